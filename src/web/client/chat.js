import { makeConnection } from "./connection.js";
import { byId, data, nonce } from "./data.js";
import { locale, onLanguage, wordAt } from "./language.js";
import { makeLinkState } from "./linkState.js";
import { cardLook, styleOptions } from "./look.js";

/** Tags that Web Chat has its own texts under. @type {Record<PageLocale, string>} */
const CHANNEL_TAG = { "zh-Hant": "zh-TW", "zh-Hans": "zh-CN", en: "en-US" };

/** @type {Promise<NonNullable<Window["WebChat"]>> | null} */
let loading = null;

/** Web Chat's script is large: it is loaded once, beside everything else. */
const loadWebChat = () =>
  (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = data.webChat;
    script.onload = () => (window.WebChat ? resolve(window.WebChat) : reject(new Error("empty")));
    script.onerror = () => reject(new Error("not loaded"));
    document.head.append(script);
  }));

/** Web Chat draws a link without a scheme as a button that does nothing: files of ours are opened. */
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const link = target.closest("button.webchat__render-markdown__citation[value^='/files/']");
  if (link instanceof HTMLButtonElement) window.open(link.value, "_blank", "noopener");
});

/** @typedef {{ say(text: string): void, setLocale(): void }} Chat */

let mounted = 0;

/**
 * Opens a conversation in its place on the page.
 *
 * @param {{
 *   place: string,
 *   placeholder?: string,
 *   who?: import("./connection.js").Who,
 *   onReady?: (chat: Chat) => void,
 *   onActivity?: (activity: DirectLineActivity, live: boolean) => void,
 *   onReplaced?: () => void,
 * }} options `place` is the id of the element it is drawn in, `placeholder` a path of words.
 * @returns how to end it
 */
export function openChat({
  place,
  placeholder = "page.placeholder",
  who = {},
  onReady,
  onActivity,
  onReplaced,
}) {
  const link = makeLinkState(byId(`${place}-link`), () => connection.retry());
  const connection = makeConnection({
    who,
    locale,
    onLink: (state) => link.show(state),
    onActivity: (activity, live) => onActivity?.(activity, live),
    onReplaced: () => (onReplaced ?? (() => location.reload()))(),
  });
  let closed = false;
  let stopListening = () => {};
  const close = () => {
    closed = true;
    stopListening();
    connection.directLine.end();
    link.close();
  };
  start().catch(() => link.fail());
  return { close };

  async function start() {
    const [webChat] = await Promise.all([loadWebChat(), connection.begin()]);
    if (closed) return;
    const store = webChat.createStore();
    // Another key is another conversation: nothing of the one before stays.
    const fixed = {
      key: (mounted += 1),
      directLine: connection.directLine,
      store,
      nonce,
      styleOptions: styleOptions(data.mark),
      adaptiveCardsHostConfig: cardLook(),
    };
    const draw = () => {
      const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: wordAt(placeholder) };
      const props = { ...fixed, locale: CHANNEL_TAG[locale()], overrideLocalizedStrings };
      webChat.renderWebChat(props, byId(place));
    };
    draw();
    /** @type {Chat} */
    const chat = {
      say(text) {
        store.dispatch({
          type: "WEB_CHAT/SEND_MESSAGE",
          payload: { text, method: "keyboard" },
        });
      },
      /** Tells the assistant the page's language; nothing of it is seen. */
      setLocale() {
        store.dispatch({
          type: "WEB_CHAT/SEND_EVENT",
          payload: { name: "setLocale", value: { locale: locale() } },
        });
      },
    };
    stopListening = onLanguage(() => {
      draw();
      chat.setLocale();
    });
    // What is said before would be lost.
    await connection.opened;
    if (!closed) onReady?.(chat);
  }
}

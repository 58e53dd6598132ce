import { openChat } from "./chat.js";
import { fill } from "./data.js";
import { bringFonts } from "./fonts.js";
import { onLanguage, takeAskedLanguage, watchLanguageLinks, wordAt, words } from "./language.js";

/** The page of residents: one conversation, the desk beside it. */

const DESK_MS = 5 * 60_000;

/** @type {import("./chat.js").Chat | null} */
let chat = null;
const starters = /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll(".starter")
);
const conversation = document.getElementById("conversation");

for (const starter of starters) {
  starter.addEventListener("click", () => {
    chat?.say(wordAt(starter.dataset["say"] ?? ""));
    conversation?.scrollIntoView({ block: "nearest" });
  });
}

bringFonts();
const asked = takeAskedLanguage();
watchLanguageLinks();
foldDesk();
const tellUnread = watchUnread();
openChat({
  place: "chat",
  onReady(ready) {
    chat = ready;
    for (const starter of starters) starter.disabled = false;
    if (asked) ready.setLocale();
  },
  onActivity: (activity, live) => {
    if (live && activity.type === "message" && activity.from?.role === "bot") tellUnread();
  },
});
watchDesk();

/** Where there is little room, the desk is one line until it is opened. */
function foldDesk() {
  const desks = /** @type {NodeListOf<HTMLDetailsElement>} */ (
    document.querySelectorAll("details.desk")
  );
  const narrow = matchMedia("(max-width: 56rem)");
  const fold = () => {
    for (const desk of desks) desk.open = !narrow.matches;
  };
  fold();
  narrow.addEventListener("change", fold);
}

/** Counts in the tab's title what came while one looked elsewhere. */
function watchUnread() {
  let count = 0;
  const title = () => `${words().name} · ${words().page.assistant}`;
  const draw = () => {
    document.title = (count === 0 ? "" : fill(words().page.unread, { count })) + title();
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) count = 0;
    draw();
  });
  onLanguage(draw);
  return () => {
    if (document.hidden) count += 1;
    draw();
  };
}

/** Keeps "open now" true on a page that stays open over the end of the day. */
function watchDesk() {
  const desks = [...document.querySelectorAll("details.desk")].map((desk) => ({
    badge: /** @type {HTMLElement | null} */ (desk.querySelector(".badge")),
    note: /** @type {HTMLElement | null} */ (desk.querySelector(".closed-note")),
  }));
  const look = async () => {
    if (document.hidden) return;
    const response = await fetch("/api/webchat/desk").catch(() => null);
    const { openNow = [] } = response?.ok ? await response.json() : {};
    for (const [index, { badge, note }] of desks.entries()) {
      const open = openNow[index];
      if (typeof open !== "boolean" || badge === null || note === null) continue;
      badge.dataset["open"] = String(open);
      note.hidden = open;
    }
  };
  setInterval(() => void look(), DESK_MS);
  document.addEventListener("visibilitychange", () => void look());
}

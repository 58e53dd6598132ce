import { chatPlace, frame, noScript, type PageInput, phoneLink } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { PAGE_TEXTS } from "./texts/index.ts";
import { type DeskFacts } from "./deskFacts.ts";
import { nameOf, type Writer } from "./words.ts";

/** `/`: the desk and a conversation with it. */
export const pageHtml = (input: PageInput): string =>
  frame(input, {
    title: `${nameOf(input.organisations, input.locale)} · ${PAGE_TEXTS[input.locale].assistant}`,
    script: "page.js",
    target: "conversation",
    body: (writer) =>
      html`<main class="page">
          <aside class="side" ${writer.label("page.landmarkDesk")}>
            ${side(input, writer)} ${promises(writer)}
          </aside>
          <section
            class="conversation"
            id="conversation"
            tabindex="-1"
            ${writer.label("page.landmarkChat")}
          >
            ${noScript(input, writer)} ${chatPlace("chat")}
          </section>
        </main>
        <footer class="foot">
          <p class="creed">${writer.text("page.creed")}</p>
          <p>${writer.text("page.privacy")}</p>
        </footer>`,
  });

const STARTERS = Object.keys(PAGE_TEXTS["zh-Hant"].starters);

const starters = ({ text, label }: Writer): Html =>
  html`<section class="starters" ${label("page.startersTitle")}>
    <h2>${text("page.startersTitle")}</h2>
    <p class="hint">${text("page.startersHint")}</p>
    <ul>
      ${STARTERS.map((id) => html`<li><button type="button" class="starter" data-say="page.starters.${id}" disabled>${text(`page.starters.${id}`)}</button></li>`)}
    </ul>
  </section>`;

/** Several desks would push what one can begin with off the screen. */
const side = (input: PageInput, writer: Writer): Html =>
  input.organisations.length > 1
    ? html`${starters(writer)} ${desks(input, writer)}`
    : html`${desks(input, writer)} ${starters(writer)}`;

/** The one desk under the page's heading; of several, each under its organisation's name. */
const desks = ({ organisations }: PageInput, writer: Writer): Html =>
  html`${organisations.map((facts, index) =>
    desk(facts, `desks.${index}`, organisations.length > 1, writer),
  )}`;

const desk = (facts: DeskFacts, at: string, named: boolean, { text }: Writer): Html =>
  html`<details class="desk" open>
    <summary>
      <h2>${text(named ? `${at}.name` : "page.deskTitle")}</h2>
      ${openBadge(facts.openNow, text)}${phoneLink(facts.phone)}
    </summary>
    <dl>
      <div>
        <dt>${text("page.deskWhere")}</dt>
        <dd>${text(`${at}.desk`)}<br /><span class="fine">${text(`${at}.address`)}</span></dd>
      </div>
      <div>
        <dt>${text("page.deskHours")}</dt>
        <dd>${text(`${at}.hours`)}</dd>
      </div>
      <div>
        <dt>${text("page.deskPhone")}</dt>
        <dd>${phoneLink(facts.phone)}</dd>
      </div>
    </dl>
    <p class="fine closed-note" ${facts.openNow === false ? null : html` hidden`}>
      ${text("page.deskClosedNote")}
    </p>
    <p class="emergency">
      <strong>${text("page.emergencyTitle")}</strong> ${text("page.emergency")}
      ${facts.hotline.map(({ phone }, index) => html`<span class="hotline">${text(`${at}.hotline.${index}`)} ${phoneLink(phone)}</span>`)}
    </p>
  </details>`;

/** Both words are there; the script shows the one that holds. */
const openBadge = (openNow: boolean | undefined, text: Writer["text"]): Html | null =>
  openNow === undefined
    ? null
    : html`<span class="badge" data-open="${String(openNow)}"
        ><span class="if-open">${text("page.deskOpen")}</span
        ><span class="if-closed">${text("page.deskClosed")}</span></span
      >`;

const promises = ({ text }: Writer): Html =>
  html`<section class="promises">
    <h2>${text("page.promiseTitle")}</h2>
    <ul>
      <li>${text("page.promises.reference")}</li>
      <li>${text("page.promises.owner")}</li>
      <li>${text("page.promises.due")}</li>
    </ul>
  </section>`;

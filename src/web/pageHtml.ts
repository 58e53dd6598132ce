import { chatPlace, frame, noScript, type PageInput, phoneLink } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { PAGE_TEXTS } from "./texts/index.ts";
import { type Writer } from "./words.ts";

/** `/`: the desk and a conversation with it. */
export const pageHtml = (input: PageInput): string =>
  frame(input, {
    title: `${input.organisation.name[input.locale]} · ${PAGE_TEXTS[input.locale].assistant}`,
    script: "page.js",
    target: "conversation",
    body: (writer) =>
      html`<main class="page">
          <aside class="side" ${writer.label("page.landmarkDesk")}>
            ${desk(input, writer)} ${starters(writer)} ${promises(writer)}
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

const desk = ({ organisation }: PageInput, { text }: Writer): Html =>
  html`<details class="desk" open>
    <summary>
      <h2>${text("page.deskTitle")}</h2>
      ${openBadge(organisation.openNow, text)}${phoneLink(organisation.phone)}
    </summary>
    <dl>
      <div>
        <dt>${text("page.deskWhere")}</dt>
        <dd>${text("desk.desk")}<br /><span class="fine">${text("desk.address")}</span></dd>
      </div>
      <div>
        <dt>${text("page.deskHours")}</dt>
        <dd>${text("desk.hours")}</dd>
      </div>
      <div>
        <dt>${text("page.deskPhone")}</dt>
        <dd>${phoneLink(organisation.phone)}</dd>
      </div>
    </dl>
    <p class="fine closed-note" ${organisation.openNow === false ? null : html` hidden`}>
      ${text("page.deskClosedNote")}
    </p>
    <p class="emergency">
      <strong>${text("page.emergencyTitle")}</strong> ${text("page.emergency")}
      ${organisation.hotline.map(({ phone }, index) => html`<span class="hotline">${text(`hotline.${index}`)} ${phoneLink(phone)}</span>`)}
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

import { chatPlace, frame, noScript, type PageInput } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { PAGE_TEXTS } from "./texts/index.ts";
import { nameOf, type Writer } from "./words.ts";

/** `/demo`: a resident and a member of staff side by side. */
export const demoHtml = (input: PageInput): string => {
  const { demo } = PAGE_TEXTS[input.locale];
  return frame(input, {
    title: `${demo.title} · ${nameOf(input.organisations, input.locale)}`,
    script: "demo.js",
    target: "panes",
    body: (writer) =>
      html`<main class="demo">
        ${strip(writer)} ${noScript(input, writer)}
        <div class="tabs" role="group" ${writer.label("page.demo.panes")}>
          ${tab("resident", true, writer)}${tab("staff", false, writer)}
        </div>
        <div class="panes" id="panes" data-front="resident" tabindex="-1">
          ${pane("resident", writer)} ${pane("staff", writer)}
        </div>
      </main>`,
  });
};

type Side = "resident" | "staff";

const strip = ({ text }: Writer): Html =>
  html`<section class="strip">
    <div class="strip-title">
      <h2>${text("page.demo.stepsTitle")}</h2>
      <p class="hint">${text("page.demo.lead")}</p>
    </div>
    <ol>
      <li>
        ${text("page.demo.steps.file")}<button
          type="button"
          class="starter"
          id="sample"
          disabled
        ></button>
      </li>
      <li>${text("page.demo.steps.answer")}</li>
      <li>${text("page.demo.steps.close")}</li>
    </ol>
  </section>`;

const tab = (side: Side, front: boolean, { text }: Writer): Html =>
  html`<button type="button" class="tab" data-side="${side}" aria-pressed="${String(front)}">
    ${text(`page.demo.${side}`)}<span class="unread" hidden></span>
  </button>`;

const LANDMARKS = { resident: "landmarkResident", staff: "landmarkStaff" };
const CHOOSERS = { resident: "chooseResident", staff: "chooseStaff" };

const pane = (side: Side, { text, label }: Writer): Html =>
  html`<section class="pane" data-side="${side}" ${label(`page.demo.${LANDMARKS[side]}`)}>
    <div class="pane-top">
      <h2>${text(`page.demo.${side}`)}</h2>
      <select id="${side}-person" ${label(`page.demo.${CHOOSERS[side]}`)} disabled></select>
      <p class="fine person" id="${side}-facts"></p>
    </div>
    <p class="owner" id="${side}-owner" role="status" hidden></p>
    ${chatPlace(`${side}-chat`)}
  </section>`;

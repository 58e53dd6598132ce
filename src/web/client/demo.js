import { openChat } from "./chat.js";
import { byId, fill } from "./data.js";
import { bringFonts } from "./fonts.js";
import { onLanguage, takeAskedLanguage, watchLanguageLinks, words } from "./language.js";

/** The trial page: a resident and a member of staff, each in a conversation of their own. */

/** @typedef {{ id: string, organisation: string, kind: string, name: string, roles: string[], areas: string[], desk: string | null, reach: string | null, household: string | null }} DemoPerson */
/** @typedef {"resident" | "staff"} Side */
/** @typedef {{ person: DemoPerson | null, chat: import("./chat.js").Chat | null, opened: { close(): void } | null, unread: number }} Pane */

/** @type {readonly Side[]} */
const SIDES = ["resident", "staff"];
const VISITOR = "visitor";

/** @type {readonly DemoPerson[]} */
let people = [];
/** @type {Record<Side, Pane>} */
const panes = {
  resident: { person: null, chat: null, opened: null, unread: 0 },
  staff: { person: null, chat: null, opened: null, unread: 0 },
};
const sample = /** @type {HTMLButtonElement} */ (byId("sample"));
const narrow = matchMedia("(max-width: 56rem)");

bringFonts();
const asked = takeAskedLanguage();
watchLanguageLinks();
watchTabs();
sample.addEventListener("click", () => {
  bringForward("resident");
  panes.resident.chat?.say(sampleText());
});
onLanguage(drawTexts);
drawTexts();
void begin();

async function begin() {
  people = await loadPeople();
  if (people.length === 0) {
    byId("resident-facts").textContent = words().page.demo.noPeople;
    return;
  }
  const wanted = new URL(location.href).searchParams;
  for (const side of SIDES) {
    const select = /** @type {HTMLSelectElement} */ (byId(`${side}-person`));
    fillSelect(side, select);
    const id = wanted.get(side) ?? firstChoice(side);
    if ([...select.options].some((option) => option.value === id)) select.value = id;
    select.disabled = false;
    select.addEventListener("change", () => become(side, select.value));
    become(side, select.value);
  }
}

/** @returns {Promise<readonly DemoPerson[]>} */
async function loadPeople() {
  for (const ms of [0, 1_000, 3_000]) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const response = await fetch("/api/demo/people").catch(() => null);
    if (response?.ok) return response.json();
  }
  return [];
}

/** @param {Side} side */
const candidates = (side) =>
  people.filter((person) => (person.kind === "staff") === (side === "staff"));

/** Whoever answers residents. @param {Side} side */
const firstChoice = (side) =>
  candidates(side).find((person) => side === "resident" || person.roles.includes("officer"))?.id ??
  "";

/** @param {Side} side @param {HTMLSelectElement} select */
function fillSelect(side, select) {
  for (const id of new Set(people.map(({ organisation }) => organisation))) {
    const group = document.createElement("optgroup");
    group.dataset["organisation"] = id;
    for (const person of candidates(side)) {
      if (person.organisation === id) group.append(new Option(person.name, person.id));
    }
    if (group.childElementCount > 0) select.append(group);
  }
  if (side === "resident") select.append(new Option("", VISITOR));
  drawTexts();
}

/** Opens somebody's conversation in place of the one before. @param {Side} side @param {string} id */
function become(side, id) {
  const pane = panes[side];
  pane.opened?.close();
  pane.chat = null;
  pane.person = people.find((person) => person.id === id) ?? null;
  pane.unread = 0;
  if (side === "resident") sample.disabled = true;
  const url = new URL(location.href);
  url.searchParams.set(side, id);
  history.replaceState(null, "", url);
  drawTexts();
  if (side === "staff") hideOwner();
  const who = pane.person === null ? {} : { [side]: pane.person.id };
  pane.opened = openChat({
    place: `${side}-chat`,
    who,
    placeholder: side === "staff" ? "page.demo.staffPlaceholder" : "page.placeholder",
    onReady(chat) {
      pane.chat = chat;
      if (side === "resident") sample.disabled = false;
      if (asked) chat.setLocale();
    },
    onActivity: (activity, live) => hear(side, activity, live),
    onReplaced: () => become(side, id),
  });
}

/** @param {Side} side @param {DirectLineActivity} activity @param {boolean} live */
function hear(side, activity, live) {
  if (!live || activity.type !== "message" || activity.from?.role !== "bot") return;
  if (narrow.matches && byId("panes").dataset["front"] !== side) {
    panes[side].unread += 1;
    drawUnread();
  }
  if (side === "resident") offerOwner(activity);
}

/** When the resident is told of a person, the one named first; one tap becomes that person. @param {DirectLineActivity} activity */
function offerOwner(activity) {
  const said = JSON.stringify([activity.text, activity.attachments]);
  const [owner] = candidates("staff")
    .map((person) => ({ person, at: said.indexOf(person.name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ person }) => person);
  if (owner === undefined || owner.id === panes.staff.person?.id) return;
  const { demo } = words().page;
  const hint = byId("staff-owner");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = fill(demo.ownerSwitch, { name: owner.name });
  button.addEventListener("click", () => {
    const select = /** @type {HTMLSelectElement} */ (byId("staff-person"));
    select.value = owner.id;
    become("staff", owner.id);
  });
  hint.replaceChildren(fill(demo.ownerHint, { name: owner.name }), " ", button);
  hint.hidden = false;
}

function hideOwner() {
  byId("staff-owner").hidden = true;
}

function watchTabs() {
  for (const tab of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".tab"))) {
    tab.addEventListener("click", () => bringForward(/** @type {Side} */ (tab.dataset["side"])));
  }
}

/** Shows a side where there is room for one only. @param {Side} side */
function bringForward(side) {
  byId("panes").dataset["front"] = side;
  panes[side].unread = 0;
  for (const tab of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".tab"))) {
    tab.setAttribute("aria-pressed", String(tab.dataset["side"] === side));
  }
  drawUnread();
}

function drawTexts() {
  const { demo } = words().page;
  document.title = `${demo.title} · ${words().name}`;
  sample.textContent = fill(demo.sendSample, { text: sampleText() });
  for (const side of SIDES) {
    drawNames(side);
    byId(`${side}-facts`).textContent = factsOf(panes[side].person);
  }
  hideOwner();
  drawUnread();
}

/** What the resident may say, by what their organisation deals with. */
function sampleText() {
  const { desks, page } = words();
  const { samples } = page.demo;
  const id = panes.resident.person?.organisation;
  const pack = desks.find((desk) => desk.id === id)?.pack ?? "";
  return samples[/** @type {keyof typeof samples} */ (pack)] ?? samples.property;
}

/** What somebody does. @param {DemoPerson} person */
function titlesOf({ roles }) {
  const names = words().page.demo.roles;
  return roles.map((role) => names[/** @type {keyof typeof names} */ (role)] ?? role);
}

/** An extension in the language of the page; other ways to reach somebody as they are. @param {DemoPerson} person */
const reachOf = ({ reach }) =>
  reach?.replace(/^(?:分機|分机|ext\.?)\s*(?=\d+$)/iu, `${words().page.demo.extension} `) ?? null;

/** @param {DemoPerson | null} person */
function factsOf(person) {
  if (person === null) return "";
  const { places } = words();
  const where = [person.desk, ...person.areas].map((id) => (id === null ? "" : (places[id] ?? id)));
  return [...where, reachOf(person)].filter(Boolean).join(" · ");
}

/** Names in the lists, each with what it stands for. @param {Side} side */
function drawNames(side) {
  const { desks } = words();
  for (const group of byId(`${side}-person`).querySelectorAll("optgroup")) {
    const id = group.dataset["organisation"] ?? "";
    group.label = desks.find((desk) => desk.id === id)?.name ?? id;
  }
  for (const option of byId(`${side}-person`).querySelectorAll("option")) {
    const person = people.find(({ id }) => id === option.value);
    const title =
      person === undefined
        ? ""
        : [...titlesOf(person), person.household].filter(Boolean).join("、");
    const name = person?.name ?? words().page.demo.visitor;
    option.textContent = title === "" ? name : `${name}（${title}）`;
  }
}

function drawUnread() {
  for (const badge of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(".tab .unread")
  )) {
    const side = /** @type {Side} */ (badge.closest("[data-side]")?.getAttribute("data-side"));
    const count = panes[side].unread;
    badge.hidden = count === 0;
    badge.textContent = count === 0 ? "" : fill(words().page.demo.newMessages, { count });
  }
}

import { demonstrationUtility } from "../../prisma/seedElectricity.ts";
import { inputId } from "../../src/cards/actions.ts";
import { simulateClock, type SimulatedClock } from "../../src/db/simulatedClock.ts";
import { type Bot, startBot, visit, type Visitor } from "./bot.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

/** The demonstration utility as a running program, and its people over Direct Line. */
export interface Town {
  readonly bot: Bot;
  readonly database: TestDatabase;
  /** Somebody by name; everybody has one conversation. */
  person(name: string): Promise<Player>;
  /** Somebody whom nobody knows yet, at the page. */
  guest(): Promise<Player>;
  /** Moves the clock to this time of the utility. */
  at(time: string): Promise<void>;
  close(): Promise<void>;
}

/** Somebody who types, presses and sends files, as a page does it. */
export interface Player {
  /** Says these one after the other. @returns what was said back to the last, cards in words. */
  says(...texts: readonly string[]): Promise<string>;
  /** Says something that must be answered so. @throws Error otherwise. */
  hears(text: string, answer: RegExp): Promise<string>;
  /** Presses the button of the newest card that has it, with its fields filled in. */
  presses(title: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  /** Sends a file: a small PDF unless other bytes are given. */
  sends(name: string, bytes?: Uint8Array): Promise<string>;
  /** Everything in the conversation, cards and the labels of buttons too. */
  all(): Promise<string>;
}

interface Action {
  readonly title?: string;
  readonly data?: { readonly a?: string; readonly f?: string };
  readonly card?: { readonly actions?: readonly Action[] };
}

const PDF = Buffer.from("%PDF-1.4\n%%EOF");

export async function openTown(): Promise<Town> {
  const database = await freshDatabase();
  const clock: SimulatedClock = await simulateClock(database.url);
  const at = (time: string) =>
    clock.standAt(
      Temporal.PlainDateTime.from(time).toZonedDateTime(demonstrationUtility.zone).toInstant(),
    );
  await at("2026-11-24T10:00");
  const bot = await startBot(database.url, { main: true });
  const players = new Map<string, Promise<Player>>();
  const residentOf = (name: string) =>
    demonstrationUtility.residents.find((one) => one.name.includes(name))?.id ?? "";
  const idsOf = (name: string) => {
    const staff = demonstrationUtility.staff.find((one) => one.name === name);
    return staff === undefined ? { resident: residentOf(name) } : { staff: staff.id };
  };
  return {
    bot,
    database,
    at,
    person(name) {
      const known = players.get(name) ?? enter(bot, name, idsOf(name));
      players.set(name, known);
      return known;
    },
    guest: () => enter(bot, "a guest", {}),
    async close() {
      await bot.end();
      await clock.close();
      await database.drop();
    },
  };
}

async function enter(bot: Bot, name: string, who: Parameters<typeof visit>[1]): Promise<Player> {
  const visitor = await visit(bot, who);
  const said = async (post: () => Promise<readonly Heard[]>): Promise<string> =>
    (await post()).map(inWords).join("\n");
  const player: Player = {
    async says(...texts) {
      let heard = "";
      for (const text of texts) heard = await said(() => visitor.says(bot, text));
      return heard;
    },
    async hears(text, answer) {
      const heard = await player.says(text);
      if (!answer.test(heard)) throw new Error(`${name}: "${text}" was answered:\n${heard}`);
      return heard;
    },
    sends: (file, bytes = PDF) => said(() => visitor.uploads(bot, file, bytes)),
    async all() {
      return (await visitor.reads(bot)).map(inWords).join("\n");
    },
    async presses(title, fields = {}) {
      const value = await valueOf(bot, visitor, title, fields);
      if (value === null) throw new Error(`${name} has no button ${title}:\n${await player.all()}`);
      const before = (await visitor.reads(bot)).length;
      const { status, body } = await visitor.posts(bot, { value });
      if (status !== 200) throw new Error(`${title} was answered ${String(status)}: ${body}`);
      return (await visitor.reads(bot)).slice(before).map(inWords).join("\n");
    },
  };
  return player;
}

type Heard = Awaited<ReturnType<Visitor["reads"]>>[number];

const actionsOf = ({ attachments }: Heard): readonly Action[] =>
  (attachments ?? []).flatMap(
    ({ content }) =>
      (content as { readonly actions?: readonly Action[] } | undefined)?.actions ?? [],
  );

async function valueOf(
  bot: Bot,
  visitor: Visitor,
  title: string,
  fields: Readonly<Record<string, string>>,
): Promise<object | null> {
  for (const activity of (await visitor.reads(bot)).toReversed()) {
    const action = actionsOf(activity).find((one) => one.title === title);
    const data = action?.data ?? action?.card?.actions?.[0]?.data;
    if (data === undefined) continue;
    const verb = (data.a ?? data.f ?? "").split(".")[1] ?? "";
    const inputs = Object.entries(fields).map(([name, value]) => [inputId(verb, name), value]);
    return { ...data, ...(Object.fromEntries(inputs) as Record<string, string>) };
  }
  return null;
}

const inWords = ({ text, speak, attachments, suggestedActions }: Heard): string =>
  [
    text,
    speak === text ? undefined : speak,
    ...(attachments ?? []).map(({ content }) => (content === undefined ? "" : textsIn(content))),
    suggestedActions === undefined
      ? undefined
      : `[${suggestedActions.actions.map(({ title }) => title).join(" | ")}]`,
  ]
    .filter((part) => part !== undefined)
    .join("\n");

const SHOWN: ReadonlySet<string> = new Set(["text", "title", "value", "label"]);

/** Every word of a card that is shown; what a choice stands for isn't. */
function textsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textsIn).join("\n");
  if (typeof node !== "object" || node === null) return "";
  if (String((node as { type?: unknown }).type).startsWith("Input.Date")) return "";
  const { choices } = node as { readonly choices?: readonly { readonly title?: string }[] };
  if (choices !== undefined) return choices.map(({ title = "" }) => title).join("\n");
  return Object.entries(node)
    .flatMap(([name, value]) =>
      SHOWN.has(name) && typeof value === "string"
        ? [value]
        : typeof value === "object" && name !== "data"
          ? [textsIn(value)]
          : [],
    )
    .join("\n");
}

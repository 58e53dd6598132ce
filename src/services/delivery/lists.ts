import { formatReference } from "../../core/case/reference.ts";
import { type Locale } from "../../core/locale.ts";
import { type Reply } from "../../core/reply.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type Texts } from "../../locales/index.ts";
import { errorInWords, excerptOf, nameOrNobody, phoneOrNone } from "./letter.ts";
import { type Undelivered, type UnreachablePerson } from "./undelivered.ts";

/** How something is said to whoever reads the list. */
export interface ListWording {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

const LISTED = 15;
const BUTTONS = 3;

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** Dead letters with their numbers, and buttons to send them again. */
export function deadList(wording: ListWording, letters: readonly Undelivered[]): Reply {
  const { texts, locale, now, zone } = wording;
  const t = texts.delivery;
  const [first] = letters;
  if (first === undefined) return { text: t.noDead };
  const lines = letters.slice(0, LISTED).map((letter) =>
    t.deadLine({
      number: letter.number ?? "",
      name: nameOrNobody(texts, letter.name),
      phone: phoneOrNone(texts, letter.phone),
      reference: letter.reference === null ? "" : formatReference(letter.reference),
      what: letter.activity === null ? "" : excerptOf(letter.activity),
      error: errorInWords(texts, letter.error),
      when: formatWhen(instant(letter.at), now, zone, locale),
      tries: letter.tries,
    }),
  );
  const more = letters.length - lines.length;
  const text = [
    t.deadTitle({ count: letters.length }),
    ...lines,
    ...(more > 0 ? [t.more({ count: more })] : []),
    t.deadHint({ number: first.number ?? "" }),
  ].join("\n\n");
  const some = letters
    .slice(0, BUTTONS)
    .map(({ number }) => t.redriveOne({ number: number ?? "" }));
  return { text, choices: [...some, ...(letters.length > 1 ? [t.redriveAll] : [])] };
}

/** People whom nothing reaches, each with a way that may. */
export function unreachableList(
  { texts, locale, now, zone }: ListWording,
  people: readonly UnreachablePerson[],
): Reply {
  const t = texts.delivery;
  if (people.length === 0) return { text: t.noUnreachable };
  const lines = people.slice(0, LISTED).map(({ name, phone, lastHere, waiting }) =>
    t.unreachableLine({
      name: nameOrNobody(texts, name),
      phone: phoneOrNone(texts, phone),
      last: lastHere === null ? "–" : formatWhen(instant(lastHere), now, zone, locale),
      waiting,
    }),
  );
  const more = people.length - lines.length;
  const title = t.unreachableTitle({ count: people.length });
  const rest = more > 0 ? [t.more({ count: more })] : [];
  return { text: [title, lines.join("\n"), ...rest].join("\n\n") };
}

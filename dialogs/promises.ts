import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { LOCALES } from "../src/core/locale.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { textsFor } from "../src/locales/index.ts";
import { bare } from "./guided/commands.ts";
import { type Talk } from "./talk.ts";

const WORDS = new Set(LOCALES.flatMap((locale) => textsFor(locale).promises.words).map(bare));

/** 我的承諾: one's own promises of the month; a director's answer has everybody's. @returns false for anything else. */
export async function promisesCommand(talk: Talk, text: string): Promise<boolean> {
  if (!WORDS.has(bare(text))) return false;
  const t = talk.texts.promises;
  const ledger = await talk.services.promiseLedger(talk.unit, talk.person);
  if (ledger === null || ledger.counts.length === 0) {
    talk.say(t.none);
    return true;
  }
  const { counts, open, since, zone } = ledger;
  const sum = (of: "kept" | "broken") => counts.reduce((total, row) => total + row[of], 0);
  const ended = sum("kept") + sum("broken");
  const lines = [
    t.title({ since: since.toString() }),
    ...counts.map((row) => t.count({ ...row, name: escapeMarkdown(row.name) })),
    ...(ended === 0
      ? []
      : [t.rate({ percent: percentOf(sum("kept"), ended), kept: sum("kept"), ended })]),
    ...(open.length === 0
      ? []
      : [
          [
            t.openTitle,
            ...open.map(({ reference, dueAt }) =>
              t.open({
                reference: formatReference(reference),
                due: formatWhen(dueAt, talk.unit.now, zone, talk.locale),
              }),
            ),
          ].join("\n"),
        ]),
  ];
  talk.say(lines.join("\n\n"));
  return true;
}

const percentOf = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { type Locale } from "../src/core/locale.ts";
import { areaOf, type OrganisationProfile } from "../src/core/organisation.ts";
import { type Clause, complaintTopics, type PolicyPack } from "../src/core/policy/pack.ts";
import { type LoadedOrganisation } from "../src/services/index.ts";
import { readKind } from "../src/understanding/readKind.ts";
import { type Said } from "./guided/question.ts";
import { type ClauseShown } from "./guided/turn.ts";
import { type Talk } from "./talk.ts";

/** The organisation of this person; for a guest, all that this deployment answers for. */
export async function organisationsOf(talk: Talk): Promise<readonly LoadedOrganisation[]> {
  const all = await talk.services.organisations();
  const own = all.filter((organisation) => organisation.id === talk.person.organisationId);
  return own.length > 0 ? own : all;
}

/** The one organisation that is meant; null while several could be. */
export async function organisationOf(
  talk: Talk,
  chosenId?: unknown,
): Promise<LoadedOrganisation | null> {
  const all = await organisationsOf(talk);
  if (all.length === 1) return all[0] ?? null;
  return all.find((organisation) => organisation.id === chosenId) ?? null;
}

/**
 * The one organisation that these words can only be for: it alone has the place in its areas, or
 * it alone deals with the matter. Undefined when several could be meant.
 */
export async function onlyMeant({ text, reading }: Said, talk: Talk): Promise<string | undefined> {
  const all = await organisationsOf(talk);
  if (all.length < 2) return undefined;
  const only = (fits: (one: LoadedOrganisation) => boolean) => {
    const [first, another] = all.filter(fits);
    return another === undefined ? first?.id : undefined;
  };
  const place = reading.slots.place ?? text;
  return (
    only(({ profile }) => areaOf(profile, place) !== null) ??
    only(({ pack }) => kindIn(text, pack) !== null)
  );
}

/** The topic of this pack that words speak of, whatever other packs would make of them. */
export const kindIn = (text: string, pack: Pick<PolicyPack, "topics">): string | null =>
  readKind(
    text,
    complaintTopics(pack).map(({ id }) => id),
  );

/** A clause of the packs this person may meet, in their language. */
export async function clauseShown(talk: Talk, id: string): Promise<ClauseShown | null> {
  for (const { pack } of await organisationsOf(talk)) {
    const clause = pack.clauses.find((one) => one.id === id);
    if (clause === undefined) continue;
    return { ...inWords(clause, talk.locale), interpreter: pack.interpreter[talk.locale] };
  }
  return null;
}

export const inWords = (clause: Clause, locale: Locale) => ({
  article: clause.article[locale],
  text: clause.text[locale],
});

const DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const SHORT: Readonly<Record<Locale, readonly string[]>> = {
  "zh-Hant": ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
  "zh-Hans": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/** Office hours as people write them: 週一至週五 09:00–12:00、13:30–17:30；週六 09:00–12:00. */
export function hoursShown(profile: OrganisationProfile, locale: Locale): string {
  const chinese = locale !== "en";
  const spans = DAYS.map((day) =>
    profile.weeklyHours[day].map(([from, to]) => `${from}–${to}`).join(chinese ? "、" : ", "),
  );
  const runs: { from: number; to: number; hours: string }[] = [];
  spans.forEach((hours, day) => {
    const last = runs.at(-1);
    if (last !== undefined && last.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  });
  const name = (day: number) => SHORT[locale][day] ?? "";
  return runs
    .filter((run) => run.hours !== "")
    .map(({ from, to, hours }) => {
      const days = from === to ? name(from) : `${name(from)}${chinese ? "至" : "–"}${name(to)}`;
      return `${days} ${hours}`;
    })
    .join(chinese ? "；" : "; ");
}

/** Where one complains in person, by phone, when; and the number for danger (P-1.1). */
export async function contactShown(talk: Talk): Promise<string> {
  const t = talk.texts.root;
  const blocks = (await organisationsOf(talk)).map(({ profile, pack }) => {
    const clause = pack.clauses.find((one) => one.id === "P-1.1");
    const lines = [
      t.contactTitle({ organisation: escapeMarkdown(profile.name[talk.locale]) }),
      t.desk({
        name: escapeMarkdown(profile.desk[talk.locale]),
        place: escapeMarkdown(profile.address[talk.locale]),
        phone: escapeMarkdown(profile.phone),
        hours: hoursShown(profile, talk.locale),
      }),
      ...hotlinesOf(profile, talk.locale).map((hotline) => t.hotline({ hotline })),
      ...(clause === undefined ? [] : [t.contactBasis(inWords(clause, talk.locale))]),
    ];
    return lines.join("\n\n");
  });
  return blocks.join("\n\n");
}

const hotlinesOf = (profile: OrganisationProfile, locale: Locale): readonly string[] =>
  profile.hotline.map(({ label, phone }) => escapeMarkdown(`${label[locale]} ${phone}`));

/** The numbers to call in danger; all of them while it isn't known which organisation is meant. */
export async function hotlines(talk: Talk): Promise<string> {
  const all = (await organisationsOf(talk)).flatMap(({ profile }) =>
    hotlinesOf(profile, talk.locale),
  );
  return [...new Set(all)].join(talk.locale === "en" ? ", " : "、");
}

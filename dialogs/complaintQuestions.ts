import { z } from "zod";
import { complaintFields } from "../src/core/case/complaintDraft.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { complaintTopics, type Topic } from "../src/core/policy/pack.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { MOST_CANDIDATES } from "../src/understanding/readStaff.ts";
import { type Asking, type Choice, type QuestionOf, type Said } from "./guided/question.ts";
import { kindIn, onlyMeant, organisationOf, organisationsOf } from "./organisation.ts";

/**
 * A complaint's draft, and what only the conversation needs: which organisation, join which case;
 * and that somebody couldn't say which member of staff it is about.
 */
export const formDraft = z
  .object({
    ...complaintFields,
    subjectId: z.string().max(60),
    organisation: z.string().max(60),
    source: z.enum(["phone", "walkIn"]),
    join: z.string().max(60),
    addition: complaintFields.details,
    customer: z.string().max(60),
    /** Reference of the supply request that it is about; seeded, never asked. */
    request: z.string().max(20),
  })
  .partial()
  .required({ place: true, topic: true });

export type FormDraft = z.infer<typeof formDraft>;

type Complaint = Asking<FormDraft>;
type Asked<F extends keyof FormDraft> = Extract<QuestionOf<FormDraft>, { field: F }>;

/** Value of `subjectId` when it is none of those offered, or nobody knows. */
export const SUBJECT_UNKNOWN = "unknown";

/** Value of `join` when the case is to be filed on its own. */
export const JOIN_NONE = "none";

const split = (words: string): string[] => words.split("|");

const isJoined = ({ draft }: Complaint): boolean =>
  draft.join !== undefined && draft.join !== JOIN_NONE;

/** What was told or sent before the case was found goes along with whoever joins it. */
const isJoinedWithout =
  (field: "details" | "attachmentIds") =>
  (asking: Complaint): boolean =>
    isJoined(asking) && asking.draft[field] === undefined;

async function topicsOf({ talk, draft }: Complaint): Promise<readonly Topic[]> {
  const organisation = await organisationOf(talk, draft.organisation);
  return organisation === null ? [] : complaintTopics(organisation.pack);
}

const topicOf = async (asking: Complaint): Promise<Topic | null> =>
  (await topicsOf(asking)).find(({ id }) => id === asking.draft.topic) ?? null;

export const organisation: Asked<"organisation"> = {
  field: "organisation",
  type: "choice",
  label: (t) => t.complaint.organisation.label,
  ask: (t) => t.complaint.organisation.ask,
  example: (t) => t.complaint.organisation.example,
  why: (t) => t.complaint.organisation.why,
  passWhen: async ({ talk }) => (await organisationsOf(talk)).length < 2,
  choices: async ({ talk }) =>
    (await organisationsOf(talk)).map(({ id, profile }) => ({
      value: id,
      label: profile.name[talk.locale],
      also: Object.values(profile.name),
    })),
  recognise: (said, { talk }) => onlyMeant(said, talk),
};

/** Who called or came in: staff alone. */
export const source: Asked<"source"> = {
  field: "source",
  type: "choice",
  label: (t) => t.complaint.forWhom.label,
  ask: (t) => t.complaint.forWhom.askStaff,
  example: (t) => t.complaint.forWhom.example,
  why: (t) => t.complaint.forWhom.why,
  choices: ({ talk }) => {
    const t = talk.texts.complaint.forWhom;
    return [
      { value: "phone", label: t.phone, also: split(t.alsoPhone) },
      { value: "walkIn", label: t.walkIn, also: split(t.alsoWalkIn) },
    ];
  },
};

/** Words that hold a telephone number or an extension; shorter ones are a slip. */
const numberIn = ({ text }: Said): string | undefined => {
  const digits = text.normalize("NFKC").replace(/\D/g, "").length;
  const extension = /^\s*(?:#|＃|分機|分机|轉|转|ext)/i.test(text);
  return digits >= 7 || (extension && digits >= 2) ? text : undefined;
};

export const callerName: Asked<"callerName"> = {
  field: "callerName",
  type: "text",
  label: (t) => t.complaint.callerName.label,
  ask: (t) => t.complaint.callerName.ask,
  example: (t) => t.complaint.callerName.example,
  why: (t) => t.complaint.callerName.why,
};

export const callerPhone: Asked<"callerPhone"> = {
  field: "callerPhone",
  type: "text",
  read: numberIn,
  label: (t) => t.complaint.callerPhone.label,
  ask: (t) => t.complaint.callerPhone.ask,
  example: (t) => t.complaint.callerPhone.example,
  why: (t) => t.complaint.callerPhone.why,
  clauses: ["P-1.5", "C-7"],
};

/** Value of `customer` when it is none of those found. */
export const CUSTOMER_NONE = "none";

const MOST_CUSTOMERS = 3;

const knownCallers = async ({ talk, draft }: Complaint) => {
  const organisation = await organisationOf(talk, draft.organisation);
  const { callerName: name, callerPhone: phone, place = null } = draft;
  if (organisation === null || name === undefined || phone === undefined) return [];
  const organisationId = organisation.id;
  return talk.services.findCustomers(talk.person, { organisationId, name, phone, place });
};

/** A caller whom we know finds the case among their own (B19); staff say whether it is them. */
export const customer: Asked<"customer"> = {
  field: "customer",
  type: "choice",
  label: (t) => t.complaint.customer.label,
  ask: (t) => t.complaint.customer.ask,
  example: (t) => t.complaint.customer.example,
  why: (t) => t.complaint.customer.why,
  dependsOn: ["callerName", "callerPhone", "place"],
  passWhen: async (asking) => (await knownCallers(asking)).length === 0,
  choices: async (asking) => {
    const t = asking.talk.texts.complaint.customer;
    const known = (await knownCallers(asking)).slice(0, MOST_CUSTOMERS);
    // "Yes" means one of several to nobody.
    const yes = known.length === 1 ? split(t.alsoYes) : [];
    const found = known.map((person) => {
      const name = escapeMarkdown(person.name);
      const { household } = person;
      const label = household === null ? name : t.person({ name, home: escapeMarkdown(household) });
      return { value: person.id, label, also: [person.name, ...yes] };
    });
    const none = { value: CUSTOMER_NONE, label: t.none, also: split(t.alsoNone) };
    return [...found, none];
  },
};

/** Whether the words go beyond naming a place; `much` times what a mere addition has. */
const saysMoreThanPlace = ({ text, reading }: Said, much: number): boolean => {
  const named = reading.slots.place ?? "";
  const words = text.replace(/\s/g, "").length - named.replace(/\s/g, "").length;
  return words >= much * (/\p{Script=Han}/u.test(text) ? 4 : 10);
};

export const place: Asked<"place"> = {
  field: "place",
  type: "openChoice",
  label: (t) => t.complaint.place.label,
  ask: (t) => t.complaint.place.ask,
  example: (t) => t.complaint.place.example,
  why: (t) => t.complaint.place.why,
  clauses: ["P-1.1", "E-4", "C-8"],
  choices: ({ talk }): readonly Choice[] => {
    const { household } = talk.person;
    return household === null ? [] : [{ value: household, label: household }];
  },
  // A whole story in answer to "where?" has the place in it, and the story is kept as such.
  read: (said) =>
    saysMoreThanPlace(said, 3) ? (said.reading.slots.place ?? said.text) : said.text,
  recognise: ({ reading }) => reading.slots.place,
};

export const topic: Asked<"topic"> = {
  field: "topic",
  type: "choice",
  label: (t) => t.complaint.topic.label,
  ask: (t) => t.complaint.topic.ask,
  example: (t) => t.complaint.topic.example,
  why: (t) => t.complaint.topic.why,
  clauses: ["P-1.3", "C-10", "E-4"],
  dependsOn: ["organisation"],
  choices: async (asking) =>
    (await topicsOf(asking)).map(({ id, label }) => ({
      value: id,
      label: label[asking.talk.locale],
      also: Object.values(label),
    })),
  recognise: async (said, asking) => {
    // "B2 停車場" is where it happened, not what: in passing, it takes words beyond the place.
    if (asking.at !== "topic" && !saysMoreThanPlace(said, 1)) return undefined;
    const { kind } = said.reading.slots;
    const topics = await topicsOf(asking);
    // Read among several organisations' topics, it may be another's word for the same.
    const own = topics.some(({ id }) => id === kind) ? kind : kindIn(said.text, { topics });
    return kind === undefined ? undefined : topics.find(({ id }) => id === own)?.id;
  },
};

/** Whom it is about, so that it never lands with that person or their desk (P-1.5). */
export const subject: Asked<"subjectName"> = {
  field: "subjectName",
  type: "text",
  optional: true,
  label: (t) => t.complaint.subject.label,
  ask: (t) => t.complaint.subject.ask,
  example: (t) => t.complaint.subject.example,
  why: (t) => t.complaint.subject.why,
  clauses: ["P-1.5"],
  dependsOn: ["topic"],
  passWhen: async (asking) => (await topicOf(asking))?.aboutStaff !== true,
};

const meant = async ({ talk, draft }: Complaint) => {
  const organisation = await organisationOf(talk, draft.organisation);
  if (organisation === null || draft.subjectName === undefined) return null;
  const about = {
    organisationId: organisation.id,
    said: draft.subjectName,
    ...(draft.place === undefined ? {} : { place: draft.place }),
  };
  return { ...(await talk.services.staffMeant(about)), desks: organisation.profile.desks };
};

/** "The director" may be two people: before it lands anywhere, whoever filed says which (P-1.5). */
export const whichSubject: Asked<"subjectId"> = {
  field: "subjectId",
  type: "choice",
  label: (t) => t.complaint.whichSubject.label,
  ask: (t) => t.complaint.whichSubject.ask,
  example: (t) => t.complaint.whichSubject.example,
  why: (t) => t.complaint.whichSubject.why,
  clauses: ["P-1.5"],
  dependsOn: ["topic", "place", "subjectName"],
  passWhen: async (asking) => {
    const found = await meant(asking);
    return found === null || found.sure !== null || found.maybe.length === 0;
  },
  choices: async (asking) => {
    const { talk } = asking;
    const t = talk.texts.complaint.whichSubject;
    const found = await meant(asking);
    const people = (found?.maybe ?? []).slice(0, MOST_CANDIDATES).map((person) => {
      const desk = found?.desks.find(({ id }) => id === person.desk)?.label[talk.locale];
      const name = escapeMarkdown(person.name);
      const label = desk === undefined ? name : t.person({ name, desk: escapeMarkdown(desk) });
      return { value: person.id, label, also: [person.name] };
    });
    return [...people, { value: SUBJECT_UNKNOWN, label: t.none, also: split(t.alsoNone) }];
  },
};

const similar = async ({ talk, draft }: Complaint) => {
  const organisation = await organisationOf(talk, draft.organisation);
  if (organisation === null || draft.topic === undefined || draft.place === undefined) return [];
  return talk.services.findDuplicates(talk.unit, talk.person, {
    organisationId: organisation.id,
    topic: draft.topic,
    place: draft.place,
  });
};

/** Somebody reported the same already: one case, one answer for both (B19). */
export const join: Asked<"join"> = {
  field: "join",
  type: "choice",
  label: (t) => t.complaint.join.label,
  ask: (t) => t.complaint.join.ask,
  example: (t) => t.complaint.join.example,
  why: (t) => t.complaint.join.why,
  dependsOn: ["place", "topic"],
  passWhen: async (asking) => (await similar(asking)).length === 0,
  choices: async (asking) => {
    const { talk } = asking;
    const t = talk.texts;
    const found = (await similar(asking)).slice(0, 3).map((item) => ({
      value: item.caseId,
      label: t.complaint.join.item({
        place: escapeMarkdown(item.place),
        topic: item.topic[talk.locale],
        when: formatWhen(item.filedAt, talk.unit.now, item.zone, talk.locale),
        stage: t.cases.stage[item.stage],
      }),
    }));
    const none = { value: JOIN_NONE, label: t.complaint.join.none };
    return [...found, { ...none, also: split(t.complaint.join.alsoNone) }];
  },
};

/** Words of their own from somebody who joins, unless they have told it already. */
export const addition: Asked<"addition"> = {
  field: "addition",
  type: "text",
  optional: true,
  label: (t) => t.complaint.addition.label,
  ask: (t) => t.complaint.addition.ask,
  example: (t) => t.complaint.addition.example,
  why: (t) => t.complaint.addition.why,
  dependsOn: ["join"],
  skip: (asking) => !isJoined(asking) || asking.draft.details !== undefined,
};

/** Words that only say what is wanted ("我要投訴") leave nothing of it to look into. */
const MEANINGFUL = 8;
const BARE =
  /我|要|想|你們|你们|您|好|請|请|幫忙|帮忙|投訴|投诉|報修|报修|反映|留言|建議|建议|檢舉|检举|表揚|表扬|\b(?:i|i'd|want|would|like|to|a|an|the|my|make|file|complain|complaint|report|please|hello|hi|message|leave|suggestion)\b|[\s\p{P}]/giu;

/** Whether an opening tells what happened; by characters, of which Chinese needs fewer. */
export const tellsWhatHappened = (text: string): boolean => {
  const rest = text.replace(BARE, "");
  const han = /\p{Script=Han}/u.test(rest);
  return rest.length >= (han ? MEANINGFUL - 2 : MEANINGFUL + 4);
};

export const details: Asked<"details"> = {
  field: "details",
  type: "text",
  label: (t) => t.complaint.details.label,
  ask: (t) => t.complaint.details.ask,
  example: (t) => t.complaint.details.example,
  why: (t) => t.complaint.details.why,
  clauses: ["P-1.3", "C-5"],
  skip: isJoinedWithout("details"),
  opening: ({ text }) => (tellsWhatHappened(text) ? text : undefined),
  recognise: (said, { at }) =>
    (at === "place" || at === "topic") && saysMoreThanPlace(said, 3) ? said.text : undefined,
};

export const files: Asked<"attachmentIds"> = {
  field: "attachmentIds",
  type: "files",
  optional: true,
  wordsGoTo: "details",
  label: (t) => t.complaint.files.label,
  ask: (t) => t.complaint.files.ask,
  example: (t) => t.complaint.files.example,
  why: (t) => t.complaint.files.why,
  skip: isJoinedWithout("attachmentIds"),
};

export const wish: Asked<"wish"> = {
  field: "wish",
  type: "text",
  optional: true,
  label: (t) => t.complaint.wish.label,
  ask: (t) => t.complaint.wish.ask,
  example: (t) => t.complaint.wish.example,
  why: (t) => t.complaint.wish.why,
  skip: isJoined,
};

/** For whom: oneself, or without a name. */
export const forWhom: Asked<"for"> = {
  field: "for",
  type: "choice",
  label: (t) => t.complaint.forWhom.label,
  ask: (t) => t.complaint.forWhom.ask,
  example: (t) => t.complaint.forWhom.example,
  why: (t) => t.complaint.forWhom.why,
  skip: isJoined,
  choices: ({ talk }) => {
    const t = talk.texts.complaint.forWhom;
    return [
      { value: "self", label: t.self, also: split(t.alsoSelf) },
      { value: "anonymous", label: t.anonymous, also: split(t.alsoAnonymous) },
    ];
  },
  recognise: ({ text }) => (/匿名|anonymous/i.test(text) ? "anonymous" : undefined),
};

/** How to be reached; not asked of whoever is known, nor of whoever wants to stay unknown. */
export const phone: Asked<"phone"> = {
  field: "phone",
  type: "text",
  read: numberIn,
  optional: true,
  label: (t) => t.complaint.phone.label,
  ask: (t) => t.complaint.phone.ask,
  example: (t) => t.complaint.phone.example,
  why: (t) => t.complaint.phone.why,
  clauses: ["P-1.5", "C-7"],
  skip: (asking) =>
    isJoined(asking) || asking.talk.person.phone !== null || asking.draft.for === "anonymous",
  recognise: ({ reading }) => reading.slots.phone,
};

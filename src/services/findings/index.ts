import { type FindingRules } from "../../core/findings/rules.ts";
import { type VisitFacts } from "../../core/findings/visit.ts";
import { type VisitKind } from "../../core/visits/rules.ts";
import { type Preparation, type QualityDigest } from "../../cards/visitViews.ts";
import { type VisitRecordDraft } from "../../core/findings/visitRecord.ts";
import { type Person } from "../../core/person.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { agreeTime, announce, type Announced } from "./announce.ts";
import { type CustomerReply, type Replied, replyToAnnouncement } from "./announceReply.ts";
import { takeAlong, type TakenAlong } from "./companion.ts";
import { type Around, aroundFor, type Refused, rulesOf, type VisitRefusal } from "./around.ts";
import { findVisit, type FoundVisit, toldVisit } from "./loadVisit.ts";
import { prepare, techniciansFor } from "./prepare.ts";
import {
  finishImprovement,
  type Finished,
  improve,
  type Improved,
  type Judged,
  judgeFinding,
  qualityDigest,
  type QualityRefused,
} from "./quality.ts";
import { type Recorded, recordRefusal, recordVisit } from "./recordVisit.ts";
import { type Scored, scoreVisit, tellResult, untoldVisits } from "./resultBack.ts";
import { remindQuality, sendQualityDigest } from "./remindQuality.ts";
import { lastToldVisit, type VisitTopic } from "./told.ts";

export type { Announced } from "./announce.ts";
export type { CustomerReply, Replied } from "./announceReply.ts";
export type { Around, Refused, VisitRefusal } from "./around.ts";
export type { FoundVisit } from "./loadVisit.ts";
export type { Judged, QualityRefusal } from "./quality.ts";
export type { Recorded } from "./recordVisit.ts";
export type { Scored } from "./resultBack.ts";

/** Everything around a return visit: before it, on it, and what comes of it (C-5, C-6, C-10, P-2.1). */
export interface AroundVisits {
  /** The rows that this person's organisation goes by; null: it has none. */
  rules(
    person: Person,
  ): Promise<{ readonly organisation: LoadedOrganisation; readonly rules: FindingRules } | null>;
  /** The visit that words of a member of staff mean. */
  find(unit: Unit, by: Person, words: string, kind: VisitKind | null): Promise<FoundVisit>;
  /** A visit for whoever may see to it. */
  look(unit: Unit, by: Person, visitId: string): Promise<Around | Refused>;
  prepare(unit: Unit, by: Person, visitId: string): Promise<Preparation | Refused>;
  /** Who may be taken along. */
  technicians(unit: Unit, around: Around): readonly Person[];
  takeAlong(unit: Unit, by: Person, visitId: string, companionId: string): Promise<TakenAlong>;
  announce(unit: Unit, by: Person, visitId: string, at: Temporal.Instant): Promise<Announced>;
  /** @param at null: the time that the customer has proposed. */
  agreeTime(
    unit: Unit,
    by: Person,
    visitId: string,
    at: Temporal.Instant | null,
  ): Promise<Announced>;
  /** The visit that a customer's conversation was told of last, unless a case came after it (B2). */
  lastTold(
    conversationKey: string,
  ): Promise<{ readonly visitId: string; readonly topic: VisitTopic } | null>;
  /** @returns null when there is none, or they are no contact of its customer. */
  toldVisit(by: Person, visitId: string): Promise<VisitFacts | null>;
  reply(unit: Unit, by: Person, visitId: string, reply: CustomerReply): Promise<Replied>;
  /** Why they can't record it; null when they can. */
  recordRefusal(unit: Unit, by: Person, visitId: string): Promise<VisitRefusal | null>;
  record(unit: Unit, by: Person, visitId: string, draft: VisitRecordDraft): Promise<Recorded>;
  score(unit: Unit, by: Person, visitId: string, score: number): Promise<Scored>;

  /** @param days looked back; null: as many as the pack says. */
  qualityDigest(
    unit: Unit,
    by: Person,
    days: number | null,
  ): Promise<QualityDigest | QualityRefused>;
  judge(unit: Unit, by: Person, judged: Parameters<typeof judgeFinding>[3]): Promise<Judged>;
  improve(unit: Unit, by: Person, asked: Parameters<typeof improve>[3]): Promise<Improved>;
  finish(unit: Unit, by: Person, done: Parameters<typeof finishImprovement>[3]): Promise<Finished>;

  untoldVisits(now: Temporal.Instant): Promise<readonly string[]>;
  tellResult(unit: Unit, visitId: string): Promise<boolean>;
  sendQualityDigest(unit: Unit, organisationId: string, slot: string): Promise<number>;
  remindQuality(unit: Unit, organisationId: string, slot: string): Promise<number>;
}

export const makeAround = (context: ServiceContext): AroundVisits => ({
  rules: (person) => rulesOf(context, person.organisationId),
  find: async (unit, by, words, kind) =>
    findVisit(context.db, await context.staff(), by, words, kind, unit.now),
  look: (unit, by, visitId) => aroundFor(context, unit, by, visitId),
  prepare: (unit, by, visitId) => prepare(context, unit, by, visitId),
  technicians: (unit, around) => techniciansFor(around, unit.now, new Set()),
  takeAlong: (unit, by, visitId, companionId) => takeAlong(context, unit, by, visitId, companionId),
  announce: (unit, by, visitId, at) => announce(context, unit, by, visitId, at),
  agreeTime: (unit, by, visitId, at) => agreeTime(context, unit, by, visitId, at),
  lastTold: (conversationKey) => lastToldVisit(context.db, conversationKey),
  toldVisit: (by, visitId) => toldVisit(context, by, visitId),
  reply: (unit, by, visitId, reply) => replyToAnnouncement(context, unit, by, visitId, reply),
  recordRefusal: (unit, by, visitId) => recordRefusal(context, unit, by, visitId),
  record: (unit, by, visitId, draft) => recordVisit(context, unit, by, visitId, draft),
  score: (unit, by, visitId, score) => scoreVisit(context, unit, by, visitId, score),
  qualityDigest: (unit, by, days) => qualityDigest(context, unit, by, days),
  judge: (unit, by, judged) => judgeFinding(context, unit, by, judged),
  improve: (unit, by, asked) => improve(context, unit, by, asked),
  finish: (unit, by, done) => finishImprovement(context, unit, by, done),
  untoldVisits: (now) => untoldVisits(context, now),
  tellResult: (unit, visitId) => tellResult(context, unit, visitId),
  sendQualityDigest: (unit, id, slot) => sendQualityDigest(context, unit, id, slot),
  remindQuality: (unit, id, slot) => remindQuality(context, unit, id, slot),
});

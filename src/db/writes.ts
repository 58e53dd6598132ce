import { type Prisma } from "./prisma/client.ts";

/** Instants are written as Temporal, never as Date: the core knows no Date. */
type Row<T> = {
  [K in keyof T]: [Extract<T[K], Date>] extends [never]
    ? T[K]
    : Exclude<T[K], Date | string> | Temporal.Instant;
};

/** The tables that a turn may write, with the shape of their rows. */
export interface Tables {
  readonly person: Row<Prisma.PersonCreateManyInput>;
  readonly account: Row<Prisma.AccountCreateManyInput>;
  readonly case: Row<Prisma.CaseCreateManyInput>;
  readonly caseEvent: Row<Prisma.CaseEventCreateManyInput>;
  readonly caseParty: Row<Prisma.CasePartyCreateManyInput>;
  readonly assignment: Row<Prisma.AssignmentCreateManyInput>;
  readonly supply: Row<Prisma.SupplyCreateManyInput>;
  readonly caseInvitation: Row<Prisma.CaseInvitationCreateManyInput>;
  readonly clock: Row<Prisma.ClockCreateManyInput>;
  readonly absence: Row<Prisma.AbsenceCreateManyInput>;
  readonly staffHours: Row<Prisma.StaffHoursCreateManyInput>;
  /** One row a matter: written again under the same `dedupeKey`, it stays as it was. */
  readonly dutyEntry: Row<Prisma.DutyEntryCreateManyInput>;
  readonly cardAction: Row<Prisma.CardActionCreateManyInput>;
  readonly attachment: Row<Prisma.AttachmentCreateManyInput>;
  readonly writtenNotice: Row<Prisma.WrittenNoticeCreateManyInput>;
  readonly rating: Row<Prisma.RatingCreateManyInput>;
  readonly registryEntry: Row<Prisma.RegistryEntryCreateManyInput>;
  readonly productModel: Row<Prisma.ProductModelCreateManyInput>;
  readonly registryChange: Row<Prisma.RegistryChangeCreateManyInput>;
  readonly registryImport: Row<Prisma.RegistryImportCreateManyInput>;
  readonly customer: Row<Prisma.CustomerCreateManyInput>;
  readonly customerContact: Row<Prisma.CustomerContactCreateManyInput>;
  readonly customerSite: Row<Prisma.CustomerSiteCreateManyInput>;
  readonly salesFigure: Row<Prisma.SalesFigureCreateManyInput>;
  readonly customerGrade: Row<Prisma.CustomerGradeCreateManyInput>;
  readonly customerChange: Row<Prisma.CustomerChangeCreateManyInput>;
  readonly customerLookup: Row<Prisma.CustomerLookupCreateManyInput>;
  readonly cover: Row<Prisma.CoverCreateManyInput>;
  readonly customerRegrade: Row<Prisma.CustomerRegradeCreateManyInput>;
  readonly customerImport: Row<Prisma.CustomerImportCreateManyInput>;
  readonly customerConflict: Row<Prisma.CustomerConflictCreateManyInput>;
  readonly customerDocument: Row<Prisma.CustomerDocumentCreateManyInput>;
  readonly visitSchedule: Row<Prisma.VisitScheduleCreateManyInput>;
  readonly visit: Row<Prisma.VisitCreateManyInput>;
  readonly visitRecord: Row<Prisma.VisitRecordCreateManyInput>;
  readonly visitFinding: Row<Prisma.VisitFindingCreateManyInput>;
  readonly improvement: Row<Prisma.ImprovementCreateManyInput>;
  readonly compensation: Row<Prisma.CompensationCreateManyInput>;
  readonly gathering: Row<Prisma.GatheringCreateManyInput>;
  readonly gatheringGuest: Row<Prisma.GatheringGuestCreateManyInput>;
  readonly gatheringItem: Row<Prisma.GatheringItemCreateManyInput>;
  readonly visitYear: Row<Prisma.VisitYearCreateManyInput>;
  /** To be sent once more, said in a digest, or received by its reader's own word; new ones are notices of a unit. */
  readonly message: {
    readonly id: number;
    readonly status: "dead" | "pending" | "held" | "digested" | "skipped";
    readonly attempts: number;
    readonly runAt: Temporal.Instant;
    readonly lastError: string | null;
    readonly acknowledgedAt: Temporal.Instant | null;
  };
}

export type TableName = keyof Tables;

/**
 * One write of a unit of work. All writes of a unit are committed together or not at all: first
 * everything new, then the updates and deletions in the order given.
 *
 * An `update` with `expectOne` that matches no row means that somebody was first: the commit
 * fails with AppError "stale", and the turn runs again on what is there now.
 */
export type Write =
  | { [T in TableName]: { readonly insert: T; readonly rows: readonly Tables[T][] } }[TableName]
  | {
      [T in TableName]: {
        readonly update: T;
        readonly where: Partial<Tables[T]>;
        readonly set: Partial<Tables[T]>;
        readonly expectOne: boolean;
      };
    }[TableName]
  /** A row that is no longer so; what was there stands in the history of its table. */
  | { [T in Erasable]: { readonly delete: T; readonly where: Partial<Tables[T]> } }[Erasable];

/** Tables whose rows may go: who knows a customer is so, or isn't. */
export type Erasable = "cover";

/** One message to one person; its place in the conversation is given at the commit. */
export interface NewMessage {
  /** Null: the recipient has no conversation yet, it waits for the first visit. */
  readonly conversationKey: string | null;
  readonly channel: string | null;
  readonly recipientId: string | null;
  readonly operation: "send" | "update";
  /** Id that the client knows; an update carries that of its root message. */
  readonly activityId: string;
  /** The activity as JSON text. */
  readonly activity: string;
  readonly kind: "must" | "nice";
  readonly dedupeKey: string | null;
  readonly caseId: string | null;
  readonly proof: "reply" | "director" | null;
  readonly cardKey: string | null;
  /** Waits for its recipient's digest: in nobody's conversation until then (B18). */
  readonly held?: boolean;
  /** After this nobody wants it any more: it is skipped. */
  readonly expiresAt?: Temporal.Instant | null;
  /** The clock that it reminds of: once that is stopped, it is skipped. */
  readonly clockId?: string | null;
}

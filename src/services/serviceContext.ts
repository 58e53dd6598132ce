import { type Case } from "../core/case/case.ts";
import { AppError } from "../core/errors.ts";
import { type PolicyPack } from "../core/policy/pack.ts";
import { type Db } from "../db/db.ts";
import { type Log } from "../log.ts";
import { loadRegistry, NO_REGISTRY, type RegistryBook } from "./supply/registry.ts";
import { type LoadedOrganisation, type StaffDirectory } from "./directory.ts";

/** What services look things up in. */
export interface ServiceContext {
  readonly db: Db;
  readonly packs: readonly PolicyPack[];
  readonly claimKey: Uint8Array;
  readonly log: Pick<Log, "warn">;
  /** Where a file of a case can be looked at; for whoever may see the case. */
  readonly fileLink: (attachmentId: string) => string;
  /** Where a written notice can be read; what its recipient fetches is noted. */
  readonly noticeLink: (number: string, reader: "recipient" | "staff") => string;
  readonly organisations: () => Promise<readonly LoadedOrganisation[]>;
  readonly staff: () => Promise<StaffDirectory>;
  /** Open cases per reply owner, a little old: of several who may answer, the least burdened does. */
  readonly openCases: () => Promise<ReadonlyMap<string, number>>;
  /** Counts attempts at what isn't somebody's to do or to see; who and what isn't said. */
  readonly onDenied?: () => void;
}

/** The organisation of a case, under the version of the policy that it was filed under (C-11). */
export interface CaseSetting {
  readonly organisation: LoadedOrganisation;
  readonly pack: PolicyPack;
  readonly staff: StaffDirectory;
  readonly fileLink: ServiceContext["fileLink"];
  readonly noticeLink: ServiceContext["noticeLink"];
  /** Who and what may be chosen in a supply request. */
  readonly registry: RegistryBook;
}

/** A setting without what may be chosen: enough to list a case, and no look-up of its own. */
export type CaseFrame = Omit<CaseSetting, "registry">;

/** @throws AppError "case.notFound" when its organisation is gone: a mistake of whoever runs it. */
export async function frameOf(
  context: ServiceContext,
  about: Pick<Case, "organisationId" | "pack" | "packVersion">,
): Promise<CaseFrame> {
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const organisation = organisations.find(({ id }) => id === about.organisationId);
  if (organisation === undefined) throw new AppError("case.notFound", { what: "organisation" });
  const pack = context.packs.find(
    ({ id, version }) => id === about.pack && version === about.packVersion,
  );
  return {
    ...{ organisation, staff },
    pack: pack ?? organisation.pack,
    fileLink: context.fileLink,
    noticeLink: context.noticeLink,
  };
}

/** @throws AppError "case.notFound", as `frameOf`. */
export async function settingOf(
  context: ServiceContext,
  about: Pick<Case, "organisationId" | "pack" | "packVersion" | "kind">,
): Promise<CaseSetting> {
  const frame = await frameOf(context, about);
  const registry =
    about.kind === "supply" ? await loadRegistry(context, about.organisationId) : NO_REGISTRY;
  return { ...frame, registry };
}

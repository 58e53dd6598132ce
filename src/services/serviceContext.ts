import { type Case } from "../core/case/case.ts";
import { AppError } from "../core/errors.ts";
import { type PolicyPack } from "../core/policy/pack.ts";
import { type Db } from "../db/db.ts";
import { type Log } from "../log.ts";
import { type LoadedOrganisation, type StaffDirectory } from "./directory.ts";

/** What services look things up in. */
export interface ServiceContext {
  readonly db: Db;
  readonly packs: readonly PolicyPack[];
  readonly claimKey: Uint8Array;
  readonly log: Pick<Log, "warn">;
  /** Where a file of a case can be looked at; for whoever may see the case. */
  readonly fileLink: (attachmentId: string) => string;
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
}

/** @throws AppError "case.notFound" when its organisation is gone: a mistake of whoever runs it. */
export async function settingOf(
  context: ServiceContext,
  about: Pick<Case, "organisationId" | "pack" | "packVersion">,
): Promise<CaseSetting> {
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const organisation = organisations.find(({ id }) => id === about.organisationId);
  if (organisation === undefined) throw new AppError("case.notFound", { what: "organisation" });
  const pack = context.packs.find(
    ({ id, version }) => id === about.pack && version === about.packVersion,
  );
  return { organisation, staff, pack: pack ?? organisation.pack, fileLink: context.fileLink };
}

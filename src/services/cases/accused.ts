import { type ComplaintDraft } from "../../core/case/complaintDraft.ts";
import { areaOf } from "../../core/organisation.ts";
import { type Person } from "../../core/person.ts";
import { topicOf } from "../../core/policy/rules.ts";
import {
  type MeantStaff,
  readStaff,
  type StaffAround,
  staffMentioned,
} from "../../understanding/readStaff.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";

/** Whom a complaint is about, as far as it says so. */
export interface Accused {
  /** Null unless it is certain. */
  readonly subjectId: string | null;
  /** Everybody whom it may be about, while that isn't certain: all are kept away from it. */
  readonly suspectIds: readonly string[];
  /** Somebody was named, and who that is isn't certain. */
  readonly unsure: boolean;
}

interface Among {
  readonly organisation: LoadedOrganisation;
  readonly staff: StaffDirectory;
  /** Whoever files for themselves doesn't complain about themselves. */
  readonly except: Person | null;
}

const NOBODY: Accused = { subjectId: null, suspectIds: [], unsure: false };

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);

/**
 * Whom a complaint is about (P-1.5): the one who was chosen, or whom the name means; while several
 * may be meant, all of them. Of a complaint about staff that names nobody, whoever its words mention.
 */
export function accusedOf(
  draft: Pick<ComplaintDraft, "topic" | "place" | "subjectId" | "subjectName" | "details">,
  among: Among,
): Accused {
  const around = aroundOf(among, draft.place);
  const chosen = around.staff.find(({ id }) => id === draft.subjectId);
  if (chosen !== undefined) return { ...NOBODY, subjectId: chosen.id };
  if (draft.subjectName !== undefined) {
    const { sure, maybe } = readStaff(draft.subjectName, around);
    if (sure !== null) return { ...NOBODY, subjectId: sure.id };
    return { subjectId: null, suspectIds: idsOf(maybe), unsure: true };
  }
  if (topicOf(among.organisation.pack, draft.topic)?.aboutStaff !== true) return NOBODY;
  return { ...NOBODY, suspectIds: idsOf(staffMentioned(draft.details, around)) };
}

/** Whom a name may mean, to be asked about before anything is filed. */
export const staffMeant = (said: string, among: Among, place: string | undefined): MeantStaff =>
  readStaff(said, aroundOf(among, place));

const aroundOf = (
  { organisation, staff, except }: Among,
  place: string | undefined,
): StaffAround => ({
  staff: staff.all.filter(
    (person) => person.organisationId === organisation.id && person.id !== except?.id,
  ),
  desks: organisation.profile.desks,
  area: place === undefined ? null : areaOf(organisation.profile, place),
});

import { type Filed } from "../../cards/caseView.ts";
import { openCase } from "../../core/case/openCase.ts";
import { drawReference, REFERENCE_BYTES } from "../../core/case/reference.ts";
import { areaOf } from "../../core/organisation.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { routeCase } from "../../core/policy/routeCase.ts";
import { unitOf } from "../../core/supply/request.ts";
import { newSupply } from "../../core/supply/supply.ts";
import { begin, filedBefore, organisationOf } from "../cases/fileComplaint.ts";
import { ownFiles } from "../cases/files.ts";
import { loadCase } from "../cases/loadCase.ts";
import { type NotFiled, type SupplyFiling } from "../contract.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { type CaseSetting, type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { loadRegistry } from "./registry.ts";
import { SITE_IS_FREE, siteKey } from "./supplyRow.ts";

/** Topic of the packs under which a supply request is routed. */
const TOPIC = "supply";

/**
 * Takes an application for electricity: a work order from the first moment, with an owner at the
 * window, a second person and a project manager, routed by the site's area (E-4, E-8). The same form
 * sent again finds its case.
 */
export async function fileSupply(
  context: ServiceContext,
  unit: Unit,
  filing: SupplyFiling,
): Promise<Filed | NotFiled> {
  const known = await loadCase(context.db, "draftId", filing.draftId);
  if (known !== null) return filedBefore(context, known, unit.now);
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const supplying = organisations.filter(({ pack }) => pack.supply !== undefined);
  const organisation = organisationOf(supplying, filing.filer);
  if (organisation === null) return { ok: false, reason: "noSupply" };
  const onBehalf = filing.draft.for === "caller" || filing.source !== "chat";
  if (onBehalf && !isStaff(filing.filer)) return { ok: false, reason: "notStaff" };
  const area = filing.area ?? areaOf(organisation.profile, filing.draft.site);
  const areas = organisation.profile.areas.map(({ id }) => id);
  if (areas.length > 0 && (area === null || !areas.includes(area))) {
    return { ok: false, reason: "outsideArea" };
  }
  const open = await openAt(context, organisation.id, filing.draft.site);
  if (open !== null) {
    // Whose it is and its reference are for nobody but the same customer.
    const isOwn = !onBehalf && open.customerId === filing.filer.id;
    return { ok: false, reason: "sameSite", ...(isOwn ? { reference: open.reference } : {}) };
  }
  return opened(context, unit, { filing, organisation, staff, area, onBehalf });
}

interface Around {
  readonly filing: SupplyFiling;
  readonly organisation: LoadedOrganisation;
  readonly staff: StaffDirectory;
  readonly area: string | null;
  readonly onBehalf: boolean;
}

async function opened(context: ServiceContext, unit: Unit, around: Around) {
  const { filing, organisation, staff, area, onBehalf } = around;
  const { filer, draft } = filing;
  const { pack } = organisation;
  const load = await context.openCases();
  const colleagues = staff.all.filter((person) => person.organisationId === organisation.id);
  const absent = colleagues.filter(({ id }) => staff.awayAt(id, unit.now) !== null);
  const away = absent.map(({ id }) => id);
  const route = routeCase(
    pack,
    { topic: TOPIC, area, subjectId: null, filedBy: onBehalf ? filer.id : null },
    colleagues,
    { exclude: onBehalf ? [] : [filer.id], absent: away, load },
  );
  if (!route.ok) {
    return { ok: false, reason: route.problem === "unknownTopic" ? "noSupply" : "nobody" } as const;
  }
  const attachmentIds = await ownFiles(context.db, filer, draft.attachmentIds ?? []);
  const unitSaid = unitOf(draft.voltage);
  const request = { ...draft, ...(unitSaid === null ? {} : { unit: unitSaid }) };
  const manager = managerOf(colleagues, area, away, route.ownerId, load);
  const setting: CaseSetting = {
    ...{ organisation, staff, pack },
    ...{ fileLink: context.fileLink, noticeLink: context.noticeLink },
    registry: await loadRegistry(context, organisation.id),
  };
  const begun = openCase({
    draft: {
      for: draft.for,
      topic: TOPIC,
      place: draft.site,
      details: draft.special ?? draft.site,
      attachmentIds: [...attachmentIds],
      ...(draft.callerName === undefined ? {} : { callerName: draft.callerName }),
      ...(draft.callerPhone === undefined ? {} : { callerPhone: draft.callerPhone }),
      ...(draft.phone === undefined ? {} : { phone: draft.phone }),
    },
    filer,
    route,
    pack,
    calendar: organisation.calendar,
    now: unit.now,
    facts: {
      ...{ organisationId: organisation.id, source: filing.source, area },
      ...{ subjectId: null, customerId: null },
      handlerId: manager?.id ?? null,
    },
    ids: {
      caseId: unit.newId(),
      draftId: filing.draftId,
      reference: drawReference("S", unit.randomBytes(REFERENCE_BYTES)),
    },
  });
  return begin(context, unit, {
    ...{ filing, setting, route, onBehalf, attachmentIds },
    customer: null,
    opened: { ...begun, supply: newSupply(request) },
  });
}

/** The project manager of the area, the least burdened; never the reply owner, where there is another. */
function managerOf(
  colleagues: readonly Person[],
  area: string | null,
  away: readonly string[],
  ownerId: string,
  load: ReadonlyMap<string, number>,
): Person | null {
  const managers = colleagues.filter(({ roles }) => roles.includes("projectManager"));
  const there = managers.filter(({ id }) => !away.includes(id) && id !== ownerId);
  const near = there.filter(({ areas }) => area !== null && areas.includes(area));
  const [first] = [near, there, managers].find((some) => some.length > 0) ?? [];
  const pool = near.length > 0 ? near : there.length > 0 ? there : managers;
  return pool.toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0))[0] ?? first ?? null;
}

/**
 * The application that is under way for a site. Of two at the same moment both find none; the second
 * then meets the first one's unique key, and its turn runs again.
 */
async function openAt({ db }: ServiceContext, organisationId: string, site: string) {
  const found = await db.prisma.supply.findFirst({
    where: {
      organisationId,
      site: siteKey(site),
      stage: { notIn: [...SITE_IS_FREE] },
      // One that was answered with a no ends in the stage where it was.
      case: { status: { not: "CLOSED" } },
    },
    select: { case: { select: { customerId: true, reference: true } } },
  });
  return found?.case ?? null;
}

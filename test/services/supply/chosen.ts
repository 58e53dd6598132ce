import { type Office } from "../office.ts";
import { iso, type Works } from "./works.ts";

export const FACTORY = "宏達五金廠 丁國華";
export const CLERK_OF_PARK = "Grace Wong";
export const INSPECTOR = "彭建國";
export const BRANCH = "方文娟";
export const OTHER_BRANCH = "姚俊賢";
export const DESIGNER = "青禾電力設計院";
export const CONTRACTOR = "華電工程";

/** The project manager that a request was given to. */
export const managerOf = async (works: Works): Promise<string> =>
  (await works.view(CLERK_OF_PARK)).inside?.handler?.name ?? "";

/** Takes the customer's own choice, by the name on the neutral list. */
export async function chooses(
  works: Works,
  who: string,
  verb: "chooseDesigner" | "chooseContractor",
  name: string,
): Promise<void> {
  const options = (await works.view(who)).supply?.options[`${verb}.entry`] ?? [];
  const entry = options.find(({ label }) => label === name);
  if (entry === undefined) throw new Error(`${name} isn't among ${JSON.stringify(options)}`);
  await works.does(who, verb, { entry: entry.value });
}

/** From the application to the documents stage, with a designer chosen. */
export async function untilDesigner(office: Office, works: Works): Promise<string> {
  const manager = await managerOf(works);
  await office.command(await office.person(manager), works.caseId, { type: "acknowledge" });
  await works.does(manager, "offerSurvey", { at: iso(24), second: iso(26) });
  await works.does(FACTORY, "agreeSurvey", { slot: iso(24) });
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "線路有餘裕。" });
  await works.does(manager, "draftPlan", {
    capacity: 315,
    voltage: "high",
    voltageText: "10 kV",
    mode: "transformer",
    metering: "高供高計",
    economics: "就近接入 10 kV 科技線，投資最省。",
  });
  await works.does(BRANCH, "issuePlan");
  await works.does(FACTORY, "acknowledgePlan");
  await chooses(works, FACTORY, "chooseDesigner", DESIGNER);
  return manager;
}

/** On to a contractor who is chosen and checked. */
export async function untilContractor(works: Works, manager: string): Promise<void> {
  await works.handsInAll(FACTORY, OTHER_BRANCH);
  await works.does(BRANCH, "conveneReview", { at: iso(48), invitees: "設計院、客戶、生產部" });
  await works.does(OTHER_BRANCH, "giveOpinion", { text: "接地圖須補標高。" });
  await works.does(BRANCH, "issueReview", { result: "pass", text: "合格。" });
  await chooses(works, FACTORY, "chooseContractor", CONTRACTOR);
  await works.does(manager, "checkQualification", { text: "核對無誤。" });
}

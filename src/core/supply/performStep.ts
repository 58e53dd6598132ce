import * as building from "./buildingSteps.ts";
import { type Performed, type StepChange } from "./change.ts";
import * as changing from "./changeSteps.ts";
import * as choosing from "./choiceSteps.ts";
import * as design from "./designSteps.ts";
import * as entrusting from "./entrustSteps.ts";
import * as energising from "./energisingSteps.ts";
import * as ordering from "./orderSteps.ts";
import * as parties from "./partySteps.ts";
import * as planning from "./planSteps.ts";
import * as reviewing from "./reviewSteps.ts";
import * as starting from "./startSteps.ts";
import { type SupplyStep, type SupplyVerb } from "./steps.ts";

/** What each step does, once it may be taken; who may, and when, is in `stepRules.ts`. */
const PERFORMS: {
  readonly [V in SupplyVerb]: (change: StepChange, step: SupplyStep<V>) => Performed;
} = {
  offerSurvey: planning.offerSurvey,
  bookSurvey: planning.bookSurvey,
  agreeSurvey: planning.agreeSurvey,
  recordSurvey: planning.recordSurvey,
  skipSurvey: planning.skipSurvey,
  recordFeasibility: planning.recordFeasibility,
  draftPlan: planning.draftPlan,
  issuePlan: planning.issuePlan,
  returnPlan: planning.returnPlan,
  acknowledgePlan: planning.acknowledgePlan,
  contactCustomer: planning.contactCustomer,
  chooseDesigner: (change, { entry }) => choosing.choose(change, "designer", entry),
  chooseContractor: (change, { entry }) => choosing.choose(change, "contractor", entry),
  inviteDesigner: (change) => parties.invite(change, "designer"),
  inviteContractor: (change) => parties.invite(change, "contractor"),
  dropDesigner: (change) => parties.drop(change, "designer"),
  dropContractor: (change) => parties.drop(change, "contractor"),
  entrust: entrusting.entrust,
  acceptEntrust: entrusting.acceptEntrust,
  assignSurveyor: entrusting.assignSurveyor,
  planWorks: entrusting.planWorks,
  verifyWorks: entrusting.verifyWorks,
  checkQualification: design.checkQualification,
  handIn: design.handIn,
  listDocuments: design.listDocuments,
  judgeDocument: design.judgeDocument,
  conveneReview: reviewing.conveneReview,
  giveOpinion: reviewing.giveOpinion,
  issueReview: reviewing.issueReview,
  proposeOrder: ordering.proposeOrder,
  approveOrder: ordering.approveOrder,
  refuseOrder: ordering.refuseOrder,
  withdrawOrder: ordering.withdrawOrder,
  reportOrder: ordering.reportOrder,
  reportStart: starting.reportStart,
  acknowledgeStart: starting.acknowledgeStart,
  moveFinish: starting.moveFinish,
  assignSupervisor: building.assignSupervisor,
  reportProgress: building.reportProgress,
  inspect: building.inspect,
  rectified: building.rectified,
  receive: building.receive,
  receiveForContractor: building.receiveForContractor,
  requestChange: changing.requestChange,
  decideChange: changing.decideChange,
  finishWorks: energising.finishWorks,
  reportCompletion: energising.reportCompletion,
  recordAcceptance: energising.recordAcceptance,
  offerSupply: energising.offerSupply,
  agreeSupply: energising.agreeSupply,
  recordContract: energising.recordContract,
  issueMeterNotice: energising.issueMeterNotice,
  recordMetering: energising.recordMetering,
  energise: energising.energise,
  waiveDocuments: energising.waiveDocuments,
  recordFollowUp: energising.recordFollowUp,
  stop: energising.stop,
  explain: energising.explain,
  resume: energising.resume,
};

/** What follows from a step by the rules of its own: of the request, its clocks and its messages. */
export const perform = <V extends SupplyVerb>(change: StepChange, step: SupplyStep<V>): Performed =>
  PERFORMS[step.verb](change, step);

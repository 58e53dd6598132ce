import { formatReference } from "../src/core/case/reference.ts";
import { readYesNo } from "../src/understanding/readYesNo.ts";
import { command } from "./caseActions.ts";
import { settleDraft } from "./drafts.ts";
import { beginComplaint, beginMessage, grant, miss, wishName } from "./grant.ts";
import { pickWithin } from "./guided/pick.ts";
import { type Said } from "./guided/question.ts";
import { contactShown } from "./organisation.ts";
import { readMessage, SILENCE } from "./reading.ts";
import { settleReply } from "./replies.ts";
import { type Session } from "./session.ts";
import { type Pending } from "./state.ts";
import { type ReceivedFile } from "./talk.ts";
import { settleVisitTime } from "./visitReply.ts";
import { type Wish } from "./wishes.ts";

/** Hears words as a new matter, without offering them to a case again. */
type HearAnew = (
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
  offer: boolean,
) => Promise<void>;

/** @returns false when the words were no answer to what was asked; they are heard as new ones. */
export async function settlePending(
  session: Session,
  pending: Pending,
  said: Said,
  files: readonly ReceivedFile[],
  hearAnew: HearAnew,
): Promise<boolean> {
  switch (pending.type) {
    case "resume":
      return settleDraft(session, pending.draftId, said);
    case "reply":
      return settleReplyTo(session, pending, said, hearAnew);
    case "choose":
      return settleChoice(session, pending, said, files);
    case "visitTime":
      return settleVisitTime(session, pending.visitId, said);
    case "files":
      return settleFiles(session, pending.fileIds, said);
    case "takeDown":
      return settleTakeDown(session, pending, said, files);
  }
}

async function settleReplyTo(
  session: Session,
  pending: Extract<Pending, { type: "reply" }>,
  said: Said,
  hearAnew: HearAnew,
): Promise<boolean> {
  const other = await settleReply(session, pending, said);
  if (other === undefined) return false;
  if (other === null) return true;
  session.talk.say(session.talk.texts.root.replyNothingKept);
  if (other.trim() !== "") {
    const reading = await readMessage(session.talk, other);
    await hearAnew(session, { text: other, reading }, [], false);
  }
  return true;
}

async function settleChoice(
  session: Session,
  pending: Extract<Pending, { type: "choose" }>,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk } = session;
  const none = {
    value: "none",
    label: talk.texts.root.noneOfThese,
    also: ["都不是", "none", "no"],
  };
  const choices = pending.topics.map((value) => ({ value, label: wishName(session, value) }));
  const picked = pickWithin([...choices, none], said.text);
  if (picked === null) return false;
  session.state = { ...session.state, pending: null };
  if (picked.value === "none") {
    await miss(session, SILENCE);
    return true;
  }
  const before = { text: pending.text, reading: await readMessage(talk, pending.text) };
  await grant(session, picked.value as Wish, before, files);
  return true;
}

async function settleFiles(
  session: Session,
  fileIds: readonly string[],
  said: Said,
): Promise<boolean> {
  const { talk } = session;
  const t = talk.texts.root;
  const files = fileIds.map((id) => ({ id, name: "", contentType: "" }));
  const cases = await talk.services.myCases(talk.unit, talk.person);
  const choices = [
    ...cases.slice(0, 4).map(({ reference, caseId }) => ({
      value: caseId,
      label: formatReference(reference),
    })),
    { value: "new", label: t.filesNew },
    { value: "none", label: t.noneOfThese },
  ];
  const picked = pickWithin(choices, said.text);
  if (picked === null) return false;
  session.state = { ...session.state, pending: null };
  if (picked.value === "none") talk.say(t.filesDropped);
  else if (picked.value === "new") await beginComplaint(session, SILENCE, files);
  else {
    const view = await talk.services.viewCase(talk.unit, talk.person, picked.value);
    if (view === null) talk.say(talk.texts.cases.unknown);
    else await command(session, view, { type: "message", text: "", attachmentIds: fileIds });
  }
  return true;
}

async function settleTakeDown(
  session: Session,
  pending: Extract<Pending, { type: "takeDown" }>,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk } = session;
  const t = talk.texts.root;
  const picked = pickWithin(
    [
      { value: "yes", label: t.takeDownYes },
      { value: "no", label: t.takeDownNo },
    ],
    said.text,
  );
  const yes = picked === null ? readYesNo(said.text) : picked.value === "yes";
  if (yes === null) return false;
  session.state = { ...session.state, pending: null };
  if (!yes) {
    talk.say(`${t.takeDownDeclined}\n\n${await contactShown(talk)}`);
    return true;
  }
  const before = { text: pending.text, reading: await readMessage(talk, pending.text) };
  await beginMessage(session, before, files);
  return true;
}

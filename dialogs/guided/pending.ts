import { bare, readCommand } from "./commands.ts";
import { type Form } from "./form.ts";
import { rowOf, restarted } from "./obey.ts";
import { pickWhole } from "./pick.ts";
import { goTo, stay } from "./proceed.ts";
import { summaryRows } from "./say.ts";
import { sayAll, textsOf, type Outcome, type Turn } from "./turn.ts";
import { readYesNo } from "../../src/understanding/readYesNo.ts";

/**
 * Settles a question of the engine's own: cancel? start over? put aside? which field?
 *
 * @returns null when the words answer something else; the question is dropped then.
 */
export async function settle(turn: Turn, form: Form): Promise<Outcome | null> {
  const calm: Form = { ...form, pending: null, wanted: null };
  if (form.pending === "edit") {
    const row = rowOf(await summaryRows(turn, form), turn.said.text);
    return row === null ? null : goTo(turn, calm, row.question.field);
  }
  const yes = decided(turn, form);
  if (yes === null) return null;
  const t = textsOf(turn);
  const title = turn.dialog.title(t);
  if (!yes) {
    turn.notes.push(t.guided.goOn);
    return stay(turn, calm);
  }
  switch (form.pending) {
    case "cancel":
      sayAll(turn, t.guided.cancelled({ title }));
      return { type: "closed" };
    case "restart":
      return restarted(turn, form);
    default:
      sayAll(turn, t.guided.left({ title }));
      return { type: "left", form: calm, wanted: form.wanted ?? "" };
  }
}

/** Yes or no, also by the label of either button, in any language. */
function decided(turn: Turn, form: Form): boolean | null {
  const { guided } = textsOf(turn);
  const labels =
    form.pending === "cancel"
      ? [guided.cancelYes, guided.cancelNo]
      : form.pending === "restart"
        ? [guided.restartYes, guided.restartNo]
        : [guided.leaveYes, guided.leaveNo];
  const picked = pickWhole(
    labels.map((label, index) => ({ label, value: index === 0 ? "yes" : "no" })),
    turn.said.text,
  );
  if (picked !== null) return picked.value === "yes";
  const command = readCommand(turn.said.text)?.type;
  if (command === "resume" || command === "back") return false;
  // Asked twice, it is meant.
  if (command === form.pending || command === "send" || command === "done") return true;
  return bare(turn.said.text) === "" ? null : readYesNo(turn.said.text);
}

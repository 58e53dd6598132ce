import { z } from "zod";
import { guided } from "../../dialogs/guided/guided.ts";
import { type Dialog, type QuestionOf } from "../../dialogs/guided/question.ts";
import { type Entry } from "../../dialogs/session.ts";

export const toyDraft = z.object({
  colour: z.enum(["red", "green", "blue"]),
  shade: z.string().max(20).optional(),
  name: z.string().trim().min(2).max(20),
  phone: z.string().regex(/^\d{7,15}$/),
  files: z.array(z.uuid()).max(3).optional(),
  note: z.string().trim().min(1).max(50).optional(),
});

type Toy = QuestionOf<z.infer<typeof toyDraft>>;

const said = (text: string) => () => text;

export const COLOURS = [
  { value: "red", label: "Red", also: ["紅", "紅色"] },
  { value: "green", label: "Green", also: ["綠", "綠色"] },
  { value: "blue", label: "Blue", also: ["藍", "藍色"] },
];

export const colour: Toy = {
  field: "colour",
  type: "choice",
  ask: said("Which colour?"),
  label: said("Colour"),
  example: said("For example red."),
  why: said("The colour decides the paint."),
  clauses: ["X-9", "P-1.3"],
  choices: () => COLOURS,
  recognise: ({ text }) => (/scarlet/i.test(text) ? "red" : undefined),
};
/** Only of a green one, and of what colour it was said to be. */
export const shade: Toy = {
  field: "shade",
  type: "openChoice",
  ask: said("Which shade?"),
  label: said("Shade"),
  example: said("For example dark."),
  why: said("Greens differ."),
  choices: () => [
    { value: "light", label: "Light" },
    { value: "dark", label: "Dark" },
  ],
  dependsOn: ["colour"],
  skip: ({ draft }) => draft.colour !== "green",
};
export const name: Toy = {
  field: "name",
  type: "text",
  ask: said("What is it called?"),
  label: said("Name"),
  example: said("For example Rex."),
  why: said("To call it."),
  opening: ({ text }) => /called (\w+)/.exec(text)?.[1],
};
export const phone: Toy = {
  field: "phone",
  type: "text",
  ask: said("Which number?"),
  label: said("Phone"),
  example: said("For example 0912345678."),
  why: said("To call you."),
  read: ({ text }) => text.replace(/\D/g, ""),
  recognise: ({ text }) => /\b\d{7,15}\b/.exec(text)?.[0],
  clauses: ["P-1.5"],
};
export const files: Toy = {
  field: "files",
  type: "files",
  ask: said("Any pictures?"),
  label: said("Pictures"),
  example: said("Send one."),
  why: said("To see it."),
  optional: true,
  most: 3,
  wordsGoTo: "note",
};
export const note: Toy = {
  field: "note",
  type: "text",
  ask: said("Anything else?"),
  label: said("Note"),
  example: said("For example: urgent."),
  why: said("To know all."),
  optional: true,
};

export interface ToyBox {
  readonly dialog: Dialog;
  readonly entries: readonly Entry[];
  readonly sent: { draftId: string; draft: unknown }[];
}

/** A small dialog with every type of question; what it sends is kept for the test. */
export function toyBox(
  questions: readonly Toy[] = [colour, shade, name, phone, files, note],
): ToyBox {
  const sent: ToyBox["sent"] = [];
  const dialog = guided({
    id: "toy",
    title: () => "toy order",
    draft: toyDraft,
    questions,
    submit: async (_talk, draftId, draft) => {
      const again = sent.some((one) => one.draftId === draftId);
      if (!again) sent.push({ draftId, draft });
      return { ok: true, result: again, reference: "T-0000-0001" };
    },
    answer: (_talk, again) => ({
      text: again ? "Had it already: T-0000-0001" : "Ordered: T-0000-0001",
    }),
  });
  return { dialog, entries: [{ dialog, audience: "everyone", intent: "complaint" }], sent };
}

import { type PromisesTexts } from "../zhHant/promises.ts";

export const promises: PromisesTexts = {
  words: ["my promises", "promises", "promise ledger"],
  title: (p) => `**Promises** (since ${p.since})`,
  count: (p) =>
    `${p.name}: ${p.kept} kept, ${p.broken} broken, ${p.renegotiated} moved beforehand, ${p.open} open`,
  rate: (p) =>
    `Kept: ${p.percent} (${p.kept} kept ÷ ${p.ended} kept or broken; those moved beforehand are left out)`,
  open: (p) => `- ${p.reference}, by **${p.due}**`,
  openTitle: "Still to be kept:",
  none: "No promise was made to a customer this month. To make one, write “promise C-… Thursday 14:00”.",
};

import fc from "fast-check";
import { expect, it } from "vitest";
import { DIALOGS } from "../../dialogs/registry.ts";
import { readState } from "../../dialogs/state.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { fileOf, talk, type Actor } from "../support/talk.ts";
import { fakeServices, personOf, viewOf } from "../support/fakeServices.ts";
import { toyBox } from "./toy.ts";

/** Everything a person may do at any step: words of all kinds, files, buttons, a return. */
const WORDS = [
  ..."back|上一步|edit|edit 2|修改 1|cancel|取消|help|說明|why|為什麼|skip|略過|keep it|start over|send|送出|done|continue|menu|yes|no|是|否".split(
    "|",
  ),
  ..."我要投訴|My cases|我的案件|聯絡方式|找真人|電話幾號|English|繁體中文|撤回|補充|已解決|還沒解決|評分|3|5|C-7K3M-9QX2|撤回 C-7K3M-9QX2".split(
    "|",
  ),
  ..."red|green|Rex|0912345678|3棟電梯|電梯又壞了門打不開|匿名|我自己|電梯起火了|建議多放幾張椅子|asdf qwer|…|🙂|0|99".split(
    "|",
  ),
  "",
  "   ",
  "\u0000\u202e[x](http://evil)",
  "x".repeat(9_000),
];

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...WORDS).map((text) => ({ type: "says", text }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.string({ maxLength: 40 }).map((text) => ({ type: "says", text }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("send", "edit", "cancel", "odd")
      .map((verb) => ({ type: "presses", verb }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ type: "uploads" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "arrives" } as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...LOCALES).map((locale) => ({ type: "turns", locale }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ type: "odd" } as const) },
  { weight: 3, arbitrary: fc.nat(9).map((which) => ({ type: "chooses", which }) as const) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(person: Actor, what: Step): Promise<void> {
  switch (what.type) {
    case "says":
      return person.says(what.text);
    case "uploads":
      return person.says("", [fileOf("a.jpg")]);
    case "arrives":
      return person.arrives();
    case "turns":
      return person.sends({ type: "setLocale", locale: what.locale });
    case "odd":
      return person.sends({ type: "unknownButton" });
    case "presses": {
      const draftId = person.state.form?.draftId ?? crypto.randomUUID();
      return person.sends({ type: "formButton", draftId, verb: what.verb, values: {} });
    }
    case "chooses": {
      const { choices } = person;
      return person.says(choices[what.which % Math.max(1, choices.length)] ?? "hello");
    }
  }
}

/** No dead end: something is said, the state can be read, and what is offered leads on. */
function check(person: Actor): void {
  expect(person.words.trim()).not.toBe("");
  // A blank in front: read as another process would, not as this one remembers it.
  const read = readState(` ${person.stored}`);
  expect(read).toEqual({ state: readState(person.stored).state, restarted: false });
  expect(person.stored.length).toBeLessThan(60_000);
  const { form } = person.state;
  if (form?.at !== null && form?.at !== undefined) {
    expect(Object.keys(form.draft)).not.toContain("");
  }
}

const walk = fc.array(step, { minLength: 1, maxLength: 25 });

it("survives anything said at any step of any form (case 52)", async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const box = toyBox();
      const person = talk("zh-Hant", {
        services: fakeServices(),
        entries: [...box.entries, ...DIALOGS],
      }).as(personOf());
      await person.says("我要投訴");
      for (const what of steps) {
        await take(person, what);
        check(person);
      }
      expect(new Set(box.sent.map(({ draftId }) => draftId)).size).toBe(box.sent.length);
    }),
    { numRuns: 300 },
  );
});

it("survives it in the dialogs of customers with cases, and of staff", async () => {
  await fc.assert(
    fc.asyncProperty(walk, fc.boolean(), async (steps, asStaff) => {
      const services = fakeServices();
      const view = viewOf({
        stage: "answered",
        verbs: ["message", "withdraw", "solved", "notSolved", "rate", "reopen"],
      });
      services.cases = [view];
      services.told = view.caseId;
      const person = talk("en", { services }).as(
        personOf(asStaff ? { kind: "staff", roles: ["officer"] } : { household: "3-1201" }),
      );
      for (const what of steps) {
        await take(person, what);
        check(person);
      }
      const ids = services.filings.map(({ draftId }) => draftId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});

it("always lets a person out: cancel and yes end any form, wherever it stands", async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const box = toyBox();
      const person = talk("en", {
        services: fakeServices(),
        entries: [...box.entries, ...DIALOGS],
      }).as(personOf());
      await person.says("Make a complaint");
      for (const what of steps) await take(person, what);
      await person.sends({ type: "setLocale", locale: "en" });
      if (person.state.form === null) return;
      await person.says("cancel");
      if (person.state.form !== null) await person.says("yes");
      expect(person.state.form).toBeNull();
    }),
    { numRuns: 150 },
  );
});

it("always lets a person through: answers lead to the end, whatever came before", async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const box = toyBox();
      const person = talk("en", { services: fakeServices(), entries: box.entries }).as(personOf());
      await person.says("Make a complaint");
      for (const what of steps) await take(person, what);
      await person.sends({ type: "setLocale", locale: "en" });
      if (person.state.form?.dialog !== "toy") return;
      const sent = box.sent.length;
      const answers: Readonly<Record<string, string>> = {
        colour: "red",
        shade: "Light",
        name: "Rex",
        phone: "0912345678",
        files: "done",
        note: "skip",
      };
      for (let turn = 0; turn < 12 && person.state.form !== null; turn += 1) {
        const { at, pending } = person.state.form;
        if (pending !== null) await person.says("no");
        else await person.says(at === null ? "send" : (answers[at] ?? ""));
      }
      expect(box.sent.length).toBe(sent + 1);
    }),
    { numRuns: 150 },
  );
});

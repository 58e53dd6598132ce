import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/core/locale.ts";
import { dryRun } from "../../../src/core/supply/dryRun.ts";
import { textsFor } from "../../../src/locales/index.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { dryRunLines, readDryRun } from "../../../src/services/supply/dryRun.ts";

const read = (words: string) =>
  readDryRun(words.split(" "), (locale) => textsFor(locale).dryRun.problem);

function lines(words: string): string {
  const asked = read(words);
  if (!asked.ok) throw new Error(asked.problems.join());
  const { demand, locale, increaseFrom } = asked.question;
  return dryRunLines(dryRun(electricity, demand), textsFor(locale), locale, increaseFrom).join(
    "\n",
  );
}

const problems = (words: string) => {
  const asked = read(`${words} --locale en`);
  return asked.ok ? [] : asked.problems;
};

describe("the options of a dry run", () => {
  it("are read into what is asked for", () => {
    const words =
      "--voltage high --capacity 1000 --unit kVA --dual --nature first --increase-from 800 --json";
    expect(read(words)).toEqual({
      ok: true,
      question: {
        demand: {
          ...{ voltage: "high", unit: "kVA", capacity: 1000, dual: true, nature: "first" },
          ...{ dedicated: false, special: false, residential: false, batch: false },
        },
        ...{ increaseFrom: 800, locale: "zh-Hant", json: true },
      },
    });
  });

  it.each([
    ["--capacity 10", "--voltage: must be one of low, high, unsure"],
    ["--voltage up --capacity 10", "--voltage: must be one of low, high, unsure"],
    ["--voltage high", "--capacity: is needed"],
    ["--voltage high --capacity much", "--capacity: must be a number from 0.1 to 200000"],
    ["--voltage high --capacity 0", "--capacity: must be a number from 0.1 to 200000"],
    ["--voltage low --capacity 10 --nature fourth", "--nature: must be one of"],
    ["--voltage low --capacity 10 --increase-from 10", "--increase-from: must be less"],
    ["--voltage low --capacity 10 --increase-from x", "--increase-from: must be a number"],
    ["--voltage low --capacity 1000 --unit kVA", "--unit: this voltage is stated in kW"],
    ["--voltage high --capacity 1000 --unit kW", "--unit: this voltage is stated in kVA"],
  ])("%s is refused by name", (words, problem) => {
    expect(problems(words)).toEqual([expect.stringContaining(problem)]);
  });

  it("name an unknown one, and a language that we don't speak", () => {
    expect(read("--voltage high --colour red")).toMatchObject({
      problems: [expect.stringContaining("--colour")],
    });
    expect(read("--voltage low --capacity 9 --locale fr")).toMatchObject({
      problems: [expect.stringContaining("--locale")],
    });
  });

  it("are all complained of at once", () => {
    expect(problems("--capacity x --nature y")).toHaveLength(3);
  });
});

describe("what a dry run says", () => {
  it("E-16: who reviews, who answers, and the article of each", () => {
    const said = lines("--voltage high --capacity 1000 --dual --nature second --locale en");
    expect(said).toContain("Design reviewed by: the city company (under Article 16)");
    expect(said).toContain(
      "answered by: the city company (under Article 10; assumption to confirm)",
    );
    expect(said).toContain("justified by the nature of the load");
    expect(said).toContain(
      "  13. Other material that the utility holds necessary (only when listed",
    );
  });

  it("E-8: an increase by its total", () => {
    expect(lines("--voltage high --capacity 3000 --increase-from 2500")).toContain(
      "由 2500 kVA 增容，合計 3000 kVA",
    );
  });

  it("E-29, E-31: limits with the kind of day, written ones apart from our targets", () => {
    const said = lines("--voltage low --capacity 8 --residential --locale en");
    expect(said).toContain(
      "Meter notice after acceptance: within 1 calendar day (set by the policy; under Article 29)",
    );
    expect(said).toContain("Check on site after supply: within 1 month (set by the policy");
    expect(said).toContain("within 5 working days (no limit set by the policy; our target");
  });

  it("E-9: whether two sources are justified can't be said without the nature of the load", () => {
    const words = "--voltage high --capacity 500 --dual --locale en";
    expect(lines(words)).toContain("depends on the nature of the load");
    expect(lines(`${words} --nature third`)).toContain("not justified");
  });

  it("says everything in each language, in its own script", () => {
    for (const locale of LOCALES) {
      const said = lines(`--voltage high --capacity 3000 --special --dual --locale ${locale}`);
      expect(said).not.toContain("undefined");
      if (locale === "en") expect(said).not.toMatch(/\p{Script=Han}|[（）：；]/u);
      if (locale === "zh-Hans") expect(said).not.toMatch(/[設計審電環節時]/u);
    }
  });
});

describe("npm run dry-run", () => {
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, ["src/services/supply/dryRun.cli.ts", ...args], {
      ...{ encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    });

  it("prints words, or JSON for programs", () => {
    expect(run("--voltage", "high", "--capacity", "315")).toContain("分公司營銷部");
    const json: unknown = JSON.parse(run("--voltage", "high", "--capacity", "315", "--json"));
    expect(json).toMatchObject({ review: { clause: { id: "E-15" } }, increaseFrom: null });
  });

  it("ends with 2 and the option's name when one is wrong", () => {
    expect(() => run("--voltage", "up")).toThrow(expect.objectContaining({ status: 2 }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLAIM_CODE_BYTES,
  drawClaimCode,
  drawReference,
  formatReference,
  readReference,
  REFERENCE_BYTES,
} from "../../../src/core/case/reference.ts";

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count });

describe("references", () => {
  it("are a letter and eight characters that nobody mistakes for others", () => {
    fc.assert(
      fc.property(bytes(REFERENCE_BYTES), (random) => {
        expect(drawReference("C", random)).toMatch(/^C[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
  });

  it("use every bit they are given", () => {
    expect(drawReference("C", new Uint8Array([0, 0, 0, 0, 0]))).toBe("C00000000");
    expect(drawReference("C", new Uint8Array([255, 255, 255, 255, 255]))).toBe("CZZZZZZZZ");
    expect(drawReference("C", new Uint8Array([0, 0, 0, 0, 33]))).toBe("C00000011");
  });

  it("come back from what is shown", () => {
    fc.assert(
      fc.property(bytes(REFERENCE_BYTES), (random) => {
        const reference = drawReference("C", random);
        expect(readReference(formatReference(reference))).toBe(reference);
      }),
    );
  });

  it.each([
    ["C-7K3M-9QX2", "C7K3M9QX2"],
    ["c7k3m9qx2", "C7K3M9QX2"],
    [" c 7k3m 9qx2 ", "C7K3M9QX2"],
    ["Ｃ－７Ｋ３Ｍ－９ＱＸ２", "C7K3M9QX2"],
    ["C—7K3M–9QX2", "C7K3M9QX2"],
    ["C-OIL0-9QX2", "C01109QX2"],
    ["7K3M-9QX2", null],
    ["C-7K3M-9QX", null],
    ["C-7K3M-9QX22", null],
    ["C-7K3U-9QX2", null],
    ["電梯壞了", null],
    ["", null],
  ])("read %j as %j", (text, reference) => {
    expect(readReference(text)).toBe(reference);
  });

  it("are not drawn from too little randomness", () => {
    expect(() => drawReference("C", new Uint8Array(REFERENCE_BYTES - 1))).toThrow(RangeError);
  });
});

describe("claim codes", () => {
  it("are six digits", () => {
    fc.assert(
      fc.property(bytes(CLAIM_CODE_BYTES), (random) => {
        expect(drawClaimCode(random)).toMatch(/^\d{6}$/);
      }),
    );
  });

  it("keep their leading zeros", () => {
    expect(drawClaimCode(new Uint8Array(8))).toBe("000000");
  });

  it("pass over numbers that would make some codes likelier than others", () => {
    const tooHigh = new Uint8Array(16).fill(255, 0, 8);
    expect(drawClaimCode(tooHigh)).toBe("000000");
    expect(() => drawClaimCode(tooHigh.subarray(0, 8))).toThrow(RangeError);
  });
});

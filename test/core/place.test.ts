import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/core/place.ts";

describe("places", () => {
  it.each([
    ["3棟", "3", null],
    ["三棟", "3", null],
    ["3號樓", "3", null],
    ["Block 3", "3", null],
    ["Tower A", "A", null],
    ["A座", "A", null],
    ["3-1201", "3", "1201"],
    ["3－1201", "3", "1201"],
    ["3-2-1201", "3", "1201"],
    ["03-0801", "3", "801"],
    ["三棟 1201 室", "3", "1201"],
    ["Block 3 Flat 1201", "3", "1201"],
    ["二十一棟", "21", null],
    ["一百零三栋", "103", null],
    ["十棟", "10", null],
    ["兩棟", "2", null],
    ["南門", null, null],
  ])("reads %s", (place, building, unit) => {
    expect(placeKey(place)).toMatchObject({ building, unit });
  });
});

import { cleanText } from "../core/cleanText.ts";

/**
 * A JSON value with every text in it cleaned, members' names too; arrays and objects are new ones.
 * Its depth was bounded when it was parsed.
 */
export function cleanValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [cleanText(key), cleanValue(member)]),
  );
}

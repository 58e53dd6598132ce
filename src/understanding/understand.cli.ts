import { createInterface } from "node:readline";
import { understand } from "./understand.ts";

// Prints what is understood as JSON: of the arguments, or of each line of standard input.
const words = process.argv.slice(2).join(" ");
const print = (text: string): void => {
  console.log(JSON.stringify(understand(text, { now: Temporal.Now.zonedDateTimeISO() })));
};

if (words !== "") print(words);
else for await (const line of createInterface({ input: process.stdin })) print(line);

import { type Db } from "../../db/db.ts";
import { type Person } from "../../core/person.ts";
import { type Unit } from "../unit.ts";
import { deadLetters } from "./undelivered.ts";

/**
 * Puts dead letters back into the queue, with all their tries before them, and keeps who did it.
 *
 * @param number of the letter in the list; null: all of them.
 * @returns how many.
 */
export async function redrive(
  db: Db,
  unit: Unit,
  by: Person,
  number: string | null,
): Promise<number> {
  const letters = await deadLetters(db, by.organisationId ?? "", by.id);
  const wanted = letters.filter((letter) => number === null || letter.number === number);
  for (const letter of wanted) {
    unit.add(
      {
        update: "message",
        where: { id: Number(letter.number), status: "dead" },
        set: { status: "pending", attempts: 0, runAt: unit.now, lastError: null },
        expectOne: true,
      },
      {
        update: "dutyEntry",
        where: { id: letter.entryId, doneAt: null },
        set: { doneAt: unit.now, doneById: by.id, note: "redriven" },
        expectOne: true,
      },
    );
  }
  return wanted.length;
}

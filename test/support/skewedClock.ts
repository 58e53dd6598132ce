/**
 * Loaded before a program (`node --import`): its clock is as many hours off as CLOCK_SKEW_HOURS says.
 */
const ms = Number(process.env["CLOCK_SKEW_HOURS"] ?? 0) * 3_600_000;
const realNow = Date.now.bind(Date);
const realInstant = Temporal.Now.instant.bind(Temporal.Now);

Date.now = () => realNow() + ms;
globalThis.Date = new Proxy(Date, {
  construct: (target, given: [] | [number]): Date =>
    given[0] === undefined ? new target(Date.now()) : new target(given[0]),
});
Temporal.Now.instant = () => realInstant().add({ milliseconds: ms });

// Loaded before a program (`node --import`): its clock is as many hours off as CLOCK_SKEW_HOURS says.
const ms = Number(process.env["CLOCK_SKEW_HOURS"] ?? 0) * 3_600_000;
const RealDate = Date;
const realInstant = Temporal.Now.instant.bind(Temporal.Now);

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + ms);
    else super(...args);
  }
  static now() {
    return RealDate.now() + ms;
  }
};
Temporal.Now.instant = () => realInstant().add({ milliseconds: ms });

import { type Db } from "../db/db.ts";
import { sendDigests } from "../services/staff/digest.ts";
import { fireClocks } from "../services/clocks/fireClocks.ts";
import { closeSettled } from "../services/closeSettled.ts";
import { type Services } from "../services/index.ts";

/** What the program does by itself, once, at the moment where the clock stands. */
export const simulatedTick =
  ({ db, services }: { readonly db: Db; readonly services: Services }) =>
  async (): Promise<void> => {
    const onFailed = (error: unknown) => {
      throw error;
    };
    await fireClocks({ db, services, onTold: () => undefined, onFailed });
    await sendDigests({ db, digests: services.digests, onTold: () => undefined });
    await closeSettled({ db, services, onTold: () => undefined });
  };

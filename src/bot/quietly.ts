import { AsyncLocalStorage } from "node:async_hooks";

const quiet = new AsyncLocalStorage<true>();
let installed = false;

/**
 * Runs something of the SDK without its printing to the console: with every refused token it would
 * print a stack and a key, as often as a stranger likes. What matters is thrown, and logged by us.
 */
export function quietly<T>(run: () => Promise<T>): Promise<T> {
  if (!installed) {
    installed = true;
    // eslint-disable-next-line no-console -- the one place that stands before it
    const print = console.error;
    // eslint-disable-next-line no-console -- everything else is printed as before
    console.error = (...facts: unknown[]) => {
      if (quiet.getStore() === undefined) print(...facts);
    };
  }
  return quiet.run(true, run);
}

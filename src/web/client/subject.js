/**
 * Tells several observers; one that comes later hears the last value first, when there was one to
 * begin with.
 *
 * @param {any} [initial]
 */
export function subject(initial) {
  const observers = new Set();
  return {
    value: initial,
    /** @param {Observer} observer */
    subscribe(observer) {
      observers.add(observer);
      if (this.value !== undefined && initial !== undefined) observer.next?.(this.value);
      return {
        unsubscribe() {
          observers.delete(observer);
        },
      };
    },
    /** @param {any} value */
    next(value) {
      this.value = value;
      for (const observer of [...observers]) observer.next?.(value);
    },
  };
}

// When a save of a form was last refused as stale. `submit()` does not return the reason.

const refusals = new WeakMap<object, number>()

/** `dispatch` is the form's `dispatchFields`, which lives as long as the form. */
export function noteStaleSave(dispatch: object): void {
  refusals.set(dispatch, performance.now())
}

/** `since` is by `performance.now()`. */
export function wasStale(dispatch: object, since: number): boolean {
  return (refusals.get(dispatch) ?? Number.NEGATIVE_INFINITY) >= since
}

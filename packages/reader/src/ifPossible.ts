// Tries what fails for some values, and says so by an error of a known class.

/** What `run` returns, or `otherwise` where it throws an error of these classes; others are thrown on. */
export function ifPossible<T, Other>(
  run: () => T,
  otherwise: Other,
  ...classes: (new (...args: never[]) => Error)[]
): Other | T {
  try {
    return run()
  } catch (error) {
    if (classes.some((one) => error instanceof one)) {
      return otherwise
    }
    throw error
  }
}

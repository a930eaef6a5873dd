// Runs at once, then at most once in an interval, and a last time after the last call: never starved by many calls.

export interface Throttle {
  call: () => void
  /** Drops a run that is due. */
  cancel: () => void
  /** Runs now what is due. */
  flush: () => void
}

export function createThrottle(run: () => void, intervalInMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastRun = Number.NEGATIVE_INFINITY
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const runNow = () => {
    cancel()
    lastRun = Date.now()
    run()
  }
  return {
    call: () => {
      const wait = lastRun + intervalInMs - Date.now()
      // A clock that was set back must not hold up the next run.
      timer ??= setTimeout(runNow, Math.min(Math.max(wait, 0), intervalInMs))
    },
    cancel,
    flush: () => {
      if (timer !== undefined) {
        runNow()
      }
    },
  }
}

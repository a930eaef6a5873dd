// Runs at once, then at most once in an interval (two where a run takes long), and once more after the last call.

export interface Throttle {
  call: () => void
  /** Drops a run that is due. */
  cancel: () => void
  /** Runs now what is due. */
  flush: () => void
}

export function createThrottle(run: () => void, intervalInMs: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let nextRun = 0
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const runNow = () => {
    cancel()
    const start = Date.now()
    run()
    // A run that takes long leaves time for other work.
    const pause = Math.min(8 * (Date.now() - start), 2 * intervalInMs)
    nextRun = start + Math.max(intervalInMs, pause)
  }
  return {
    call: () => {
      // A clock that was set back must not hold up the next run.
      const wait = Math.min(Math.max(nextRun - Date.now(), 0), 2 * intervalInMs)
      timer ??= setTimeout(runNow, wait)
    },
    cancel,
    flush: () => {
      if (timer !== undefined) {
        runNow()
      }
    },
  }
}

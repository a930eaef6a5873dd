// Says to whatever sends in this process that it is to stop after the mail in hand.
const controllers = new Set<AbortController>()

/** For one run. */
export function beginRun(): { end: () => void; signal: AbortSignal } {
  const controller = new AbortController()
  controllers.add(controller)
  return { end: () => controllers.delete(controller), signal: controller.signal }
}

/** The runs of this process end early; what they leave goes with the next run, here or elsewhere. */
export function stopRuns(): void {
  for (const controller of controllers) {
    controller.abort()
  }
}

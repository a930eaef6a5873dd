// Waits for what Payload renders a moment later.

/** Looks at once, and then at each frame; null where it does not come in time. Times are in milliseconds. */
export async function untilThere<Found>(
  find: () => Found | null,
  longestWait: number,
): Promise<Found | null> {
  const deadline = performance.now() + longestWait
  for (;;) {
    const found = find()
    if (found || performance.now() > deadline) {
      return found
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

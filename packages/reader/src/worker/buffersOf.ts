// What changes hands between threads without a copy.

/** Buffers of the values, and of those in lists, that hold all of theirs; whoever sends them cannot use them afterwards. */
export function buffersOf(message: object): ArrayBuffer[] {
  const values: unknown[] = Object.values(message).flat()
  return values.flatMap((value) =>
    value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.length === value.buffer.byteLength
      ? [value.buffer]
      : [],
  )
}

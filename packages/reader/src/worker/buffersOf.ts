// What changes hands between threads without a copy.

/** Buffers of the values that hold all of theirs; whoever sends them cannot use them afterwards. */
export function buffersOf(message: object): ArrayBuffer[] {
  return Object.values(message).flatMap((value: unknown) =>
    value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.length === value.buffer.byteLength
      ? [value.buffer]
      : [],
  )
}

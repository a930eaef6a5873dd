// Makes the id of a new footnote.

/** Short, safe in an address, and made without `randomUUID`, which needs a secure page. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `n${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`
}

// Whether an account gets another e-mail address: pure.

/** Spellings that Payload stores alike are the same address. Without a new one the old one stays. */
export function isOtherEmail(given: unknown, present: unknown): boolean {
  return given !== undefined && given !== null && asStored(given) !== asStored(present)
}

/** Payload lowercases and trims. */
function asStored(email: unknown): unknown {
  return typeof email === 'string' ? email.toLowerCase().trim() : email
}

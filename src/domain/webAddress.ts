// What may be stored as a web address: addresses become links.

/** True for an http or https address, and for none. */
export function isNoneOrWeb(value: null | string | undefined): boolean {
  return !value || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
}

// What may be stored as a web address: addresses become links.

/** A web address, one for mail, or a path on the site. */
export function isLinkAddress(value: string): boolean {
  return (
    /^\/(?![/\\])[^\s\\]*$/.test(value) ||
    (URL.canParse(value) && /^(?:https?|mailto):$/.test(new URL(value).protocol))
  )
}

/** Of https alone, without a user name. */
export function isSecureAddress(value: string): boolean {
  return URL.canParse(value) && /^https:\/\/[^/?#@]+(?:[/?#]|$)/.test(value)
}

/** True for an http or https address, and for none. */
export function isNoneOrWeb(value: null | string | undefined): boolean {
  return !value || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
}

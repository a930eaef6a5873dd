// What may be stored as a web address.

/** True for an http or https address, or for none; else a sentence for the editor. They become links. */
export function webAddress(value: null | string | undefined): string | true {
  if (!value) {
    return true
  }
  const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
  return isWeb || 'Give a web address that begins with https:// or http://.'
}

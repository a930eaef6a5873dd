// Allows only addresses that cannot run a script.

const schemes = new Set(['http', 'https', 'mailto'])

/** The address, if it is http, https, mailto, relative or a fragment; null for any other. */
export function safeHref(address: unknown): null | string {
  if (typeof address !== 'string') {
    return null
  }
  // Browsers drop these characters before they read the scheme: `java\nscript:` runs.
  const bare = address.replace(/[\p{Cc}\u200b-\u200f\u2028\u2029\ufeff]/gu, '').trim()
  const scheme = /^([^/?#]*?):/.exec(bare)?.[1]
  if (!bare || (scheme !== undefined && !schemes.has(scheme.toLowerCase()))) {
    return null
  }
  return bare
}

// Tells an e-mail by its headers.

/** In bytes: servers on the way add some kilobytes of their own. */
const longHead = 32_000

/** That only mails have. */
const technical =
  /^(?:arc-.*|delivered-to|dkim-signature|message-id|mime-version|received|return-path|x-mailer)$/

const usual = new Set(['content-type', 'date', 'from', 'subject', 'to'])

/** Its lines are headers up to the first empty one, and several of them are those of mails. */
export function isMail(bytes: Uint8Array, name: string, contentType: string): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, longHead))
    .replace(/^\xEF\xBB\xBF/, '')
  const names = headersOf(head)
  const isNamed = /\.eml$/i.test(name) || /^message\/rfc822/i.test(contentType)
  const known = [...names].filter((one) => usual.has(one))
  const isSure = names.has('from') && [...names].some((one) => technical.test(one))
  return isSure || (known.length >= (isNamed ? 2 : 4) && names.has('from'))
}

function headersOf(head: string): Set<string> {
  const names = new Set<string>()
  for (const line of head.split(/\r\n|\r|\n/)) {
    const [, name] = /^([\w.-]{1,76}):/.exec(line) ?? []
    const isFolded = /^[ \t]/.test(line)
    if (name === undefined && !(isFolded && names.size > 0)) {
      break
    }
    if (name !== undefined) {
      names.add(name.toLowerCase())
    }
  }
  return names
}

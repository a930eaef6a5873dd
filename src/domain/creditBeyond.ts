// Whether a credit line says more than where and when an article first appeared.

export interface CreditWords {
  creditLine: string
  /** What the page says anyway: outlet, issue, date, address, title, authors. */
  told: (null | string | undefined)[]
}

/**
 * What a page tells anyway, and words that only join such facts, are no more; any other word is. So a licence, thanks
 * or a permission that the terms of an outlet ask for are never taken for a repetition.
 */
export function saysMore({ creditLine, told }: CreditWords): boolean {
  const facts = told
    .filter((one): one is string => Boolean(one))
    .toSorted((a, b) => b.length - a.length)
  const rest = facts.reduce((text, fact) => text.replaceAll(fact, ' '), creditLine)
  if (/[^\s\p{L}\p{M}\p{P}]/u.test(rest)) {
    return true
  }
  const words = rest.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => !joining.has(word))
}

const joining = new Set([
  ...['a', 'an', 'and', 'appeared', 'article', 'as', 'at', 'by', 'can', 'conversation', 'essay'],
  ...['am', 'artikel', 'auf', 'beitrag', 'der', 'die', 'das', 'dieser', 'erschien', 'erschienen'],
  ...['first', 'from', 'full', 'here', 'in', 'interview', 'it', 'of', 'on', 'online', 'original'],
  ...['ganzen', 'im', 'ist', 'lesen', 'original', 'und', 'ursprünglich', 'veröffentlicht', 'von'],
  ...[
    'originally',
    'piece',
    'post',
    'posted',
    'published',
    'read',
    'review',
    'text',
    'the',
    'this',
  ],
  ...['was', 'whole', 'with'],
  ...['wurde', 'zuerst', 'zum'],
])

// What the command palette offers, and which of it a text means: pure.

export interface Item {
  /** Where else it belongs, such as the outlet of an article. */
  detail?: string
  href: string
  label: string
}

export interface Group {
  items: Item[]
  name: string
}

/** Those of which each word of the text begins a word: without accents, in any case, in any order. */
export function matching(items: Item[], text: string): Item[] {
  const wanted = wordsOf(text)
  return items.filter(({ detail = '', label }) => {
    const own = wordsOf(`${label} ${detail}`)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}

/** Without the groups that have nothing, and without what an earlier one has. */
export function listed(groups: Group[]): Group[] {
  const seen = new Set<string>()
  const once = groups.map(({ name, items }) => ({
    name,
    items: items.filter(({ href }) => !seen.has(href) && seen.add(href)),
  }))
  return once.filter(({ items }) => items.length > 0)
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

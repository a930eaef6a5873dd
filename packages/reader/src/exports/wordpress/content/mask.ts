// Takes code and comments out of a text while it is searched for shortcodes and notes.

const opening = /<(?:(pre|code|script|style|textarea)(?=[\s>])|!--)/gi

export interface Masked {
  text: string
  unmask: (text: string) => string
}

/** Each part becomes its number between two signs that no text has. */
export function mask(given: string): Masked {
  const source = given.replace(/[\uE000\uE001]/g, '')
  const lower = source.toLowerCase()
  const parts: string[] = []
  const missing = new Set<string>()
  let text = ''
  let at = 0
  for (const { 1: name, index } of source.matchAll(opening)) {
    const closing = name ? `</${name.toLowerCase()}>` : '-->'
    const end = index < at || missing.has(closing) ? -1 : lower.indexOf(closing, index)
    if (end >= 0) {
      text += `${source.slice(at, index)}\uE000${parts.length}\uE001`
      at = end + closing.length
      parts.push(source.slice(index, at))
    } else if (index >= at) {
      missing.add(closing)
    }
  }
  return {
    text: text + source.slice(at),
    unmask: (changed) =>
      changed.replace(/\uE000(\d+)\uE001/g, (_, index: string) => parts[Number(index)] ?? ''),
  }
}

// The blocks of a page that hold sentences, whatever elements they are, and the element that holds them all.

/** In characters, without links: a line of a site is shorter, or its program says what it is. */
const longLine = 100

/** A sign of Chinese or Japanese stands for so many letters. */
const signs = 3
const inSigns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u

const inline =
  /^(?:abbr|[biqsu]|bdi|cite|code|del|em|font|ins|kbd|label|mark|small|span|strong|sub|sup|time|var)$/
const unread =
  /^(?:a|button|figcaption|h[1-6]|noscript|option|script|select|style|template|textarea)$/

/**
 * With the letters of each, in the order of the page.
 * @param isBox whether an element and all in it is no text
 */
export function proseOf(root: Element, isBox: (element: Element) => boolean): Map<Element, number> {
  const lines = new Map<Element, number>()
  // Walks without recursion: pages may be nested without end.
  for (const open = [{ block: root, node: root as Node }]; open.length > 0;) {
    const { block, node } = open.pop() ?? { block: root, node: root }
    for (const child of [...node.childNodes].reverse()) {
      if (child.nodeType === 1) {
        const element = child as Element
        const isText = !unread.test(element.localName) && !isBox(element)
        const inner = inline.test(element.localName) ? block : element
        open.push(...(isText ? [{ block: inner, node: child }] : []))
      } else if (child.nodeType === 3) {
        lines.set(block, (lines.get(block) ?? 0) + lengthOf(child.nodeValue ?? ''))
      }
    }
  }
  return new Map([...lines].filter(([, length]) => length >= longLine))
}

function lengthOf(text: string): number {
  const { length } = text.replace(/\s+/g, ' ').trim()
  return inSigns.test(text) ? signs * length : length
}

/**
 * The smallest element within `root` that holds such a share of their letters; null where there are fewer than `fewest`.
 */
export function holderOf(
  lines: Map<Element, number>,
  root: Element,
  { fewest, share }: { fewest: number; share: number },
): Element | null {
  const letters = new Map<Element, number>()
  let all = 0
  for (const [line, length] of lines) {
    all += length
    for (let at: Element | null = line; at; at = at === root ? null : at.parentElement) {
      letters.set(at, (letters.get(at) ?? 0) + length)
    }
  }
  const [found] = [...letters]
    .filter(
      ([one, length]) =>
        length >= share * all && (lines.size === 1 || !lines.has(one)) && !part.test(one.localName),
    )
    .sort(([, one], [, other]) => one - other)[0] ?? [null]
  return all >= fewest ? found : null
}

const part = /^(?:blockquote|dl|ol|table|tbody|tr|ul)$/

// Lines above a text that say what they are: `Headline: …`, `Author: …`. And lines that one paragraph holds together.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { beginsByline, isDateLine } from '../../values/values.ts'

/** By the class that the style of that name makes. */
const labels: [name: string, pattern: RegExp][] = [
  ['title', /^(?:headline|hed|title|titel|überschrift)\s*:\s*(?=\S)/iu],
  [
    'subtitle',
    /^(?:standfirst|sub-?title|sub-?head(?:ing|line)?|dek|deck|strap(?:line)?|teaser|vorspann|unterzeile|untertitel)\s*:\s*(?=\S)/iu,
  ],
  [
    'author',
    /^(?:authors?|author\(s\)|byline|autor(?:en|in|innen)?|verfasser(?:in)?)\s*:\s*(?=\S)/iu,
  ],
  ['date', /^(?:date|datum)\s*:\s*(?=\S)/iu],
]

/** Changes the page: these lines get the class of a style, and lose what names them. */
export function markLabelled(lines: Element[]): void {
  for (const line of lines.filter((one) => nameOf(one) === 'p')) {
    const words = wordsOf(line)
    for (const [name, pattern] of labels) {
      const [label] = pattern.exec(words) ?? []
      if (label) {
        dropBeginning(line, label)
        line.setAttribute('class', name)
      }
    }
  }
}

function dropBeginning(line: Element, label: string): void {
  let rest = label.replace(/\s+/g, '').length
  for (const text of textsIn(line)) {
    const value = text.nodeValue ?? ''
    let at = 0
    while (at < value.length && (rest > 0 || /\s/.test(value.charAt(at)))) {
      rest -= /\s/.test(value.charAt(at)) ? 0 : 1
      at += 1
    }
    text.nodeValue = value.slice(at)
    if (rest <= 0 && at < value.length) {
      return
    }
  }
}

export function textsIn(node: Node): Node[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textsIn)
}

/** Changes the page: a title and the byline below it may be one paragraph with a line break. */
export function splitLines(lines: Element[]): void {
  for (const line of lines.filter((one) => nameOf(one) === 'p')) {
    const parts: Node[][] = [[]]
    for (const node of line.childNodes) {
      if (nameOf(node) === 'br') {
        parts.push([])
      } else {
        parts.at(-1)?.push(node)
      }
    }
    const made = parts.map((part) => {
      const paragraph = line.ownerDocument.createElement('p')
      paragraph.append(...part.map((node) => node.cloneNode(true)))
      return paragraph
    })
    if (made.slice(1).some((one) => beginsByline(wordsOf(one)) || isDateLine(wordsOf(one)))) {
      made[0]?.setAttribute('class', line.getAttribute('class') ?? '')
      line.replaceWith(...made)
    }
  }
}

// The text of a post in Mobiledoc, the format of Ghost's older editor, as HTML.
import { escapeHTML } from '../../document/escapeHTML.ts'
import { isRecord } from '../../document/readDocument.ts'
import { cardHTML, oneOf, wordsIn } from './cards.ts'

interface Tables {
  cards: unknown[]
  markups: unknown[]
}

export function mobiledocHTML({ cards, markups, sections }: Record<string, unknown>): string {
  const tables = { cards: listIn(cards), markups: listIn(markups) }
  return listIn(sections)
    .map((section) => sectionHTML(listIn(section), tables))
    .join('')
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** `[1, tag, markers]`, `[3, tag, items]` or `[10, card]`. */
function sectionHTML([kind, second, third]: unknown[], { cards, markups }: Tables): string {
  if (kind === 10) {
    const [name, card] = listIn(cards[Number(second)])
    return isRecord(card) ? cardHTML(wordsIn(name), card) : ''
  }
  if (kind === 3) {
    const items = listIn(third).map((item) => `<li>${markersHTML(listIn(item), markups)}</li>`)
    const name = oneOf(second, ['ul', 'ol'])
    return `<${name}>${items.join('')}</${name}>`
  }
  const name = oneOf(second, ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'])
  return kind === 1 ? `<${name}>${markersHTML(listIn(third), markups)}</${name}>` : ''
}

/** Each is `[0, opened, closed, text]`: a format may begin in one and end in another. */
function markersHTML(markers: unknown[], markups: unknown[]): string {
  const open: string[] = []
  const parts = markers.map((marker) => {
    const [kind, opened, closed, text] = listIn(marker)
    const begun = listIn(opened).map((index) => {
      const [tag, attributes] = listIn(markups[Number(index)])
      const name = oneOf(tag, ['span', 'a', 'code', 'em', 'strong', 's', 'sub', 'sup', 'u'])
      open.push(name)
      const href = name === 'a' ? ` href="${escapeHTML(wordsIn(listIn(attributes)[1]))}"` : ''
      return `<${name}${href}>`
    })
    const ended = Number(closed) > 0 ? open.splice(-Number(closed)).toReversed() : []
    const words = kind === 0 ? escapeHTML(wordsIn(text)) : '<br>'
    return `${begun.join('')}${words}${ended.map((name) => `</${name}>`).join('')}`
  })
  return parts.join('')
}

// "Originally published in …": where an article on a blog appeared first. Read before the text is, which loses it.
import type { PageMetadata } from './metadata/types.ts'

import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { everyElement } from '../../richtext/intake/htmlLinks.ts'
import { addressIn, dayIn } from './metadata/values.ts'

export interface Origin {
  /** Where it is not what the page says, but follows from an address. */
  isGuess?: boolean
  outlet: string
  /** When it appeared there, where the statement says so. */
  published?: string
  /** Takes the statement out of the text. */
  remove: (root: Element) => void
  /** The sentence that says it; absent for a guess. */
  statement?: string
  /** Of the original, where the statement links to it. */
  url?: string
}

const subject = String.raw`(?:this|the) (?:article|brief|column|commentary|essay|interview|op-ed|piece|post|review)`
const verb = String.raw`(?:first|originally|previously) (?:appeared|posted|published|ran)|zuerst (?:erschienen|veröffentlicht)|ursprünglich (?:erschienen|veröffentlicht)|erschien zuerst`
const preposition = 'at|auf|bei|by|im|in|on|with'

const statement = new RegExp(
  String.raw`^\W{0,3}(?:${subject} )?(?:(?:has been|is|was) )?(?:${verb})(?: (?:${preposition}))?(?: (?:the|der|die|das))?[\s:“”"'‘’]+(?=\p{Lu})`,
  'iu',
)

/** What ends the name of an outlet: a stop, a comma, its date. */
const endOfName = /[.,;()“”"]|\s(?:am|on|in|under|vom|with)\s/u

const lines = new Set(['blockquote', 'div', 'em', 'i', 'p', 'small', 'span'])

/** Such a line is short. */
const longest = 300

export function findOrigin(root: Element): null | Origin {
  for (const { element } of everyElement(root)) {
    const isLine = lines.has(element.localName) && (element.textContent ?? '').length < 3 * longest
    const words = isLine ? wordsOf(element) : ''
    const [cue = ''] = (words.length < longest && statement.exec(words)) || []
    const outlet = cue ? (words.slice(cue.length).split(endOfName)[0] ?? '').trim() : ''
    // The flag `i` makes capitals of any letter.
    if (/^\p{Lu}.{1,80}$/u.test(outlet)) {
      const published = dayIn(words.slice(cue.length + outlet.length))
      return { ...toOrigin(element, outlet, words), ...(published ? { published } : {}) }
    }
  }
  return null
}

/** A page that names an address of another site as that of its original is a copy, too. */
export function originElsewhere({ fields }: PageMetadata, address?: string): null | Origin {
  const url = fields.canonicalUrl
  if (!url || !address || siteOf(url) === siteOf(address)) {
    return null
  }
  const { host } = new URL(url)
  return { isGuess: true, outlet: host.replace(/^www\./, ''), remove: () => undefined, url }
}

/** The last labels: `m.gazette.example` and `www.gazette.example` are one site, `a.co.uk` and `b.co.uk` are two. */
function siteOf(address: string): string {
  const labels = new URL(address).hostname.split('.')
  return labels
    .slice((labels.at(-2) ?? '').length > 3 ? -2 : -3)
    .join('.')
    .replace(/^(?:amp|m|mobile|www)\./, '')
}

function toOrigin(element: Element, outlet: string, words: string): Origin {
  const link = [...element.querySelectorAll('a[href]')].find((one) => {
    const text = wordsOf(one)
    return (
      text !== '' &&
      (outlet.includes(text) || text.includes(outlet) || /here|hier|original/i.test(text))
    )
  })
  const url = addressIn(link?.getAttribute('href'))
  return {
    outlet,
    remove: (root) => removeLine(root, words),
    statement: words,
    ...(url ? { url } : {}),
  }
}

function removeLine(root: Element, words: string): void {
  const holder = [...root.querySelectorAll('p, div, em, blockquote')].find(
    (one) => wordsOf(one) === words,
  )
  holder?.remove()
}

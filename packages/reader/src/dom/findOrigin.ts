// "Originally published in …": where an article on a blog appeared first. Read before the text is, which loses it.
import type { PageMetadata } from './metadata/types.ts'

import { wordsOf } from '../document/fromHTML/dom.ts'
import { everyElement } from '../document/notes/htmlLinks.ts'
import { monthOf } from '../values/months.ts'
import { addressIn, anyOf, dayIn } from '../values/values.ts'

export interface Origin {
  /** Where it is not what the page says, but follows from an address: that of the original, or a link of the text. */
  guess?: 'address' | 'link'
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

/** How a statement begins, by language; the name of the outlet follows. */
const beginnings = [
  String.raw`(?:(?:an? )?(?:earlier |shorter |longer |edited |abridged |(?:slightly )?(?:different|modified) )?version of )?(?:(?:this|the) (?:article|blog ?post|brief|column|commentary|entry|essay|feature|interview|op-ed|opinion|paper|piece|post|review|story|text) )?(?:has been |has |was |is |were )?(?:(?:also )?(?:first|originally|previously|initially) (?:appeared|posted|published|ran)|(?:re-?published|re-?printed|cross-?posted|syndicated)(?: here)?(?: (?:with|by) (?:the )?(?:kind )?permission)?)(?: (?:at|by|for|from|in|of|on|with))*`,
  String.raw`(?:article|piece|story) originally (?:published|posted) (?:at|by|in|on)|original (?:article|post|publication)\s?:`,
  String.raw`(?:dieser|diese|dieses|der|die|das) (?:analyse|artikel|aufsatz|beitrag|essay|gastbeitrag|interview|kolumne|kommentar|rezension|text) (?:erschien|ist|wurde) (?:(?:am|im) [^,;]{4,30} )?(?:zuerst|ursprünglich|erstmals|zunächst)(?: (?:am|im) [^,;]{4,30}?\d{4})?(?: (?:erschienen|erschien|publiziert|veröffentlicht))?(?: (?:auf|bei|in|im))`,
  String.raw`(?:zuerst|ursprünglich|erstmals) (?:erschienen|publiziert|veröffentlicht)(?: (?:auf|bei|in|im))?|erschien zuerst(?: (?:auf|bei|in|im))?|erstveröffentlichung\s?:?(?: (?:auf|bei|in|im))?|erschienen (?:auf|bei|in|im)\s?:`,
  String.raw`(?:cet|cette|ce) (?:article|billet|chronique|entretien|texte|tribune) (?:a été |est )?(?:d['’]abord |initialement )?(?:paru|publié)e?(?: (?:pour la première fois|initialement|à l['’]origine|d['’]abord))? (?:chez|dans|sur)`,
  String.raw`(?:initialement|d['’]abord) (?:paru|publié)e? (?:chez|dans|sur)|(?:paru|publié)e? (?:pour la première fois|initialement|à l['’]origine|d['’]abord) (?:chez|dans|sur)`,
  String.raw`(?:(?:este|esta) (?:artículo|columna|entrevista|texto) )?(?:ha sido |fue |se )?(?:publicad[oa]|publicó|aparecid[oa]|apareció) (?:originalmente|originariamente|por primera vez|inicialmente) (?:en|por)`,
  String.raw`(?:este (?:artigo|texto) )?(?:foi )?(?:originalmente publicad[oa]|publicad[oa] (?:originalmente|inicialmente|pela primeira vez)) (?:em|na|no|pelo|pela)`,
  String.raw`(?:questo (?:articolo|testo) )?(?:è stato |è )?(?:originariamente (?:apparso|pubblicato)|(?:apparso|pubblicato) (?:originariamente|per la prima volta|inizialmente)) (?:da|in|nel|nella|su|sul|sulla)`,
  String.raw`(?:(?:dit|deze) (?:artikel|bijdrage|column|stuk) )?(?:verscheen (?:eerder|oorspronkelijk|eerst)|(?:is |werd )?(?:eerder|oorspronkelijk|eerst) (?:gepubliceerd|verschenen)) (?:bij|door|in|op)`,
]

const statement = new RegExp(
  String.raw`^\W{0,3}(?:(?:editor['’]s note|note|hinweis|nota)\s?:\s?)?${anyOf(beginnings)}(?=[\s:“”"'‘’«„]+\p{L})`,
  'iu',
)

/** A sentence within a note on the author, or below it: it says what appeared. */
const within =
  /[.!?…][”")]*\s+(?=(?:an? (?:\w+ ){0,3}version of )?(?:this|dieser|diese|cet|cette|este|esta|questo|dit) (?:article|commentary|essay|interview|op-ed|piece|story|artikel|beitrag|text|texte|artículo|artigo|articolo)\s)/giu

/** What stands between statement and name; `The` is no part of it where it is not needed to find an outlet. */
const article =
  /^[\s:“”"'‘’«„]*(?:(?:[Tt]he|der|die|das|dem|den|la|le|les|el|los|las|il|lo|de|het|o|a)\s+|l['’])?[“”"'‘’«„]*/u

/** What ends the name of an outlet: a stop, a comma, its date, the rest of the sentence. */
const endOfName =
  /[.,;()“”"»|]|\s[–—-]\s|\s(?:am|on|in|under|vom|with|as|and (?:has|is|was|re-?\w+ed)|here|hier|et (?:a|est))\s|\s(?:le|el|il|op|em|den|du)\s(?=\d)|\s(?:appeared|erschienen|publiziert|veröffentlicht)(?!\p{L})|\s(?=\d{1,2}\/(?:19|20)\d\d|\d{1,4}(?:[.:]\d{1,3})? ?\((?:19|20)\d\d)/u

const lines = new Set(['blockquote', 'div', 'em', 'h5', 'h6', 'i', 'p', 'small', 'span'])

/** Such a line is short. */
const longest = 300

/**
 * @param isCandidate whether such a statement may stand there. @default anywhere
 * @param cuesIn beginnings of a sentence behind which the name of the outlet may stand
 */
export function findOrigin(
  root: Element,
  isCandidate: (element: Element) => boolean = () => true,
  cuesIn = usualCues,
): null | Origin {
  for (const { element } of everyElement(root)) {
    const isLine =
      lines.has(element.localName) &&
      (element.textContent ?? '').length < 3 * longest &&
      !holdsLines(element) &&
      isCandidate(element)
    const words = isLine ? wordsOf(element) : ''
    const said = words.length < longest ? stated(words, cuesIn) : null
    if (said) {
      const published = dayIn(said.rest) ?? dayIn(said.sentence)
      return { ...toOrigin(element, said.outlet, words), ...(published ? { published } : {}) }
    }
  }
  return null
}

/** A short text as a whole is no line: those in it are looked at. */
function holdsLines(element: Element): boolean {
  const inner = [...element.querySelectorAll('p, div, blockquote, h1, h2, h3, h4, h5, h6, ul, ol')]
  return inner.filter((one) => wordsOf(one) !== '').length > 1
}

export function usualCues(sentence: string): string[] {
  return republished.test(sentence) ? [] : (statement.exec(sentence)?.slice(0, 1) ?? [])
}

/** Then it appeared here first. */
const republished =
  /\b(?:has|have) been (?:re-?published|re-?printed|cross-?posted|syndicated) (?:at|by|in|on)\b/i

/** The name of the outlet in such a sentence, and what stands behind it. */
function stated(
  words: string,
  cuesIn: (sentence: string) => string[],
): { outlet: string; rest: string; sentence: string } | null {
  const sentences = [
    words,
    ...[...words.matchAll(within)].map((one) => words.slice(one.index + one[0].length)),
  ]
  for (const sentence of sentences) {
    for (const cue of cuesIn(sentence)) {
      const behind = sentence.slice(cue.length).replace(article, '')
      const outlet = host.exec(behind)?.[0] ?? (behind.split(endOfName)[0] ?? '').trim()
      // The flag `i` makes capitals of any letter.
      if (/^[\p{Lu}\d].{1,80}$/u.test(outlet) ? !isDate(outlet) : host.test(outlet)) {
        return { outlet, rest: behind.slice(outlet.length), sentence }
      }
    }
  }
  return null
}

const host = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?=[\s,;.)]|$)/i

/** "3 May", "May 3", "May 2019 issue of", "Tuesday" */
function isDate(name: string): boolean {
  const [, month] = /^(\p{L}{3,9})\.?(?: \d|$)/u.exec(name) ?? []
  return (
    /^\d+(?:\s|$)/.test(name) || /^\p{Lu}\p{L}+(?:day|tag)$/u.test(name) || monthOf(month) !== '0'
  )
}

/** A page that names an address of another site as that of its original is a copy, too. */
export function originElsewhere({ fields }: PageMetadata, address?: string): null | Origin {
  const url = fields.canonicalUrl
  if (!url || !address || siteOf(url) === siteOf(address)) {
    return null
  }
  const { host } = new URL(url)
  return { guess: 'address', outlet: host.replace(/^www\./, ''), remove: () => undefined, url }
}

/** The last labels: `m.gazette.example` and `www.gazette.example` are one site, `a.co.uk` and `b.co.uk` are two. */
function siteOf(address: string): string {
  const labels = new URL(address).hostname.split('.')
  return labels
    .slice((labels.at(-2) ?? '').length > 3 ? -2 : -3)
    .join('.')
    .replace(/^(?:amp|m|mobile|www)\./, '')
}

/** Of a line that names the outlet. */
export function toOrigin(element: Element, outlet: string, words: string): Origin {
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
  const holder = [...root.querySelectorAll('p, div, em, blockquote, h5, h6')].find(
    (one) => wordsOf(one) === words,
  )
  holder?.remove()
}

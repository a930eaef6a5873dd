// Names that stand between title and text without a word such as "By", and what is printed below them.
import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { isNameList } from '../../text/words/personNames.ts'
import { hasRole } from '../../text/words/roleNouns.ts'
import { toVocabulary, type Vocabulary } from '../../text/words/vocabulary.ts'
import { namesIn } from '../../values/values.ts'
import { openingLines } from './openingLines.ts'

export interface TakenLines {
  authors: string[]
  /** What is no part of the article: addresses, counts of words. */
  boilerplate: string[]
  bylineText: string[]
  /** Names with what the people are, each in one line. */
  signatures: string[]
}

export function takeNames(body: Element): TakenLines {
  const lines = headLines(body)
  const vocabulary = toVocabulary([body.textContent ?? ''])
  const found: TakenLines = { authors: [], boilerplate: [], bylineText: [], signatures: [] }
  let open: string[] = []
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line)
    if (isNames(line, lines[index + 1], vocabulary)) {
      open = namesIn(words)
      found.authors.push(...open)
      take(line, words, found)
    } else if (open.length > 0 && isAffiliation(words)) {
      found.signatures.push(...open.map((name) => `${name}, ${words}`))
      take(line, words, found)
    } else if (manuscript.test(words) || isContact(words)) {
      found.boilerplate.push(words)
      line.remove()
    }
  }
  return found
}

function take(line: Element, words: string, { bylineText }: TakenLines): void {
  bylineText.push(words)
  line.remove()
}

/** Up to the first paragraph of text. */
function headLines(body: Element): Element[] {
  const lines = openingLines(body)
  const end = lines.findIndex((line) => isParagraph(wordsOf(line)))
  return end < 0 ? [] : lines.slice(0, end)
}

export function isParagraph(words: string): boolean {
  return words.length > 200 || (words.length > 80 && /[.!?…]["”’)\]\d]*$/u.test(words))
}

/** A short line in bold, or a name of one word, may be a heading. */
function isNames(line: Element, next: Element | undefined, vocabulary: Vocabulary): boolean {
  const words = wordsOf(line)
  const names = namesIn(words)
  const isList = names.length > 0 && isNameList(words, vocabulary)
  const isSure =
    names.length > 1 ||
    /^(?:dr|prof)\b/i.test(words) ||
    (next !== undefined && (isAffiliation(wordsOf(next)) || isContact(wordsOf(next))))
  const isBold = line.querySelector('strong') !== null
  return isList && !/^h\d$/.test(nameOf(line)) && (isSure || !isBold)
}

const institution =
  /(?<!\p{L})(?:universit\p{L}+|institut\p{L}*|college|school|centre|center|council|foundation|academy|ministry|department|faculty|stiftung|hochschule|zentrum|laboratory)(?!\p{L})/iu

export function isInstitution(words: string): boolean {
  return institution.test(words)
}

function isAffiliation(words: string): boolean {
  return (
    words.length <= 160 && !/[.!?:]$/.test(words) && (institution.test(words) || hasRole(words))
  )
}

function isContact(words: string): boolean {
  return /^(?:e-?mail:?\s*)?\S[^\s@]*@\S[^\s.]*\.\S+$|^https?:\/\/\S+$|^(?:orcid|tel|phone|@\w)/i.test(
    words,
  )
}

/** What manuscripts say of themselves: names of files, too. */
export const manuscript =
  /^(?:ressort|rubrik|rubrique|section|desk|status)\s*:\s*\S.{0,60}$|^[^\s/\\][^/\\]{0,120}\.(?:docx?|md|odt|pages|pdf|rtf|txt)$|^(?:draft|entwurf|fassung|last updated?|revised|version|word ?count|words?|wortzahl|zeichen)\b\s*(?:$|[:.\d(–-])|^[\d,.]+ (?:words|wörter|zeichen)$/iu

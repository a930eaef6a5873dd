// Finds the outlet in the lines around an article: its own name above, with the issue or the date, or where it appeared.
import { isSectionName } from '../lines/furniture.ts'
import { publishedWhere } from '../lines/publishedLine.ts'
import { isDate } from '../lines/readDate.ts'
import { outletHeadPattern } from './outletPatterns.ts'
import { wellKnownOutlets } from './wellKnownOutlets.ts'

const issueMark =
  /[,;:·|–—-]?\s*(?:\(|vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?(?=\p{N})|n[°º]|nr|num(?:ber|éro)|núm|heft|ausgabe|jg\.|jahrgang|bd\.|band|edisi|\p{N}+\s*[(/]|\p{N}{4}\b).*$/iu
const sourceLabel =
  /^(?:source|quelle|fuente|fonte|bron|sumber|from|aus|published (?:in|by|at)|first published (?:in|by)|outlet|publication|erschienen in|paru dans|publication title|newspaper)(?:\s+(?::\s+)?|:\s+)(?=["“„«]?\p{Lu})/iu
const writtenFor =
  /^(?:this|the) (?:article|piece|essay|column|commentary|op-ed|text|story|interview|review|contribution)\b.{1,40}?\b(?:written|commissioned|produced|prepared) (?:for|by) (?:the )?(\p{Lu}[^,.;()]{1,60})/iu

export interface PrintedLines {
  /** Lines above the title, of issues and dates: they may begin with the name. */
  around: readonly string[]
  /** Lines below the text and boilerplate: they name it only where they say so. */
  below: readonly string[]
}

/** The name as printed, or null. */
export function printedOutlet(
  { around, below }: PrintedLines,
  known: readonly string[],
): null | string {
  const lines = [...around, ...below]
  const said =
    firstOf(lines, publishedSentence) ?? firstOf(lines, (text) => named(text, sourceLabel, known))
  return said ?? firstOf(around, (text) => ownName(text, known))
}

function firstOf(lines: readonly string[], read: (text: string) => null | string): null | string {
  for (const line of lines) {
    const name = read(line)
    if (name) {
      return name
    }
  }
  return null
}

/** "Jane Okafor is a writer. This article first appeared in The Interpreter." */
function publishedSentence(text: string): null | string {
  return firstOf(text.split(/(?<=[.!?]) (?=\p{Lu})/u), (sentence) => {
    const where = publishedWhere(sentence) ?? writtenFor.exec(sentence)?.[1] ?? null
    return where && isName(where) ? where : null
  })
}

function named(text: string, label: RegExp, known: readonly string[]): null | string {
  const rest = label.test(text) ? withoutIssue(text.replace(label, '')) : ''
  return rest && /[:：]/u.test(text) && isName(rest)
    ? rest
    : rest && isKnown(rest, known)
      ? rest
      : null
}

/** "Journal of Small States, Vol. 12, No. 3 (2019)", "The Guardian (1959-2003); Jul 9, 1994", "Kompas, 21 September 2022" */
function ownName(text: string, known: readonly string[]): null | string {
  return firstOf(text.split(/\s*[|·•/]\s*|\s[–—-]\s|(?<=\p{L}): /u), (part) => ownPart(part, known))
}

function ownPart(part: string, known: readonly string[]): null | string {
  const undated = withoutDate(part)
  const bare = withoutIssue(undated)
  const hasIssue = bare !== '' && bare.length < undated.length
  const isOwn =
    isKnown(bare, known) || outletHeadPattern.test(bare) || (hasIssue && !isNumberOf(bare))
  return isName(bare) && isOwn && !isSectionName(bare) ? bare : null
}

function withoutDate(text: string): string {
  const starts = [...text.matchAll(/,\s+|;\s+|\s+(?=\p{N})/gu)]
  const cut = starts.find(({ 0: joint, index }) => isDate(text.slice(index + joint.length)))
  return cut ? text.slice(0, cut.index) : text
}

function withoutIssue(text: string): string {
  return text.replace(issueMark, '').replace(/^["“„«]|["”“»]$|[\s.,;]+$/gu, '')
}

/** A line that is the name of an outlet, with its issue or date: "The Harbour Gazette". */
export function isOutletName(text: string): boolean {
  const bare = withoutIssue(withoutDate(text))
  return (
    isKnown(bare, []) ||
    (bare.split(' ').length <= 6 && outletNamePattern.test(bare) && isName(bare))
  )
}

const outletNamePattern =
  /^(?:The )?(?:\p{Lu}[\p{L}’'&-]* )*(?:of (?:the )?)?(?:Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Bulletin|Courier|Standard|Quarterly|Weekly|Review|Argus|Echo|Examiner|Independent|Sentinel|Zeitung|Rundschau|Abendblatt|Tageblatt|Anzeiger|Magazine|Magazin)$|^(?:The )?Journal of \p{Lu}/u

/** "Working Paper 2018/07", "Issue 37": no name of an outlet. */
function isNumberOf(text: string): boolean {
  return /\b(?:paper|chapter|part|issue|volume|number|page|document|report|kapitel|teil|chapitre|bab|section)s?$/iu.test(
    text,
  )
}

/** Capitalised words with small ones between, not too many. */
function isName(text: string): boolean {
  return (
    text.split(' ').length <= 8 &&
    /^\p{Lu}/u.test(text) &&
    !/[.!?]$|[<>›»@|]/u.test(text) &&
    !isDate(text) &&
    !isDate(`${text} 2020`) &&
    !/^(?:Dear|Hi|Hello|Liebe[rs]?|I|We|My|Our|Its?|This|That|Part|Page|By)\b/u.test(text)
  )
}

function isKnown(text: string, known: readonly string[]): boolean {
  const name = text.replace(/^(?:the|der|die|das) /iu, '').toLowerCase()
  return (
    wellKnownOutlets.has(name) ||
    known.some((other) => other.replace(/^the /iu, '').toLowerCase() === name)
  )
}

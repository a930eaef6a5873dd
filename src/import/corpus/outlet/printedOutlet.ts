// Finds the outlet in the lines around an article: its own name above, with the issue or the date, or where it appeared.
import { weekdayWords } from '../lines/dateWords.ts'
import { isSectionName } from '../lines/furniture.ts'
import { publishedWhere } from '../lines/publishedLine.ts'
import { isDate } from '../lines/readDate.ts'
import { outletHeadPattern } from './outletPatterns.ts'
import { wellKnownOutlets } from './wellKnownOutlets.ts'

const issueMark =
  /[,;:·|–—-]?\s*(?:\((?=[^)]*\p{N})|vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?(?=\p{N})|n[°º]|nr|num(?:ber|éro)|núm|heft|ausgabe|jg\.|jahrgang|bd\.|band|edisi|\p{N}+\s*[(/]|\p{N}{1,4}[,:] ?\p{N}+[-–]|\p{N}{4}\b).*$/iu
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
    isKnown(bare, known) ||
    outletHeadPattern.test(bare) ||
    outletHeadPattern.test(inTitleCase(bare)) ||
    (hasIssue && !isNumberOf(bare) && (isCapitalised(bare) || saysNumber.test(undated))) ||
    isMonthly(part, bare)
  return isName(bare) &&
    isOwn &&
    !weekdayWords.has(bare.toLowerCase()) &&
    !isSectionName(bare) &&
    !isSeries.test(bare)
    ? bare
    : null
}

const saysNumber =
  /\b(?:vol(?:ume)?|issue|no|nos|nr|núm|numéro|heft|edisi)\b\.? ?\p{N}|n[°º] ?\p{N}/iu

/** "Gramophone, August 2021": a place would have a day behind it. */
function isMonthly(part: string, bare: string): boolean {
  const date = part.slice(bare.length).replace(/^[,;\s]+/u, '')
  return (
    part.startsWith(bare) &&
    bare !== part &&
    isCapitalised(bare) &&
    /^\p{L}+(?:[/–-]\p{L}+)? \p{N}{4}$/u.test(date) &&
    isDate(date)
  )
}

/** "THE EVENING HERALD" */
function inTitleCase(text: string): string {
  return /^\P{Ll}+$/u.test(text)
    ? text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : text
}

/** Every word but the small ones that names have. */
function isCapitalised(text: string): boolean {
  return text
    .split(' ')
    .every(
      (word) =>
        /^["“„«]?[\p{Lu}\p{N}&]|^(?:of|and|the|for|in|on|de|des|du|la|le|et|y|del|di|da|und|für|der|van|het|d['’]\S+|l['’]\S+)$/u.test(
          word,
        ) || /^[^\P{L}a-z]/u.test(word),
    )
}

/** What a house numbers, or a kind of text: no name of an outlet. */
const isSeries =
  /^(?:(?:policy|research|working|occasional|discussion|issue|expert|briefing|position|technical|data|country|special) )?(?:notes?|papers?|briefs?|briefing|report|commentar(?:y|ies)|memo|memorandum|bulletin|perspectives?|insights?|analysis|fact ?sheet|newsletter|episode|season|note de recherche|note d['’]analyse|rapport|arbeitspapier|inside|page|figure|table|photo|copyright|posted|published|updated|filed|from|see|document|load-date|pg|wc|pd)s?$/iu

function withoutDate(text: string): string {
  const starts = [...text.matchAll(/,\s+|;\s+|\s+(?=\p{N})/gu)]
  const cut = starts.find(({ 0: joint, index }) => isDate(text.slice(index + joint.length)))
  return cut ? text.slice(0, cut.index) : text
}

function withoutIssue(text: string): string {
  return text
    .replace(issueMark, '')
    .replace(/^["“„«]|["”“»]$|[\s.,;]+$/gu, '')
    .replace(/(?<=\p{L}) \p{N}{1,3}$/u, '')
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
    (/^\p{Lu}/u.test(text) || wellKnownOutlets.has(text)) &&
    !/[.!?]$|[<>›»@|]/u.test(text) &&
    !isDate(text) &&
    !isDate(`${text} 2020`) &&
    !/^(?:Publié|Published|Veröffentlicht|Publicado|Pubblicato|Gepubliceerd|ISSN|ISBN|DOI|Dear|Hi|Hello|Aloha|Many|Thanks?|Please|Five|He|She|They|Zuerst|Liebe[rs]?|I|We|My|Our|Its?|This|That|Part|Page|By)\b/u.test(
      text,
    )
  )
}

function isKnown(text: string, known: readonly string[]): boolean {
  const name = text.replace(/^(?:the|der|die|das) /iu, '').toLowerCase()
  return (
    wellKnownOutlets.has(name) ||
    known.some((other) => other.replace(/^the /iu, '').toLowerCase() === name)
  )
}

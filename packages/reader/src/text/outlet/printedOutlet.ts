// Recognises lines that print the name of an outlet, and the date, the issue or the pages behind one.
import { scoreFurniture } from '../lines/furniture.ts'
import { isDate } from '../lines/readDate.ts'
import { remembered } from '../words/remembered.ts'
import { cutName, isPossible } from './cutName.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

export const rightsPattern = /©|\bcopyright\b|\(c\)/iu

/** The line beside it is a date or an issue: a masthead. */
export function isBesideDate(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1], lines[index + 2]].some(
    (text) => text !== undefined && (isDate(text) || issuePattern.test(text)),
  )
}

export const issuePattern =
  /^(?:vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?\p{N}|n[°º]|nr\.? ?\p{N}|num(?:ber|éro)\b|núm|heft\b|ausgabe\b|jg\.|jahrgang\b|edisi\b|edition\b)/iu

/** What stands before the date, the issue and the pages. */
function nameOf(part: string): string {
  return cutName(part.replace(/\s*\((?:\p{N}{4}.*|online|print.*)\)$/iu, ''), true)
}

/** ", August 2021", "12(3), pp. 4-19", "Tuesday, March 12, 1985" */
export const isTail = remembered((rest) => {
  const tail = rest.replace(/^["”»\s,;.–—-]+/u, '')
  return isDate(tail) || isDate(tail.replace(/^\(|\)$/gu, '')) || tailPattern.test(tail)
})

const tailPattern =
  /^\(?(?:vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?\p{N}|n[°º]|nr\.? ?\p{N}|num(?:ber|éro)\b|núm|heft\b|ausgabe\b|jg\.|jahrgang\b|jaargang\b|bd\.|band\b|edisi\b|edition\b|\p{N}{1,4} ?[(/:;]|\p{N}{1,4}, (?:no|pp?|s)\b|\p{N}{4}\)?(?:[-–]|$)|(?:\p{L}+ )?(?:\p{N}{1,2}\.? )?\p{L}+ \p{N}{1,2}, \p{N}{4})/iu

/** The names between the strokes of a line: "Harbour Gazette | 3 May 2021" */
export function printedNames(text: string): string[] {
  return text.split(strokes).map(nameOf).filter(isName)
}

const strokes = /\s*[|·•]\s*|\s[–—-]\s|\s\/\s|\s{3,}|\t|(?<=\p{L}): /u

/** A line that is the name of an outlet, with its issue or date: "The Harbour Gazette". */
export const isOutletName = remembered((text) => {
  const name = nameOf(text)
  const rest = text.slice(text.indexOf(name) + name.length)
  return (
    isName(name) &&
    (rest.trim() === '' || isTail(rest)) &&
    (isWellKnown(name) || (name.split(' ').length <= 6 && mastheadPattern.test(name)))
  )
})

const mastheadPattern =
  /^(?:The )?(?:\p{Lu}[\p{L}’'&-]* )*(?:of (?:the )?)?(?:Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Bulletin|Courier|Standard|Quarterly|Weekly|Review|Argus|Echo|Examiner|Independent|Sentinel|Zeitung|Rundschau|Abendblatt|Tageblatt|Anzeiger|Magazine|Magazin)$|^(?:The )?Journal of \p{Lu}/u

/** Capitalised words with small ones between, not too many. */
function isName(text: string): boolean {
  return (
    text !== '' &&
    text.split(' ').length <= 8 &&
    /^(?:\p{Ll}?\p{Lu}|taz$|nrc$)/u.test(text) &&
    !/[!?]$|[<>›»@|]/u.test(text) &&
    !isDate(text) &&
    !isDate(`${text} 2020`) &&
    isPossible(text) &&
    scoreFurniture(text) < 3 &&
    !/^(?:Publié|Published|Veröffentlicht|Publicado|Pubblicato|Gepubliceerd|ISSN|ISBN|DOI|Five|Aloha|Dear|Hi|Hello|Liebe[rs]?|I|We|My|Our|Its?|This|That|Part|Page|By|Here|Many|Please|Thanks)\b/u.test(
      text,
    )
  )
}

// Signs that point from names to institutions: "Jane Okafor1, Tom Bell2" above "1 University of Cork".
import { personNameSource } from '../words/personNames.ts'

const raised = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const letters = 'abcdefghijklmnoprstuvwxyz'
const raisedLetter = new RegExp(`(,?) ?([${raised}])(?=[\\s,;]|$)|([${raised}])`, 'gu')
const spaced =
  /(?<=\p{Ll}) (\p{N}{1,2}(?:,\p{N}{1,2})?)(?=,? (?:and|und|et|[ye&]|en|dan) \p{Lu}|[,;] \p{Lu}|$)/gu

const digits: Record<string, string> = {
  '²': '2', '³': '3', '¹': '1', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9',
} // prettier-ignore
const sign = '(?:[\\p{N}*†‡§]|(?<=[[(,])\\p{Ll}(?=[\\]),]))'
const signedName = new RegExp(
  `(${personNameSource}),? ?((?:\\[|\\()?${sign}{1,2}(?:, ?${sign}{1,2})*(?:\\]|\\))?)(?=[\\s,;&]|$)`,
  'gu',
)
const numberedLine = new RegExp(`^[[(]?(${sign}{1,2})[\\].)]*\\s*(?=\\p{Lu})`, 'u')

/** "Jane Okafor,ᵃ Tom Bellᵇ", "Jane Okafor^1", "Jane Okafor 1, Tom Bell 2": all in the form "Jane Okafor(a), Tom Bell(b)", "Jane Okafor1". */
export function withPlainSigns(line: string): string {
  if (line.length > 500) {
    return line
  }
  const plainLetters = line
    .replace(/\^(?=\p{N})/gu, '')
    .replace(
      raisedLetter,
      (_, comma: string | undefined, behind: string | undefined, before: string | undefined) =>
        `(${letters[raised.indexOf(behind ?? before ?? '')]})${comma ?? ''}`,
    )
    .replaceAll(/\),?\(/gu, ',')
  const count = plainLetters.match(spaced)?.length ?? 0
  return count >= 2 ? plainLetters.replace(spaced, '$1') : plainLetters
}

/** Without the signs: "Jane Okafor1, Tom Bell²" */
export function unsigned(line: string): string {
  return withPlainSigns(line)
    .replace(/(?<=\p{L}\.?) ?[[(][\p{N}\p{Ll}](?:, ?[\p{N}\p{Ll}])*[\])]/gu, '')
    .replace(/(?<=\p{Ll})\p{N}{1,2}(?:,?\p{N})*[*†‡§]?(?=[\s,;]|$)/gu, '')
    .replace(/(?<=\p{Ll}),\p{N}{1,2}(?:,\p{N})?(?=\s\p{L}|$)/gu, ',')
    .replace(/(?<=[,;] )[*†‡§]+(?=\p{Lu})/gu, '')
    .replace(/(?<=\p{L})[,*†‡§]+(?=\s|,|$)/gu, (signs) => (signs.includes(',') ? ',' : ''))
}

const nextSign = /[;,.]? +(?=(?:[[(][\p{Ll}\p{N}][\])]|[*†‡§\p{N}]) ?\p{Lu})/u

/** "¹ University of Cork; ² Port Institute": one line for each sign. */
export function splitSigned(line: string): string[] {
  const plainLine = withPlainSigns(line)
  return readNumbered(plainLine) === null || plainLine.length > 1000
    ? [line]
    : plainLine.split(nextSign)
}

/** The signs behind each name of a line. */
export function signsOf(line: string): { name: string; signs: string[] }[] {
  return line.length > 500
    ? []
    : [...withPlainSigns(line).matchAll(signedName)].map(([, name = '', signs = '']) => ({
        name,
        signs: [...plain(signs).matchAll(/\p{N}+|\*+|[†‡§\p{Ll}]/gu)].map(([one]) => one),
      }))
}

/** A line that begins with such a sign: the sign, and what it stands for. */
export function readNumbered(line: string): { rest: string; sign: string } | null {
  const found = numberedLine.exec(line)
  return found && line.length <= 400
    ? { rest: line.slice(found[0].length), sign: plain(found[1] ?? '') }
    : null
}

function plain(signs: string): string {
  return signs.replace(/[¹²³⁴⁵⁶⁷⁸⁹]/gu, (one) => digits[one] ?? one)
}

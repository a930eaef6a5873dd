// Signs that point from names to institutions: "Jane Okafor1, Tom Bell2" above "1 University of Cork".
import { personNameSource } from './personNames.ts'

const digits: Record<string, string> = {
  '²': '2', '³': '3', '¹': '1', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9',
} // prettier-ignore
const sign = '(?:[\\p{N}*†‡§]|(?<=[[(])\\p{Ll}(?=[\\])]))'
const signedName = new RegExp(
  `(${personNameSource}),? ?((?:\\[|\\()?${sign}{1,2}(?:, ?${sign}{1,2})*(?:\\]|\\))?)(?=[\\s,;&]|$)`,
  'gu',
)
const numberedLine = new RegExp(`^[[(]?(${sign}{1,2})[\\].)]*\\s*(?=\\p{Lu})`, 'u')

/** The signs behind each name of a line. */
export function signsOf(line: string): { name: string; signs: string[] }[] {
  return line.length > 500
    ? []
    : [...line.matchAll(signedName)].map(([, name = '', signs = '']) => ({
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

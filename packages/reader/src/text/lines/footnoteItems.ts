// Parses the beginning of a footnote: `1. `, `[a] `, `[1]: `, `(1) `, `1) `, `¹ `, `* `, and the heading of a list of them.
import { toPlainDigits } from '../../document/notes/markLabels.ts'

type ItemStyle =
  'bracket' | 'colon' | 'dot' | 'paren' | 'parens' | 'plain' | 'superscript' | 'symbol'

export interface FootnoteItem {
  label: string
  prefix: string
  style: ItemStyle
  text: string
}

const styles: [ItemStyle, RegExp][] = [
  ['bracket', /^(\[\^?(\p{L}{1,5}|\p{N}{1,4}|[*†‡§]{1,3})\][:.]?\s*)(\S.*)$/u],
  ['parens', /^(\((\p{Ll}{1,5}|\p{N}{1,4})\)\s*)(\S.*)$/u],
  ['superscript', /^(([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*)(\S.*)$/u],
  ['symbol', /^(([*†‡]{1,3})\s*)([^\s*].*)$/u],
  ['dot', /^((\p{N}{1,4}|\p{Ll}{1,4})\.\s+)(\S.*)$/u],
  ['paren', /^((\p{N}{1,4}|\p{Ll}{1,4})\)\s*)(\S.*)$/u],
  ['colon', /^((\p{N}{1,4}):\s+)(\S.*)$/u],
  // Not a year that begins a sentence.
  ['plain', /^((\p{N}{1,3}|(?!1[5-9]|20)\p{N}{4})\s+)(\S.*)$/u],
  // "iii The last one": roman, and a capital behind it
  ['plain', /^(([ivxl]{1,6}|[a-z])\s+)(["“‘]?\p{Lu}.*)$/u],
]

export function readFootnoteItem(line: string): FootnoteItem | null {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(line)
    if (match) {
      const [, prefix = '', label = '', text = ''] = match
      return { label: toPlainDigits(label), prefix, style, text }
    }
  }
  return null
}

/** Whether a line is the heading of a list of footnotes. */
export function isListLabel(text: string): boolean {
  return labelPattern.test(text)
}

const labelPattern =
  /^(?:(?:substantive|explanatory|editorial|textual|author['’]s|end|foot)? ?notes?|references?|citations?|sources?|notes (?:and|&) (?:references|sources|citations)|references and notes|works cited|anmerkungen|fußnoten|endnoten|einzelnachweise|quellen|literatur|notas|notas al pie|referencias|notes et références|note a piè di pagina|riferimenti|noten|voetnoten|eindnoten|catatan(?: kaki| akhir)?)\s*:?$/iu

/** Position of the label in its alphabet, from 1; a lower-case `i` may be a letter or a numeral. */
export function labelRank(label: string, asRoman: boolean): number {
  if (/^\p{N}+$/u.test(label)) {
    return Number(label)
  }
  if (/^[*†‡]+$/u.test(label)) {
    return ['*', '†', '‡'].indexOf(label.charAt(0)) + 1 + 3 * (label.length - 1)
  }
  if (asRoman) {
    return romanValue(label)
  }
  return label.length === 1 ? label.toLowerCase().charCodeAt(0) - 96 : 0
}

const roman: Record<string, number> = { c: 100, i: 1, l: 50, v: 5, x: 10 }

function romanValue(label: string): number {
  let total = 0
  const values = [...label.toLowerCase()].map((letter) => roman[letter] ?? 0)
  for (const [index, value] of values.entries()) {
    if (value === 0) {
      return 0
    }
    total += value < (values[index + 1] ?? 0) ? -value : value
  }
  return total
}

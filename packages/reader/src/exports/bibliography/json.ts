// Values of JSON, whatever they are.
import { wordsOf } from '../../document/fromHTML/dom.ts'
import { isRecord } from '../../document/readDocument.ts'
import { openPage } from '../../dom/openPage.ts'
import { plain } from '../../values/values.ts'

export type Row = Record<string, unknown>

export function rowOf(value: unknown): Row {
  return isRecord(value) ? value : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Without markup; of a list the first. */
export function textOf(value: unknown, longest = 2000): string {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value]
  const text = typeof first === 'number' ? String(first) : first
  const isMarkup = typeof text === 'string' && /<\/?[a-z][^<>]*>|&#?\w+;/i.test(text)
  return isMarkup
    ? plain(wordsOf(openPage(text.slice(0, 10 * longest)).body), longest)
    : plain(text, longest)
}

/** Of a value of ORCID: `{ "title": { "value": "…" } }`. */
export function valueIn(row: Row, ...path: string[]): string {
  const found = path.reduce((at, name) => rowOf(at[name]), row)
  return textOf(found.value)
}

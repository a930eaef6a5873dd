// The address of a topic as SQL: the same rule as `topicSlug`, made of the same characters.
import { capitals, separators } from '../domain/topicSlug.ts'

/** Characters that cannot stand in the SQL of an index: migrations are written into template literals. */
const spelled = ['\\', '`', ';']

/**
 * The same as an expression of SQL, which no locale changes: the index of topics has it, and is used for it only.
 * @param column with the topic.
 */
export function topicSlugSQL(column: string): string {
  const plain = Array.from(separators).filter((one) => !spelled.includes(one))
  const literal = [...plain, ...capitals].join('').replaceAll("'", "''")
  const codes = spelled.map((one) => `chr(${one.charCodeAt(0)})`).join(' || ')
  const hyphens = (count: number) => `repeat('-', ${count})`
  const to = `${hyphens(plain.length)} || '${capitals.toLowerCase()}' || ${hyphens(spelled.length)}`
  return `btrim(regexp_replace(translate(${column}, '${literal}' || ${codes}, ${to}), '-+', '-', 'g'), '-')`
}

// How a topic stands in an address: `AUKUS / Pacific` is `aukus-pacific`, and 中文 stays as it is.

/** Spaces and punctuation, each of which becomes a hyphen. `C++` and `C#` keep theirs: they are no plain `C`. */
const separators = ' \u00A0\u3000\t-_/\\|.,:;!?&*\'"`´’‘“”„«»()[]{}<>=~^%@–—…·•、。・'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What becomes what, character by character. */
const from = separators + capitals
const to = '-'.repeat(separators.length) + capitals.toLowerCase()

/** Topics that differ in spaces, punctuation and A for a alone share one; '' for a topic without anything else. */
export function topicSlug(topic: string): string {
  const changed = Array.from(topic, (one) => (from.includes(one) ? to[from.indexOf(one)] : one))
  return changed.join('').replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, '')
}

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

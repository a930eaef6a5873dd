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

/**
 * The same as an expression of SQL, which no locale changes: the index of a migration has it, character by character.
 * @param column with the topic.
 */
export function topicSlugSQL(column: string): string {
  return `btrim(regexp_replace(translate(${column}, '${from.replaceAll("'", "''")}', '${to}'), '-+', '-', 'g'), '-')`
}

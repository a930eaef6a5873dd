// How a topic stands in an address: `AUKUS / Pacific` is `aukus-pacific`, and 中文 stays as it is.

/** Spaces and punctuation, each of which becomes a hyphen. `C++` and `C#` keep theirs: they are no plain `C`. */
export const separators = ' \u00A0\u3000\t-_/\\|.,:;!?&*\'"`´’‘“”„«»()[]{}<>=~^%@–—…·•、。・'
export const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What becomes what, character by character. */
const from = separators + capitals
const to = '-'.repeat(separators.length) + capitals.toLowerCase()

/** As the newest of these posts writes it. */
export function topicNameIn(posts: { topics: string[] }[], slug: string): string {
  return posts[0]?.topics.find((topic) => topicSlug(topic) === slug) ?? slug
}

/** Topics that differ in spaces, punctuation and A for a alone share one; '' for a topic without anything else. */
export function topicSlug(topic: string): string {
  const changed = Array.from(topic, (one) => (from.includes(one) ? to[from.indexOf(one)] : one))
  return changed.join('').replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, '')
}

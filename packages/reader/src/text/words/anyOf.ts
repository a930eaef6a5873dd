// Alternatives of a pattern from lists of words in several languages, which share some.

/** `(?:a|b|c)`, each alternative once: `anyOf('a|b', 'b|c')`. */
export function anyOf(...lists: readonly string[]): string {
  return `(?:${[...new Set(lists.join('|').split(/\|(?![^(]*\))/u))].join('|')})`
}

// Compares names of outlets, institutions and authors: two spellings may name the same one.

/** A name without what its spellings vary in: case, form of accents, quotes, dots, hyphens, a leading "the". */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201c\u201d'"`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

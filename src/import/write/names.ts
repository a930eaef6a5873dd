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

interface Named {
  acronym?: null | string
  aliases?: null | string[]
  name: string
}

/** Finds entries by name, alias or acronym. Similar names stay apart. */
export class NameIndex<Entry extends Named> {
  private readonly byKey = new Map<string, Entry>()

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) {
      this.add(entry)
    }
  }

  /** A name that two entries have belongs to the first. */
  add(entry: Entry): void {
    for (const name of [entry.name, ...(entry.aliases ?? []), entry.acronym ?? '']) {
      const key = nameKey(name)
      if (key && !this.byKey.has(key)) {
        this.byKey.set(key, entry)
      }
    }
  }

  find(name: string): Entry | undefined {
    return this.byKey.get(nameKey(name))
  }
}

// When two spellings name the same thing.

/** A spelling without what printers vary: case, accents' form, quotes, dots, hyphens and a leading article. */
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

/** Finds things by name, other spelling or acronym. Things with similar names stay apart. */
export class NameIndex<Thing extends Named> {
  private readonly byKey = new Map<string, Thing>()

  constructor(things: Iterable<Thing> = []) {
    for (const thing of things) {
      this.add(thing)
    }
  }

  /** A name that is taken already stays with the thing that had it first. */
  add(thing: Thing): void {
    for (const name of [thing.name, ...(thing.aliases ?? []), thing.acronym ?? '']) {
      const key = nameKey(name)
      if (key && !this.byKey.has(key)) {
        this.byKey.set(key, thing)
      }
    }
  }

  find(name: string): Thing | undefined {
    return this.byKey.get(nameKey(name))
  }
}

// Compares names of outlets, institutions and authors: two spellings may name the same one.

import { nameKey } from 'offprint-reader/document'

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

  entries(): Entry[] {
    return [...new Set(this.byKey.values())]
  }

  find(name: string): Entry | undefined {
    return this.byKey.get(nameKey(name))
  }
}

// Names that are unique in a document: ids of headings and notes, labels of Markdown.

/** The name, or the first of `name-2`, `name-3` … that is free. It is used from then on. */
export function firstFree(name: string, used: Set<string>, sign = '-'): string {
  let free = name
  for (let copy = 2; used.has(free); copy += 1) {
    free = `${name}${sign}${copy}`
  }
  used.add(free)
  return free
}

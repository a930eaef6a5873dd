// Expands an acronym that the same text spells out: "the LRB, or London Review of Books".

const capitalised = "\\p{Lu}[\\p{L}\\p{M}'’-]*"
const longNamePattern = new RegExp(
  `${capitalised}(?: (?:of the |of |and |for |the |in |on |& )?${capitalised}){1,6}`,
  'gu',
)

/** The long name whose capitals are the acronym, where the text has it; else the name as it is. */
export function expandAcronym(name: string, text: string): string {
  if (!/^\p{Lu}{2,6}$/u.test(name)) {
    return name
  }
  const longNames = [...text.matchAll(longNamePattern)].flatMap(([long]) => endingsOf(long))
  return longNames.find((long) => initialsOf(long).includes(name)) ?? name
}

/** "The London Review of Books" may also begin at "London". */
function endingsOf(name: string): string[] {
  const words = name.split(' ')
  return words
    .map((_, index) => words.slice(index).join(' '))
    .filter((ending) => /^\p{Lu}.* /u.test(ending))
}

/** With and without the small words: both occur (EPW, LSE, TOI). */
function initialsOf(name: string): string[] {
  const words = name.split(' ')
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return [words, capitals].map((list) => list.map((word) => word.charAt(0).toUpperCase()).join(''))
}

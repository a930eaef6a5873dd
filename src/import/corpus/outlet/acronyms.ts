// An acronym that the same text spells out: "the LRB, or London Review of Books".

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’-]*"
const LONG_NAME = new RegExp(
  `${CAPITALISED}(?: (?:of the |of |and |for |the |in |on |& )?${CAPITALISED}){1,6}`,
  'gu',
)

/** The long name whose capitals are the acronym, where the text has it; else the name as it is. */
export const spellOut = (name: string, text: string): string => {
  if (!/^\p{Lu}{2,6}$/u.test(name)) {
    return name
  }
  const longNames = [...text.matchAll(LONG_NAME)].flatMap(([long]) => endingsOf(long))
  return longNames.find((long) => initialsOf(long).includes(name)) ?? name
}

/** "The London Review of Books" may also begin at "London". */
const endingsOf = (name: string): string[] => {
  const words = name.split(' ')
  return words
    .map((_, index) => words.slice(index).join(' '))
    .filter((ending) => /^\p{Lu}.* /u.test(ending))
}

/** With and without the small words: EPW, LSE and TOI are all made. */
const initialsOf = (name: string): string[] => {
  const words = name.split(' ')
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return [words, capitals].map((list) => list.map((word) => word.charAt(0).toUpperCase()).join(''))
}

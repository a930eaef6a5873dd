// Whom a comment mentions: by `@` and the name as it is written. Pure.
interface Named {
  id: number | string
  name: string
}

/** A longer name hides a shorter one that it begins with: `@Ann Lee` does not mention Ann. */
export function mentionedIn(text: string, people: Named[]): Named['id'][] {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  let rest = text
  const found = names.filter((name) => {
    const parts = rest.split(mark(name))
    rest = parts.join(' ')
    return parts.length > 1
  })
  return people.filter(({ name }) => found.includes(name)).map(({ id }) => id)
}

/** The text with one more at its end. */
export function withMention(text: string, name: string): string {
  return name === '' ? text : `${text.trimEnd()}${text.trim() === '' ? '' : ' '}${`@${name} `}`
}

/** Not the beginning of a longer word. */
function mark(name: string): RegExp {
  const literal = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  return new RegExp(`@${literal}(?![\\p{L}\\p{N}])`, 'giu')
}

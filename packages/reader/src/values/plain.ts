// Text as pages write it in data: with entities, tags and spaces of all kinds.
import { Parser } from 'htmlparser2'

/** With single spaces, and no longer than a field takes. */
export function plain(value: unknown, longest = 1000): string {
  return typeof value === 'string'
    ? decoded(value.slice(0, 10 * longest))
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest)
    : ''
}

/** Programs escape what they put into data, often twice. */
function decoded(text: string): string {
  if (
    !/&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|<\/?(?:[abip]|br|em|span|strong|sub|sup)\b[^<>]*>/i.test(
      text,
    )
  ) {
    return text
  }
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => parts.push(part) })
  parser.end(text)
  return parts.join('')
}

/** A pattern of several. */
export function anyOf(patterns: string[]): string {
  return `(?:${patterns.join('|')})`
}

/** Two texts with the same words have the same key, whatever their case and punctuation. */
export function wordsKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

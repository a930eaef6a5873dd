// Tells a number that is part of a name from one that was glued to a word.

/** True where the token occurs elsewhere after other words: then the number belongs to it. */
export function isPartOfName(token: string, before: string, texts: readonly string[]): boolean {
  const own = squeeze(before)
  for (const text of texts) {
    for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
      const isToken =
        !/[\p{L}\p{N}]/u.test(text.charAt(at + token.length)) &&
        !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
      const other = squeeze(text.slice(Math.max(0, at + token.length - 40), at))
      const shared = Math.min(12, own.length, other.length)
      if (isToken && !own.includes(other.slice(-shared))) {
        return true
      }
    }
  }
  return false
}

function squeeze(text: string): string {
  return text.replace(/\P{L}/gu, '')
}

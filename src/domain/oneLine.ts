// Text of people on one line of a mail, a header or a calendar.

/** Controls, line ends, and the marks that turn the direction of text round for all that follows. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu

/** Without line ends and steering marks, at most `most` characters. */
export function oneLine(text: string, most = 300): string {
  const line = text.toWellFormed().replaceAll(steering, ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length > most ? `${Array.from(line).slice(0, most).join('').trimEnd()}…` : line
}

/** Those of a text with several, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

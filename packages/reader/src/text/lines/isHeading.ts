// Tells a section heading from a short paragraph.
import {
  countWords,
  endsSentence,
  endsWithStop,
  isBullet,
  isSeparator,
  type Line,
} from '../words/line.ts'

const hangsPattern = /(?:\b(?:the|a|an|of|and|or|but|its|their|his|her|than)|['’]s|s['’])$/iu

/** Ends with a word that wants another: a sentence that was cut, never a title. */
export function hangs(text: string): boolean {
  return hangsPattern.test(text)
}

/** Short, without a stop, begins like a title, and has text below it. */
export function isHeading(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const words = countWords(text)
  const isQuery = /[?!]["'”’]?$/u.test(text)
  return (
    index < lines.length - 1 &&
    words <= (isQuery ? 9 : 12) &&
    text.length <= 100 &&
    !endsWithStop(text) &&
    (isQuery || !endsSentence(text)) &&
    !/…$/u.test(text) &&
    /^[\p{Lu}\p{N}“‘„‚»"'«¿¡(#]|^[a-z]{1,3}\p{Lu}/u.test(text) &&
    (!hangs(text) || /^[‘'].*[’']$/u.test(text)) &&
    !isBullet(text) &&
    !isSeparator(text) &&
    !/^https?:|^www\.|^By \p{Lu}/u.test(text) &&
    !/[.!?]["'”’]? \p{Lu}.*[.!?]/u.test(
      text.replace(/^[\p{N}IVX]{1,4}(?:\.\p{N}{1,2})*\.? /u, ''),
    ) &&
    !(/^[“‘"].*[”’"]$/u.test(text) && words > 6)
  )
}

// What only its program can read in a Markdown file: warnings for the editor.
import { marksWithoutNote } from './dialects/ulysses.ts'

const most = 20

/**
 * @param given what was said before
 * @param left what was left out
 */
export function doubtsOf(text: string, given: string[], left: string[]): string[] {
  const marks = marksWithoutNote(text)
  return [
    ...given,
    ...left.map(
      (printed) =>
        `A command of the program that this text is from was left out: ${printed.slice(0, 60)}`,
    ),
    ...citationsIn(text),
    ...resultsIn(text),
    ...(formula.test(text) ? ['The formulas of the text are TeX, and stayed as they are.'] : []),
    ...(marks > 0
      ? [`The text has ${marks} marks of notes, (fn), whose words the file does not hold.`]
      : []),
  ].slice(0, most)
}

/** Keys of a list of sources that is another file. */
function citationsIn(text: string): string[] {
  const [key] =
    /\[[^[\]\n]{0,80}@[\p{L}\p{N}_][\w:.-]{2,60}[^[\]\n]{0,80}\](?!\()/u.exec(text) ?? []
  return key
    ? [`The text names sources by keys of another file, such as ${key}: they stayed as they are.`]
    : []
}

/** Between dollars, which prices have, too. */
const formula =
  /\$\$[^$]{1,2000}[\\^_=][^$]{0,2000}\$\$|(?<![\w$])\$(?=\S)[^$\n]{0,200}[\\^_=][^$\n]{0,200}(?<=\S)\$(?![\w$])/

/** Code that R Markdown and Quarto run: what it prints is not in the file. */
function resultsIn(text: string): string[] {
  const [code] =
    /`r [^`\n]{1,100}`|^ {0,3}`{3,}\s?\{(?:bash|dot|julia|mermaid|ojs|python|r|sql|stata)\b[^}\n]{0,100}\}/im.exec(
      text,
    ) ?? []
  return code
    ? [`A program puts results in place of code, such as ${code.trim()}: the code stayed as it is.`]
    : []
}

// Divides a biography into what it says of each person.
import { honorific, personNameSource } from '../words/personNames.ts'

const verb =
  '(?:is|are|was|were|has|have|also|currently|teaches|works|writes|leads|heads|directs|runs|lives|ist|sind|lehrt|arbeitet|leitet|forscht|schreibt|lebt|war|est|sont|enseigne|travaille|dirige|vit|es|son|enseña|trabaja|vive|è|sono|insegna|lavora|é|são|werkt|woont|schrijft|doceert|zijn|adalah|ialah|merupakan|mengajar|bekerja|tinggal|är|arbetar|undervisar|forskar|leder|bor|jest|są|pracuje|wykłada|kieruje|mieszka)'
const name = `(?:${honorific} )*${personNameSource}`

/** "Oumar Sy teaches in Kess. Ann Boll draws maps.", "… in Kess; Ann Boll is …", "… in Kess, and Ann Boll is …" */
const nextPerson = new RegExp(
  `(?:(?<=[\\p{Ll}\\p{N})”"]\\.)|;|(?<=\\p{L}),|,? (?:and|und|et|y|e|en|dan|sowie|while|whereas|während|tandis que|mientras que)(?= )) (?:and |und |et |while )?(?=(${name})(?:,? (?:is|are|was|${verb}|\\p{Ll}{3,}s)(?!\\p{L})|(?:, [^,.;]{3,80},) ${verb}(?!\\p{L})| (?:an?|the|ein|eine|une?|una?|een) (?=\\p{L})|, [^.]*$))`,
  'gu',
)
const opening = new RegExp(`^${name}`, 'u')
const mostLetters = 1500

/** The parts of the line, each of which begins with a name. */
export function splitPeople(line: string): string[] {
  if (line.length > mostLetters || !opening.test(line)) {
    return [line]
  }
  const parts: string[] = []
  let start = 0
  for (const { 0: joint, index } of line.matchAll(nextPerson)) {
    const part = line.slice(start, index)
    if (start === index || !new RegExp(`${verb}(?!\\p{L})|\\p{Ll}{3,}s `, 'u').test(part)) {
      continue
    }
    parts.push(part)
    start = index + joint.length
  }
  return [...parts, line.slice(start)]
}

// Finds the questions of an interview that is printed without the names of the speakers.
import { countWords, endsSentence, type Line } from '../words/line.ts'

const leastQuestions = 3
const answers =
  /(?<!\p{L})(?:I|I[’']\p{L}+|[Mm]y|[Ww]e|[Oo]ur|ich|mein\p{L}*|wir|je|j[’'].*|nous|yo|io|noi|saya|kami|ik|wij)(?!\p{L})/u

/** In a line of the head or the tail: "Interview: Jane Okafor" */
const interview =
  /(?<!\p{L})(?:interview(?:ed|s|te|te von)?|gespräch|entretien|propos recueillis|entrevista|intervista|wawancara|wywiad|in conversation|questions and answers|q ?& ?a)(?!\p{L})/iu
const mostWords = 12

/** Lines that ask, each with one answer below it: in the first person, or where another line says that it is an interview. Empty where questions are the headings of sections. */
export function findQuestions(lines: readonly Line[]): ReadonlySet<Line> {
  const at = lines.flatMap(({ text }, index) => (isQuestion(text) ? [index] : []))
  const alternate = at.filter((index, next) => {
    const following = at[next + 1]
    return following === undefined || following === index + 2
  })
  const spoken = at.filter((index) => answers.test(lines[index + 1]?.text ?? ''))
  const isSpoken =
    spoken.length >= at.length * 0.6 ||
    lines.some(({ text }) => countWords(text) <= mostWords && interview.test(text))
  const isDialogue = at.length >= leastQuestions && alternate.length >= at.length - 1 && isSpoken
  return new Set(isDialogue ? at.map((index) => lines[index] as Line) : [])
}

function isQuestion(text: string): boolean {
  return /\?["'”’]?$/u.test(text) && countWords(text) <= 40 && endsSentence(text)
}

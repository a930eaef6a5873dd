// The words with which notes for an outlet begin. Pure.
import { toPlainText } from 'offprint-reader/document'

const mostOpenings = 3
const mostWords = 9

/**
 * How earlier notes began, the most frequent first: up to the name of the outlet, where that comes early.
 * @param notes documents, the newest first.
 */
export function openingsOf(notes: unknown[], outlet: string): string[] {
  const counts = new Map<string, number>()
  for (const note of notes) {
    const opening = openingOf(toPlainText(note), outlet)
    if (opening) {
      counts.set(opening, (counts.get(opening) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostOpenings)
    .map(([opening]) => opening)
}

/** '' where there is no text. */
function openingOf(text: string, outlet: string): string {
  const [sentence = ''] = text.split('\n\n')
  const bare = outlet.replace(/^the /i, '')
  const end = bare ? sentence.indexOf(bare) : -1
  const upToOutlet = end >= 0 && end < 120 ? sentence.slice(0, end + bare.length) : ''
  return upToOutlet || sentence.split(/\s+/).slice(0, mostWords).join(' ')
}

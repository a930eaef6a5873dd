// What stands below the text of a manuscript, and what people are by the lines above it.
import type { TakenLines } from '../head/takeNames.ts'

import { parseAuthors } from '../../text/byline/parseAuthors.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { takeAcknowledgements } from './acknowledgements.ts'
import { takeContributors } from './contributors.ts'

export function takeClosing(
  body: Element,
  { authors, signatures }: Pick<TakenLines, 'authors' | 'signatures'>,
) {
  const contributors = takeContributors(body, [], authors)
  const signed = parseAuthors(
    signatures.flatMap((line) => divide(line, authors)),
    toVocabulary([]),
    () => false,
  )
  const known = [...contributors.authors, ...signed.authors].filter(
    ({ affiliations }) => affiliations.length > 0,
  )
  return {
    acknowledgements: takeAcknowledgements(body),
    contributors: { ...contributors, authors: known.length > 0 ? known : contributors.authors },
  }
}

/** `Ada Quill, Delta Institute, and Bo Reed, University of Exampleton`: a line for each of them. */
function divide(line: string, names: string[]): string[] {
  const starts = names
    .map((name) => line.indexOf(name))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)
  return starts.length < 2
    ? [line]
    : starts.map((at, index) =>
        line.slice(at, starts[index + 1]).replace(/[\s,;]*(?:\b(?:and|und|et)\s*)?$/u, ''),
      )
}

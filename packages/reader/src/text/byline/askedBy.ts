// Finds who asks the questions of an interview that has no byline.
import type { Vocabulary } from '../words/vocabulary.ts'

import { readSpeaker } from '../lines/findSpeakers.ts'
import { isPersonName } from '../words/personNames.ts'

/** The full name of the first speaker, whose turns are questions; nobody where it is the name of an outlet or a single letter. */
export function askedBy(
  texts: readonly string[],
  speakers: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] {
  const turns = texts.flatMap((text) => {
    const label = readSpeaker(text)
    return label !== null && speakers.has(label)
      ? [{ isAsked: /\?["'”’]?$/u.test(text), label }]
      : []
  })
  const label = turns[0]?.label ?? ''
  const own = turns.filter((turn) => turn.label === label)
  const asked = own.filter(({ isAsked }) => isAsked).length
  return asked > own.length / 2 && isPersonName(label, vocabulary) ? [label] : []
}

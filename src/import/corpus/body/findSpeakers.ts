// Tells whether a piece is an interview, and who speaks in each of its paragraphs.

const LABEL =
  /^(Q|A|\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3})(?: ?:|(?<=^[QA])\.)\s*\S/u
const NOT_SPEAKERS =
  /^(?:Photo|Image|Picture|Source|Sources|Note|Notes|Editor['’]s Note|Editors['’] Note|Update|Correction|Caption|Credit|Tags?|Keywords|Abstract|Summary|Conclusion|Introduction|Result|Example|Question|Warning|Disclosure|Funding|Contact|Email|Figure|Table|Lesson|Step|Part|Option|Myth|Fact)$/iu
const OUTLETS_WORDS =
  /^(?:This|The) (?:interview|conversation|transcript|exchange|text)\b.+\b(?:edited|condensed|conducted|abridged|translated|took place|shortened)\b/iu

/** The label that starts a turn, if the line has one. */
export const readSpeaker = (text: string): null | string => {
  const label = LABEL.exec(text)?.[1]
  return label === undefined || NOT_SPEAKERS.test(label) ? null : label
}

/** The labels that take turns: at least two, and three turns in all. Empty where the piece is no interview. */
export const findSpeakers = (texts: readonly string[]): ReadonlySet<string> => {
  const turns = texts.map(readSpeaker).filter((label) => label !== null)
  const counts = new Map<string, number>()
  for (const label of turns) {
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const isPair = counts.has('Q') && counts.has('A')
  const repeated = [...counts].filter(([, count]) => count >= 2)
  const isInterview =
    counts.size >= 2 && (isPair || (turns.length >= 3 && repeated.length >= 1 && hasTurns(turns)))
  return new Set(
    isInterview
      ? [...counts.keys()].filter(
          (label) => isPair || (counts.get(label) ?? 0) >= 2 || counts.size <= 3,
        )
      : [],
  )
}

/** Speakers change from turn to turn; the items of a list do not come back. */
const hasTurns = (turns: string[]): boolean => {
  const changes = turns.filter((label, index) => index > 0 && label !== turns[index - 1]).length
  return changes >= turns.length / 2 && new Set(turns).size <= turns.length - 1
}

/** Null for each paragraph before the first turn, and for the outlet's own words at the end. */
export const assignSpeakers = (
  texts: readonly string[],
  speakers: ReadonlySet<string>,
): (null | string)[] => {
  let current: null | string = null
  return texts.map((text) => {
    const label = readSpeaker(text)
    if (label !== null && speakers.has(label)) {
      current = label
    }
    return OUTLETS_WORDS.test(text) ? null : current
  })
}

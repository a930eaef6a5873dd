// Finds the speakers of an interview, and the speaker of each paragraph.

const labelPattern =
  /^(Q|A|\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3})(?: ?:|(?<=^[QA])\.)\s*\S/u
const notSpeakersPattern =
  /^(?:Photo|Image|Picture|Source|Sources|Note|Notes|Editor['’]s Note|Editors['’] Note|Update|Correction|Caption|Credit|Tags?|Keywords|Abstract|Summary|Conclusion|Introduction|Result|Example|Question|Warning|Disclosure|Funding|Contact|Email|Figure|Table|Lesson|Step|Part|Option|Myth|Fact)$/iu
const outletsWordsPattern =
  /^(?:This|The) (?:interview|conversation|transcript|exchange|text)\b.+\b(?:edited|condensed|conducted|abridged|translated|took place|shortened)\b/iu

/** The label that starts a turn, if the line has one. */
export function readSpeaker(text: string): null | string {
  const label = labelPattern.exec(text)?.[1]
  return label === undefined || notSpeakersPattern.test(label) ? null : label
}

/** The labels that take turns: at least two, and three turns in all. Empty where the article is no interview. */
export function findSpeakers(texts: readonly string[]): ReadonlySet<string> {
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
function hasTurns(turns: string[]): boolean {
  const changes = turns.filter((label, index) => index > 0 && label !== turns[index - 1]).length
  return changes >= turns.length / 2 && new Set(turns).size <= turns.length - 1
}

/** Null for each paragraph before the first turn, and for the outlet's own words at the end. */
export function assignSpeakers(
  texts: readonly string[],
  speakers: ReadonlySet<string>,
): (null | string)[] {
  let current: null | string = null
  return texts.map((text) => {
    const label = readSpeaker(text)
    if (label !== null && speakers.has(label)) {
      current = label
    }
    return outletsWordsPattern.test(text) ? null : current
  })
}

// Every name around an article that may be its outlet, with features: words that the model has weights for.
import type { FindOutletOptions } from './options.ts'
import type { OutletEvidence } from './outletEvidence.ts'

import { isBookDetails } from '../lines/closingLines.ts'
import { isDate } from '../lines/readDate.ts'
import { remembered } from '../text/remembered.ts'
import { isPossible } from './isPossible.ts'
import { nameFacts, nameFeatures } from './nameFeatures.ts'
import { keyOf } from './outletKey.ts'
import { namesIn, type PlacedName } from './outletNames.ts'
import { outletRules } from './outletRules.ts'
import { type Place, placeFeatures, toPlace } from './placeFeatures.ts'

export interface OutletCandidate {
  features: readonly string[]
  /** '' for no outlet. */
  name: string
}

interface Candidate {
  features: Set<string>
  name: string
}

const mostCandidates = 150
const mostLines = 40

/** The first stands for no outlet. */
export function candidatesOf(
  evidence: OutletEvidence,
  options: FindOutletOptions,
): OutletCandidate[] {
  const found = new Map<string, Candidate>()
  for (const place of placesOf(evidence)) {
    for (const { name, at } of possibleNames(place.text)) {
      add(found, name, () => placeFeatures(place, name, at))
    }
  }
  for (const [rule, name] of outletRules(evidence, options)) {
    add(found, name, () => [`by=${rule}`])
  }
  const facts = nameFacts(evidence, options)
  const names = [...found.values()].map(({ name, features }) => ({
    name,
    features: [...features, ...nameFeatures(name, facts)],
  }))
  return [{ name: '', features: noneFeatures(evidence, names) }, ...names]
}

/** Those of one line may be many. */
const fewLines = { letters: 600, texts: 200 }

const possibleNames = remembered(
  (text): readonly PlacedName[] =>
    namesIn(text).filter(({ name }) => isPossible(name) && !isDate(name)),
  fewLines,
)

function add(found: Map<string, Candidate>, name: string, features: () => readonly string[]): void {
  const key = keyOf(name)
  const own = found.get(key) ?? { name, features: new Set<string>() }
  if (found.has(key) || found.size < mostCandidates) {
    features().forEach((feature) => own.features.add(feature))
    own.name = isCapitals(own.name) && !isCapitals(name) ? name : own.name
    found.set(key, own)
  }
}

/** "HARBOUR GAZETTE" at the top may be the Harbour Gazette below. */
function isCapitals(name: string): boolean {
  return name === name.toUpperCase()
}

function placesOf(evidence: OutletEvidence): Place[] {
  const {
    above,
    after = [],
    before = [],
    below,
    end = [],
    first,
    head = [],
    note,
    top = [],
  } = evidence
  const places = { above, after, before, below, end, first: [first.slice(0, 80)], head, note, top }
  return Object.entries(places).flatMap(([name, lines]) =>
    [...lines.keys()]
      .filter((at) => at < mostLines / 2 || at >= lines.length - mostLines / 2)
      .filter((at) => !isBookDetails(lines[at] ?? ''))
      .map((at) => toPlace(name, lines, at)),
  )
}

function noneFeatures(
  { above, below, head = [], note }: OutletEvidence,
  names: OutletCandidate[],
): string[] {
  const isFound = names.some(({ features }) => features.some((one) => one.startsWith('by=')))
  return [
    'none',
    `none,note=${note.length > 0}`,
    `none,above=${Math.min(4, above.length)}`,
    `none,head=${Math.min(4, head.length)}`,
    `none,below=${Math.min(4, below.length)}`,
    `none,found=${isFound}`,
    ...(neverPattern.test(note.join(' ')) ? ['none,never'] : []),
  ]
}

const neverPattern = /\b(?:never|not (?:yet )?been|unpublished|rejected|declined)\b/u

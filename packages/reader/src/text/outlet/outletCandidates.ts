// Every name around an article that may be its outlet, with features: words that the model has weights for.
import type { FindOutletOptions, OutletEvidence } from './outletEvidence.ts'

import { isBookDetails } from '../lines/closingLines.ts'
import { isDate } from '../lines/readDate.ts'
import { remembered } from '../words/remembered.ts'
import { isPossible } from './cutName.ts'
import { nameFacts, nameFeatures } from './nameFeatures.ts'
import { keyOf } from './outletKey.ts'
import { namesIn, type PlacedName } from './outletNames.ts'
import { type Place, placeFeatures, toPlace } from './placeFeatures.ts'

export interface OutletCandidate {
  /** Of the name itself. */
  features: readonly string[]
  /** '' for no outlet. */
  name: string
  /** Features of each place where it stands; none for no outlet. */
  places: readonly (readonly string[])[]
}

interface Found {
  name: string
  /** By place. */
  places: Map<string, readonly string[]>
}

const mostCandidates = 150
const mostLines = 40

/** The first stands for no outlet. */
export function candidatesOf(
  evidence: OutletEvidence,
  options: FindOutletOptions,
): OutletCandidate[] {
  const found = new Map<string, Found>()
  for (const place of placesOf(evidence)) {
    possibleNames(place.text).forEach(({ name, at }) => {
      const where = `${place.name} ${place.at} ${at} ${name.length}`
      foundAs(found, name)?.places.set(where, placeFeatures(place, name, at))
    })
  }
  const facts = nameFacts(evidence, options)
  const names = [...found.values()].map(({ name, places }) => ({
    name,
    features: nameFeatures(name, facts),
    places: [...places.values()],
  }))
  return [{ name: '', features: noneFeatures(evidence), places: [] }, ...names]
}

/** Those of one line may be many. */
const fewLines = { letters: 600, texts: 200 }

const possibleNames = remembered(
  (text): readonly PlacedName[] =>
    namesIn(text).filter(({ name }) => isPossible(name) && !isDate(name)),
  fewLines,
)

/** The candidate of that name; null where there are too many others. */
function foundAs(found: Map<string, Found>, name: string): Found | null {
  const key = keyOf(name)
  const own = found.get(key) ?? { name, places: new Map<string, readonly string[]>() }
  if (!found.has(key) && found.size >= mostCandidates) {
    return null
  }
  own.name = isCapitals(own.name) && !isCapitals(name) ? name : own.name
  found.set(key, own)
  return own
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
  const authors = (evidence.authors ?? []).map(keyOf)
  return Object.entries(places).flatMap(([name, lines]) =>
    [...lines.keys()]
      .filter((at) => at < mostLines / 2 || at >= lines.length - mostLines / 2)
      .filter((at) => !isBookDetails(lines[at] ?? ''))
      .map((at) => toPlace(name, lines, at, authors)),
  )
}

function noneFeatures({ above, below, head = [], note }: OutletEvidence): string[] {
  return [
    'none',
    `none,note=${note.length > 0}`,
    `none,above=${Math.min(4, above.length)}`,
    `none,head=${Math.min(4, head.length)}`,
    `none,below=${Math.min(4, below.length)}`,
    ...(neverPattern.test(note.join(' ')) ? ['none,never'] : []),
  ]
}

const neverPattern =
  /(?<!\p{L})(?:never|not (?:yet )?(?:been|published|printed|sent)|unpublished|rejected|declined|nie|niemals|nicht (?:veröffentlicht|gedruckt|erschienen)|unveröffentlicht|jamais|inédite?|nunca|inédit[oa]|mai|inedit[oa]|nooit|ongepubliceerd|belum pernah|tidak pernah|aldrig|opublicerad|nigdy|niepublikowan\p{L}+|hiç)(?!\p{L})/iu

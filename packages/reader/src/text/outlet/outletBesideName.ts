// Finds the outlet in a byline such as "Jane Okafor, Harbour Gazette", where nothing else names one.
import type { OutletParts } from './outletEvidence.ts'

import { keyOf } from './outletKey.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'

/** The one periodical that stands beside the names of all authors, without an office there. */
export function outletBesideName({
  bylines,
  signed: { authors },
}: Pick<OutletParts, 'bylines' | 'signed'>): null | string {
  const beside = authors.map(({ affiliations }) =>
    affiliations.length === 1 && !affiliations[0]?.role ? affiliations[0]?.institution : undefined,
  )
  const [name = ''] = beside
  const isShared = beside.every((other) => other !== undefined && keyOf(other) === keyOf(name))
  const isBeside = bylines.some(({ text }) => separator.test(text) && text.includes(name))
  return isShared && isBeside && hasPeriodicalNoun(name) ? name : null
}

const separator = /^[^.]{3,80}[,|·•–—]\s?\S/u

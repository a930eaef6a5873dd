// Lines that name an outlet or none, of which tests and the fit know what is right.
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { OutletEvidence } from '../../../src/text/outlet/outletEvidence.ts'

interface OutletLine {
  evidence: OutletEvidence
  outlet: null | string
  text: string
  /** Where the line stands. */
  where: 'above' | 'first' | 'note'
}

type Listed = { outlet: null | string } & Partial<Record<OutletLine['where'], string>>

export function readOutletLines(): OutletLine[] {
  const file = path.join(import.meta.dirname, 'lines.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as Listed[]).map(
    ({ above, first, note, outlet }) => ({
      evidence: {
        above: above === undefined ? [] : [above],
        below: [],
        end: [],
        first: first ?? '',
        note: note === undefined ? [] : [note],
      },
      outlet,
      text: above ?? first ?? note ?? '',
      where: above === undefined ? (note === undefined ? 'first' : 'note') : 'above',
    }),
  )
}

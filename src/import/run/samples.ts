// A few items of many, for whoever looks whether they were read well: a typical one, and those that may not have been.
import type { Original } from 'offprint-reader'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'

import { type ItemFilter, type ListedItem, listItems, matching } from './items.ts'

/** `lost`: most of its words are in no field; `notes`: it has the most footnotes. */
export type SampleReason = 'lost' | 'notes' | 'typical' | 'uncertain'

export interface Sample extends ListedItem {
  why: SampleReason
}

/** What is looked at of an item. */
export interface SampledItem {
  /** Whether it is told with certainty where it first appeared; null for what is no post. */
  confidence: null | number
  hasDoubts: boolean
  key: string
  /** Letters. */
  lost: number
  notes: number
  size: number
}

/** Each has its text read: of more items, the first. */
const mostLookedAt = 500

export async function findSamples(
  database: Database,
  run: ID,
  filter: ItemFilter,
): Promise<Sample[]> {
  const { execute, names } = database
  const { rows } = await execute<
    { confidence: null | string } & Omit<SampledItem, 'confidence'>
  >(sql`
    select key, doubts <> '[]' as "hasDoubts", piece -> 'firstAppeared' ->> 'confidence' as confidence,
      coalesce((select sum(length(l ->> 'text')) from jsonb_array_elements(left_out) l), 0)::integer as lost,
      coalesce(jsonb_array_length(piece -> 'footnotes'), 0) as notes, pg_column_size(piece) as size
    from ${names.own('import_items')}
    where import_id = ${run}::${names.id} and piece is not null and ${matching(filter)}
    order by position limit ${mostLookedAt}`)
  const items = rows.map(({ confidence, ...row }) => ({
    ...row,
    confidence: confidence === null ? null : Number(confidence),
  }))
  const picked = pickSamples(items)
  const keys = picked.map(({ key }) => key)
  const listed = await listItems(database, run, { after: -1, filter: { keys }, limit: keys.length })
  const byKey = new Map(listed.map((item) => [item.key, item]))
  return picked.flatMap(({ key, why }) => {
    const item = byKey.get(key)
    return item ? [{ ...item, why }] : []
  })
}

/** Of what is surer than this, nobody needs to look. */
const certain = 0.9

/** None twice, and of few items none but those that may be wrong. Pure. */
export function pickSamples(items: readonly SampledItem[]): { key: string; why: SampleReason }[] {
  const picked = new Map<string, SampleReason>()
  const pick = (why: SampleReason, found: SampledItem | undefined) => {
    if (found && !picked.has(found.key)) {
      picked.set(found.key, why)
    }
  }
  const sure = (one: SampledItem) => (one.hasDoubts ? 0 : (one.confidence ?? 1))
  pick('typical', median(items.filter((one) => !one.hasDoubts)))
  pick(
    'uncertain',
    smallest(
      items.filter((one) => sure(one) < certain),
      sure,
    ),
  )
  pick(
    'lost',
    smallest(
      items.filter(({ lost }) => lost > 0),
      ({ lost }) => -lost,
    ),
  )
  pick(
    'notes',
    smallest(
      items.filter(({ notes }) => notes > 0),
      ({ notes }) => -notes,
    ),
  )
  return [...picked].map(([key, why]) => ({ key, why }))
}

function median(items: readonly SampledItem[]): SampledItem | undefined {
  return items.toSorted((a, b) => a.size - b.size)[Math.floor(items.length / 2)]
}

function smallest(
  items: readonly SampledItem[],
  by: (item: SampledItem) => number,
): SampledItem | undefined {
  return items.toSorted((a, b) => by(a) - by(b))[0]
}

/** As it stands in the source; null where it was not stored. */
export async function readOriginal(
  { execute, names }: Database,
  run: ID,
  position: number,
): Promise<null | Original> {
  const { rows } = await execute<{ original: null | Original }>(sql`
    select original from ${names.own('import_items')}
    where import_id = ${run}::${names.id} and position = ${position}`)
  return rows[0]?.original ?? null
}

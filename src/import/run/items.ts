// The items of a run, as they are stored: written in sets, listed by pages, filtered in SQL.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Message, Original, Piece } from 'offprint-reader'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { RefusedPath } from '../../database/oldPaths.ts'
import type { AddressChoice, ItemDecision, ItemState } from '../../domain/imports.ts'
import type { Stage } from '../../domain/transitions.ts'
import type { Article, ID } from '../../types.ts'
import type { Doubt } from '../write/doubts.ts'
import type { Unlinked } from '../write/linkOriginal.ts'
import type { RunCounts } from './runs.ts'

/** What somebody has decided about an item: it counts instead of what was read. */
export interface ItemChoices {
  /** Of its address on the blog. @default 'old' */
  address?: AddressChoice | undefined
  /** Although it looks like an article that is there, or like another item. */
  asNew?: true | undefined
  /** Where the source names none. */
  author?: string | undefined
  /** Somebody has looked at what the reader was not sure of. */
  checked?: true | undefined
  /** What the article was that it has filled: nobody has decided that. */
  filled?: Before | undefined
  firstAppeared?: (typeof firstPlaces)[number] | undefined
  outlet?: string | undefined
  /** The item before it that is the same work: nobody has decided that, it was found when it was read. */
  repeats?: Record<string, string> | undefined
  /** Topics of the source that are none: names of outlets, for example. */
  withoutTopics?: string[] | undefined
}

export const firstPlaces = ['blog', 'outlet'] as const

/** What an article of a list was before it was filled: the import may be taken back. */
export interface Before {
  /** Blank. */
  fields: Partial<Article>
  hash: string
  key: string
  note: ID | null
  /** Old addresses that it got. */
  paths?: string[]
  stage: Stage
}

export interface StoredItem {
  article: ID | null
  authors: string[]
  choices: ItemChoices
  decision: ItemDecision
  doubts: Doubt[]
  /** Of what was read: the same hash is the same item. */
  hash: string
  key: string
  /** Pictures that could not be had also have the code of why. */
  leftOut: {
    code?: string
    reason: string
    text: string
    values?: Record<string, string> | undefined
  }[]
  /** Why there is no article, why it was not written or linked to its original; null where it was, or was not tried. */
  message: Message | null | string | Unlinked
  outlet: null | string
  piece: null | Piece
  /** Where it stands in the source. */
  place: string
  position: number
  published: null | string
  /** Old addresses that lead to another article. */
  refused: Pick<RefusedPath, 'path' | 'reason'>[]
  state: ItemState
  /** What the source says of it, e.g. `draft`. */
  status: null | string
  title: string
  topics: string[]
}

/** As it was read. */
export interface ReadItem extends StoredItem {
  /** What it was read from. */
  original: null | Original
}

export type ListedItem = Omit<StoredItem, 'hash' | 'piece'>

/** Items with all of this. An empty one is all of them. */
export interface ItemFilter {
  author?: string | undefined
  decision?: ItemDecision | undefined
  doubt?: string | undefined
  /** Those that would be written now. */
  isImportable?: boolean | undefined
  /** Those that did not get an old address. */
  isRefused?: boolean | undefined
  /** Those that name an original. */
  isTranslation?: true | undefined
  keys?: string[] | undefined
  /** Why words of it are in no field. */
  leftOut?: string | undefined
  /** Null: those without an outlet. */
  outlet?: null | string | undefined
  /** Words of the title. */
  q?: string | undefined
  state?: ItemState | undefined
  status?: string | undefined
  topic?: string | undefined
  /** Four digits. */
  year?: string | undefined
}

export async function insertItems(
  { execute, names }: Database,
  run: ID,
  items: ReadItem[],
): Promise<void> {
  if (items.length === 0) {
    return
  }
  await execute(sql`
    insert into ${names.own('import_items')} (import_id, position, key, hash, place, title, outlet, authors,
      topics, published, status, state, decision, doubts, left_out, choices, message, piece, original, article_id)
    select ${run}::${names.id}, x.position, x.key, x.hash, x.place, x.title, x.outlet, x.authors,
      x.topics, x.published, x.status, x.state, x.decision, x.doubts, x.left_out, x.choices, x.message,
      x.piece, x.original, x.article_id
    from jsonb_to_recordset(${rowsOf(items)}::jsonb) as x (${columns(names)})
    on conflict (import_id, position) do nothing`)
}

/** Whether the source itself holds pictures of them, within a page or a Word file. */
export async function haveEmbedded({ execute, names }: Database, run: ID): Promise<boolean> {
  const { rows } = await execute<{ has: boolean }>(sql`
    select exists (select from ${names.own('import_items')}
      where import_id = ${run}::${names.id} and piece @> '{"pictures": [{"isEmbedded": true}]}') as has`)
  return rows[0]?.has === true
}

/** Writes again what follows from choices: all but the piece itself. */
export async function updateItems(
  { execute, names }: Database,
  run: ID,
  items: StoredItem[],
): Promise<void> {
  const rows = rowsOf(items.map((one) => ({ ...one, piece: null })))
  await execute(sql`
    update ${names.own('import_items')} i set outlet = x.outlet, state = x.state, decision = x.decision,
      doubts = x.doubts, choices = x.choices, message = x.message, refused = x.refused, article_id = x.article_id,
      left_out = x.left_out
    from jsonb_to_recordset(${rows}::jsonb) as x (${columns(names)})
    where i.import_id = ${run}::${names.id} and i.position = x.position`)
}

/** What follows from nothing else, and changes nothing else. @returns how many were found */
export async function setPlainly(
  { execute, names }: Database,
  run: ID,
  filter: ItemFilter,
  { address, decision }: { decision?: ItemDecision | undefined } & Pick<ItemChoices, 'address'>,
): Promise<number> {
  const choices = JSON.stringify(address ? { address } : {})
  const { rows } = await execute<{ count: number }>(sql`
    with changed as (
      update ${names.own('import_items')} set
        decision = coalesce(${decision ?? null}, decision), choices = choices || ${choices}::jsonb
      where import_id = ${run}::${names.id} and state not in ('no-article', 'written') and ${matching(filter)}
      returning 1
    ) select count(*)::integer as count from changed`)
  return rows[0]?.count ?? 0
}

function columns(names: Database['names']): SQL {
  return sql`position integer, key text, hash text, place text, title text, outlet text, authors text[],
    topics text[], published text, status text, state text, decision text, doubts jsonb, left_out jsonb,
    choices jsonb, message jsonb, piece jsonb, original jsonb, refused jsonb, article_id ${names.id}`
}

function rowsOf(items: StoredItem[]): string {
  const rows = items.map(({ article, leftOut, ...rest }) => ({
    ...rest,
    article_id: article,
    left_out: leftOut,
  }))
  // PostgreSQL stores no zero character in JSON.
  return JSON.stringify(rows).replaceAll(String.raw`\u0000`, '')
}

interface Page {
  /** Position after which it begins. */
  after: number
  filter: ItemFilter
  limit: number
}

export async function listItems(
  { execute, names }: Database,
  run: ID,
  { after, filter, limit }: Page,
): Promise<ListedItem[]> {
  const { rows } = await execute<ListedItem>(sql`
    select ${listed} from ${names.own('import_items')}
    where import_id = ${run}::${names.id} and position > ${after} and ${matching(filter)}
    order by position limit ${limit}`)
  return rows
}

/** With the pieces. */
export async function readItems(
  { execute, names }: Database,
  run: ID,
  { after, filter, limit }: Page,
): Promise<StoredItem[]> {
  const { rows } = await execute<StoredItem>(sql`
    select ${listed}, hash, piece from ${names.own('import_items')}
    where import_id = ${run}::${names.id} and position > ${after} and ${matching(filter)}
    order by position limit ${limit}`)
  return rows
}

const listed = sql`article_id as article, authors, choices, decision, doubts, key, left_out as "leftOut",
  message, outlet, place, position, published, refused, state, status, title, topics`

/** Questions are never written by themselves. */
export const importable = sql`state in ('changed', 'fills', 'new') and decision = 'import'`

export function matching(filter: ItemFilter): SQL {
  const { author, decision, doubt, isImportable, isRefused, isTranslation, keys, leftOut } = filter
  const { outlet, q, state, status, topic, year } = filter
  const tests = [
    sql`true`,
    ...(author === undefined ? [] : [sql`${author} = any(authors)`]),
    ...(decision === undefined ? [] : [sql`decision = ${decision}`]),
    ...(doubt === undefined ? [] : [sql`doubts @> ${JSON.stringify([{ code: doubt }])}::jsonb`]),
    ...(isImportable ? [importable] : []),
    ...(isRefused ? [sql`refused <> '[]'`] : []),
    ...(isTranslation ? [sql`piece ->> 'translationOf' <> ''`] : []),
    ...(leftOut === undefined
      ? []
      : [sql`left_out @> ${JSON.stringify([{ reason: leftOut }])}::jsonb`]),
    ...(keys === undefined
      ? []
      : [sql`key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`]),
    ...(outlet === undefined ? [] : [sql`outlet is not distinct from ${outlet}::text`]),
    ...(q === undefined ? [] : [sql`strpos(lower(title), lower(${q}::text)) > 0`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(status === undefined ? [] : [sql`status = ${status}`]),
    ...(topic === undefined ? [] : [sql`${topic} = any(topics)`]),
    ...(year === undefined ? [] : [sql`left(published, 4) = ${year}`]),
  ]
  return sql.join(tests, sql` and `)
}

/** Where reading goes on. */
export async function nextPosition({ execute, names }: Database, run: ID): Promise<number> {
  const { rows } = await execute<{ next: number }>(sql`
    select coalesce(max(position) + 1, 0) as next from ${names.own('import_items')}
    where import_id = ${run}::${names.id}`)
  return rows[0]?.next ?? 0
}

/** By state; `counted` were counted before any was read, `importable` would be written now, of `leftOut` some words are in no field, and of `refused` an old address leads elsewhere; `pictures` came over, and `picturesLost` could not be had. */
export async function countItems({ execute, names }: Database, run: ID): Promise<RunCounts> {
  const { rows } = await execute<StateCount>(sql`
    select state, count(*)::integer as count,
      count(*) filter (where jsonb_array_length(left_out) > 0)::integer as lost,
      count(*) filter (where ${importable})::integer as importable,
      count(*) filter (where refused <> '[]')::integer as refused
    from ${names.own('import_items')} where import_id = ${run}::${names.id} group by state`)
  const sum = (key: 'count' | 'importable' | 'lost' | 'refused') =>
    rows.reduce((total, row) => total + row[key], 0)
  const states = Object.fromEntries(rows.map(({ count, state }) => [state, count]))
  const found = await execute<{ counted: number }>(sql`
    select coalesce((counts ->> 'counted')::integer, 0) as counted
    from ${names.table('imports')} where id = ${run}::${names.id}`)
  const pictures = await execute<PictureCounts>(sql`
    select (select count(distinct media_id)::integer from ${names.own('import_pictures')}
        where import_id = ${run}::${names.id}) as pictures,
      (select count(*)::integer from ${names.own('import_items')} i, jsonb_array_elements(i.left_out) l
        where i.import_id = ${run}::${names.id} and l ->> 'reason' = 'picture') as "picturesLost"`)
  return {
    ...states,
    counted: found.rows[0]?.counted ?? 0,
    ...pictures.rows[0],
    importable: sum('importable'),
    leftOut: sum('lost'),
    refused: sum('refused'),
    total: sum('count'),
  }
}

interface PictureCounts {
  pictures: number
  picturesLost: number
}

interface StateCount {
  count: number
  importable: number
  lost: number
  refused: number
  state: ItemState
}

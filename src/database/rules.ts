// Rules of the workflow as SQL, for queries, checks and indexes alike. An alias names the table; '' is none.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from './names.ts'

import { addDays, noonOf } from '../domain/days.ts'
import { rightsForBlog } from '../domain/pictureRights.ts'
import { modes } from '../domain/terms.ts'
import { capitals, separators } from '../domain/topicSlug.ts'

/** Partial indexes have these words: a migration follows a change. They have no backslash, which migrations would lose. */
export function atOutletSQL(alias = ''): string {
  return `${column(alias, 'stage')} = 'published-at-outlet'`
}

/** On the blog, but not in full. */
export function withoutTextSQL(alias = ''): string {
  return `${column(alias, 'stage')} = 'republished-on-blog' and ${column(alias, 'blog_mode')} <> 'full'`
}

/** No reason is given, or one of spaces alone. */
export function notWaivedSQL(alias = ''): string {
  return `${reason(alias)} !~ ${visible}`
}

export function waivedSQL(alias: string): string {
  return `${reason(alias)} ~ ${visible}`
}

const visible = `'[^[:space:]]'`

function reason(alias: string): string {
  return `coalesce(${column(alias, 'waived_reason')}, '')`
}

function column(alias: string, name: string): string {
  return alias ? `${alias}.${name}` : name
}

/** Whether article `a` is snoozed. @param today `YYYY-MM-DD`. */
export function isSnoozed(today: string): SQL {
  return sql`a.snoozed_until >= ${noonOf(addDays(today, 1))}::timestamptz`
}

/** Neither waived nor snoozed. */
export function notDeferred(today: string): SQL {
  return sql`${sql.raw(notWaivedSQL('a'))} and (${isSnoozed(today)}) is not true`
}

/** Whether row `l` of a letter waits for the outlet or an editor, as `isAsked` says. */
export const isAskedSQL = sql.raw(
  `(l.accepted_at is null and l.declined_at is null and coalesce(l.answer::text, 'open') in ('open', 'conditions'))`,
)

/**
 * Whether the outlet holds article `a` back on a day: for a year after its no, as `askAgainOn` says.
 * @param today `YYYY-MM-DD`.
 */
export function isHeldBack(today: string): SQL {
  const saidOn = sql`(a.held_back_on at time zone 'utc')::date`
  return sql`coalesce((${saidOn} + interval '1 year')::date > ${today}::date, false)`
}

/** How much of a text a mode shows: a number to compare. */
export function sizeOf(mode: SQL): SQL {
  return sql`array_position(${`{${modes.toReversed().join(',')}}`}::text[], ${mode})`
}

/** Whether a picture may be shown on the blog. Rights of the app may be of another type. */
export function hasRights(alias: string): SQL {
  const allowed = rightsForBlog.map((right) => `'${right}'`).join(', ')
  return sql.raw(`coalesce(${alias}.rights::text, '') in (${allowed})`)
}

/** From where: the pictures `p` of article `a`, by their order in `l`. */
export function picturesOfArticle({ related, table }: Names): SQL {
  return sql`from ${table('articles', 'rels')} l join ${table('media')} p on p.id = l.${related('media')}
    where l.parent_id = a.id and l.path = 'pictures'`
}

/** A time as JavaScript writes it. */
export function instant(column: string): SQL {
  return sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

/** Characters that cannot stand in the SQL of an index: migrations are written into template literals. */
const spelled = ['\\', '`', ';']

/**
 * The same as an expression of SQL, which no locale changes: the index of topics has it, and is used for it only.
 * @param column with the topic.
 */
export function topicSlugSQL(column: string): string {
  const plain = Array.from(separators).filter((one) => !spelled.includes(one))
  const literal = [...plain, ...capitals].join('').replaceAll("'", "''")
  const codes = spelled.map((one) => `chr(${one.charCodeAt(0)})`).join(' || ')
  const hyphens = (count: number) => `repeat('-', ${count})`
  const to = `${hyphens(plain.length)} || '${capitals.toLowerCase()}' || ${hyphens(spelled.length)}`
  return `btrim(regexp_replace(translate(${column}, '${literal}' || ${codes}, ${to}), '-+', '-', 'g'), '-')`
}

/** Rows `series_id`, `article_id` and `place`: the parts of series, whether they are on the blog or not. */
export function partsOfSeries({ related, table }: Names): SQL {
  return sql`(select parent_id as series_id, ${related('articles')} as article_id, "order" as place
    from ${table('series', 'rels')} where path = 'articles')`
}

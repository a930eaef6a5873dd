// What waits for somebody: open comments that mention them, and the articles that they have taken.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Stage } from '../domain/transitions.ts'
import type { ID } from '../types.ts'

import { authorIdOf, isEditorOrAdmin } from '../access/people.ts'
import { type Database, databaseOf } from '../database/connection.ts'
import { type AuthorFilter, noAuthor, signedBy } from '../facts/authorFilter.ts'
import { namesOfPeople } from './people.ts'

export interface Mention {
  article: ID
  byName: null | string
  createdAt: string
  id: ID
  text: string
  title: string
}

export interface Counted<Line> {
  count: number
  lines: Line[]
}

export interface Taken {
  id: ID
  stage: Stage
  title: string
}

/** Who has how many articles that are not on the blog yet. */
export interface Holder {
  count: number
  id: ID
  name: string
}

export interface Inbox {
  /** Of the others; for admins and editors. */
  holders: Holder[]
  mentions: Counted<Mention>
  taken: Counted<Taken>
}

/** Of whom: authors are told of their own articles alone, whoever mentions them. */
export interface InboxOwner {
  author: AuthorFilter
  id: ID
}

const most = 10

/** Of whoever asks; they have a role. */
export async function readInbox(req: PayloadRequest): Promise<Inbox> {
  const isEditor = isEditorOrAdmin(req)
  const database = await databaseOf(req)
  const owner = {
    id: req.user?.id ?? '',
    author: isEditor ? null : (authorIdOf(req) ?? noAuthor(req.payload)),
  }
  const [mentions, taken, holders] = await Promise.all([
    readMentions(database, owner, most),
    readTaken(database, owner),
    isEditor ? readHolders(req, database, owner.id) : [],
  ])
  return { holders, mentions, taken }
}

/** The newest first. */
export async function readMentions(
  { execute, names }: Database,
  { id, author }: InboxOwner,
  limit: number,
): Promise<Counted<Mention>> {
  const { related, table, userID } = names
  const { rows } = await execute<{ total: number } & Mention>(
    sql`select c.id, a.id as article, a.title, c.by_name as "byName", c.text,
        c.created_at as "createdAt", count(*) over ()::int as total
      from ${table('articleComments', 'rels')} r
        join ${table('articleComments')} c on c.id = r.parent_id
        join ${table('articles')} a on a.id = c.article_id
      where r.path = 'mentions' and r.${related('users')} = ${id}::${userID} and c.resolved is not true
        and c.by_id is distinct from ${id}::${userID} and ${signedBy(names, author)}
      order by c.created_at desc, c.id limit ${limit}`,
  )
  return {
    count: rows[0]?.total ?? 0,
    lines: rows.map(({ createdAt, total: _, ...line }) => ({
      ...line,
      createdAt: new Date(createdAt).toISOString(),
    })),
  }
}

async function readTaken(
  { execute, names }: Database,
  { id, author }: InboxOwner,
): Promise<Counted<Taken>> {
  const { rows } = await execute<{ total: number } & Taken>(
    sql`select a.id, a.title, a.stage::text as stage, count(*) over ()::int as total
      from ${names.table('articles')} a
      where a.assignee_id = ${id}::${names.userID} and ${isOpen(names)} and ${signedBy(names, author)}
      order by a.updated_at desc, a.id limit ${most}`,
  )
  return {
    count: rows[0]?.total ?? 0,
    lines: rows.map(({ total: _, ...line }) => line),
  }
}

async function readHolders(
  req: PayloadRequest,
  { execute, names }: Database,
  me: ID,
): Promise<Holder[]> {
  const { rows } = await execute<Omit<Holder, 'name'>>(
    sql`select a.assignee_id as id, count(*)::int as count from ${names.table('articles')} a
      where a.assignee_id is distinct from ${me}::${names.userID} and a.assignee_id is not null
        and ${isOpen(names)}
      group by 1 order by 2 desc, 1`,
  )
  const people = rows.length > 0 ? await namesOfPeople(req) : new Map<ID, string>()
  return rows.map((row) => ({ ...row, name: people.get(row.id) ?? '–' }))
}

/** What is on the blog is done. */
function isOpen({ type }: Names): SQL {
  return sql`a.stage <> 'republished-on-blog'::${type('enum_offprint_stage')}`
}

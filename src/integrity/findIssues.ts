// Finds every document that breaks an invariant of the workflow. It changes nothing.
import type { Payload } from 'payload'

import type { OffprintOptions } from '../options.ts'
import type { PublicRule } from '../visibility/publicRules.ts'
import type { ArticleRow } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { todayIn } from '../domain/days.ts'
import { resolveOptions } from '../options.ts'
import { publicRules, wrongFlagsQuery } from '../visibility/publicRules.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { issuesOf } from './checks.ts'
import { daysElsewhere } from './daysAtNoon.ts'
import { repairedByProgram } from './issue.ts'

export interface Diagnosis {
  /** How many articles were looked at. */
  articles: number
  issues: Issue[]
}

interface Connection {
  query: (text: string) => Promise<{ rows: unknown[] }>
  release: () => void
}

const page = 200

/**
 * Looks at one moment of the database, so that a move under way is no ailment.
 * @param given The options of the plugin: `mediaSlug` and `timeZone` are used.
 */
export async function findIssues(
  payload: Payload,
  given: Pick<OffprintOptions, 'mediaSlug' | 'timeZone'> = {},
  now: Date = new Date(),
): Promise<Diagnosis> {
  const { mediaSlug, timeZone } = resolveOptions(given)
  const connection = await poolOf(payload).connect()
  try {
    await connection.query('begin isolation level repeatable read read only')
    await connection.query(
      'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
    )
    const { articles, issues } = await examineArticles(
      connection,
      recordsQuery(mediaSlug),
      todayIn(timeZone, now),
    )
    for (const rule of publicRules(mediaSlug)) {
      issues.push(...(await wrongFlags(connection, rule)))
    }
    issues.push(...(await missingInSearch(connection)))
    issues.push(...(await daysElsewhere(connection)))
    return { articles, issues }
  } finally {
    await connection.query('rollback')
    connection.release()
  }
}

/** In pages: texts of a hundred thousand articles do not fit into memory. */
async function examineArticles(
  connection: Connection,
  query: string,
  today: string,
): Promise<Diagnosis> {
  await connection.query(`declare patients no scroll cursor for ${query} order by a.id`)
  const found: Diagnosis = { articles: 0, issues: [] }
  for (;;) {
    const rows = (await connection.query(`fetch ${page} from patients`)).rows as ArticleRow[]
    if (rows.length === 0) {
      return found
    }
    found.articles += rows.length
    found.issues.push(...rows.flatMap((row) => issuesOf(toRecord(row), today)))
  }
}

async function wrongFlags(connection: Connection, rule: PublicRule): Promise<Issue[]> {
  const rows = (await connection.query(wrongFlagsQuery(rule))).rows as {
    article: null | string
    id: string
    title: null | string
    wanted: boolean
  }[]
  return rows.map(({ id, article, title, wanted }) => ({
    id,
    article,
    code: 'public-flag-wrong',
    collection: rule.collection,
    derived: true,
    repair: repairedByProgram,
    title: title ?? '',
    what: wanted
      ? 'An article on the blog uses it, but readers do not see it.'
      : 'Readers see it, but no article on the blog uses it.',
  }))
}

async function missingInSearch(connection: Connection): Promise<Issue[]> {
  const { rows } = await connection.query(
    `select a.id, a.title from republications r join articles a on a.id = r.article_id
      where not exists (select 1 from offprint_search s where s.republication_id = r.id)`,
  )
  return (rows as { id: string; title: string }[]).map(({ id, title }) => ({
    id,
    article: id,
    code: 'search-missing',
    collection: 'articles',
    derived: true,
    repair: repairedByProgram,
    title,
    what: 'It is on the blog, but search does not find it.',
  }))
}

function poolOf(payload: Payload): { connect: () => Promise<Connection> } {
  return (payload.db as unknown as { pool: { connect: () => Promise<Connection> } }).pool
}

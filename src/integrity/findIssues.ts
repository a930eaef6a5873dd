// Runs all checks on the database. It changes nothing.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'

import type { Database } from '../database/connection.ts'
import type { Executor } from '../database/session.ts'
import type { Permalink } from '../options/types.ts'
import type { ArticleRecord, ArticleRow } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { withNames } from '../database/connection.ts'
import { todayIn } from '../domain/days.ts'
import { requireOptions } from '../options.ts'
import { publicRules } from '../visibility/publicRules.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { checkDays } from './checks/days.ts'
import { checkDerived } from './checks/derived.ts'
import { checkEvents } from './checks/events.ts'
import { checkFacts } from './checks/facts.ts'
import { checkFiles } from './checks/files.ts'
import { checkLog } from './checks/log.ts'
import { checkNewsletter } from './checks/newsletter.ts'
import { checkPublicFlags } from './checks/publicFlags.ts'
import { checkReferences } from './checks/references.ts'
import { checkRepublication } from './checks/republication.ts'
import { checkRules } from './checks/rules.ts'
import { checkSchedules } from './checks/schedules.ts'
import { schemaIssue } from './checks/schema.ts'
import { checkSearch } from './checks/search.ts'
import { checkSeries } from './checks/series.ts'
import { checkValues } from './checks/values.ts'
import { withSlug } from './issue.ts'
import { findSchemaFaults, isNeeded } from './schema/compare.ts'

export interface IssueReport {
  articles: number
  issues: Issue[]
}

const pageSize = 200

/**
 * Finds every document that breaks a rule of the workflow, what is missing of the database, and missing files. Where
 * tables are missing, only that is found.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export async function findIssues(payload: Payload, now: Date = new Date()): Promise<IssueReport> {
  const { permalink, slugs, timeZone } = requireOptions(payload)
  const faults = await findSchemaFaults(payload)
  const ofSchema = faults.map(schemaIssue)
  if (faults.some(isNeeded)) {
    return { articles: 0, issues: ofSchema }
  }
  const ofFiles = (await checkFiles(payload, now)).map((issue) => withSlug(issue, slugs))
  return withSnapshot(payload, async (database) => {
    const today = todayIn(timeZone, now)
    const { articles, issues } = await checkArticles(database, { permalink, today })
    for (const rule of publicRules(database.names)) {
      issues.push(...(await checkPublicFlags(database, rule)))
    }
    issues.push(...withoutConsequences(await checkSearch(database), issues))
    issues.push(...withoutConsequences(await checkEvents(database), issues))
    issues.push(...(await checkFacts(database)))
    issues.push(...(await checkSeries(database)))
    issues.push(...(await checkDays(database)))
    issues.push(...(await checkSchedules(database, today)))
    issues.push(...(await checkNewsletter(database)))
    issues.push(...(await checkReferences(database, payload)))
    issues.push(...(await checkValues(database, payload)))
    const ofRows = issues.map((issue) => withSlug(issue, slugs))
    return { articles, issues: [...ofSchema, ...ofRows, ...ofFiles] }
  })
}

/** What search has, and what was told, follows from the mode and the path of an article: once these are repaired, it may be right. */
function withoutConsequences(found: Issue[], others: Issue[]): Issue[] {
  const repaired = new Set(
    others.flatMap(({ article, repairable }) => (repairable ? [article] : [])),
  )
  return found.filter(({ article, code }) => code === 'search-missing' || !repaired.has(article))
}

/** In pages: the texts of a hundred thousand articles do not fit into memory. */
async function checkArticles(
  { execute, names }: Database,
  { permalink, today }: { permalink: Permalink | undefined; today: string },
): Promise<IssueReport> {
  await execute(sql`declare records no scroll cursor for ${recordsQuery(names)} order by a.id`)
  const report: IssueReport = { articles: 0, issues: [] }
  for (;;) {
    const { rows } = await execute<ArticleRow & Record<string, unknown>>(
      sql`fetch ${sql.raw(`${pageSize}`)} from records`,
    )
    if (rows.length === 0) {
      return report
    }
    report.articles += rows.length
    report.issues.push(...rows.flatMap((row) => checkArticle(toRecord(row), today, permalink)))
  }
}

/** @param today `YYYY-MM-DD` in the time zone of the site. */
export function checkArticle(record: ArticleRecord, today: string, permalink?: Permalink): Issue[] {
  return [
    ...checkRepublication(record),
    ...checkDerived(record, permalink),
    ...checkLog(record),
    ...checkRules(record, today),
  ]
}

/** All checks see the same moment, so that a transition in progress is not reported. */
async function withSnapshot<Result>(
  payload: Payload,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const client = await payload.db.pool.connect()
  const database = withNames(drizzle(client as never) as unknown as Executor, payload)
  try {
    await database.execute(sql`begin isolation level repeatable read read only`)
    await database.execute(sql`set local statement_timeout = 0`)
    await database.execute(sql`set local idle_in_transaction_session_timeout = 0`)
    return await work(database)
  } finally {
    await database.execute(sql`rollback`)
    client.release()
  }
}

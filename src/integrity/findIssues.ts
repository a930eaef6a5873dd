// Runs all checks on the database. It changes nothing.
import type { Payload } from 'payload'

import type { Permalink } from '../options/types.ts'
import type { ArticleRow } from '../workflow/readArticles.ts'
import type { Connection } from './connection.ts'
import type { Issue } from './issue.ts'

import { todayIn } from '../domain/days.ts'
import { requireOptions } from '../options.ts'
import { publicRules } from '../visibility/publicRules.ts'
import { recordsQuery, toRecord } from '../workflow/readArticles.ts'
import { checkArticle } from './checks/checkArticle.ts'
import { checkDays } from './checks/days.ts'
import { checkPublicFlags } from './checks/publicFlags.ts'
import { checkSchedules } from './checks/schedules.ts'
import { checkSearch } from './checks/search.ts'
import { withSnapshot } from './connection.ts'

export interface IssueReport {
  /** How many articles were checked. */
  articles: number
  issues: Issue[]
}

const pageSize = 200

/**
 * Finds every document that breaks a rule of the workflow.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export async function findIssues(payload: Payload, now: Date = new Date()): Promise<IssueReport> {
  const { mediaSlug, permalink, timeZone } = requireOptions(payload)
  return withSnapshot(payload, async (connection) => {
    const query = recordsQuery(mediaSlug)
    const today = todayIn(timeZone, now)
    const { articles, issues } = await checkArticles(connection, query, { permalink, today })
    for (const rule of publicRules(mediaSlug)) {
      issues.push(...(await checkPublicFlags(connection, rule)))
    }
    issues.push(...(await checkSearch(connection)))
    issues.push(...(await checkDays(connection)))
    issues.push(...(await checkSchedules(connection, today)))
    return { articles, issues }
  })
}

/** In pages: the texts of a hundred thousand articles do not fit into memory. */
async function checkArticles(
  connection: Connection,
  query: string,
  { permalink, today }: { permalink: Permalink | undefined; today: string },
): Promise<IssueReport> {
  await connection.query(`declare records no scroll cursor for ${query} order by a.id`)
  const report: IssueReport = { articles: 0, issues: [] }
  for (;;) {
    const { rows } = await connection.query(`fetch ${pageSize} from records`)
    if (rows.length === 0) {
      return report
    }
    report.articles += rows.length
    report.issues.push(
      ...(rows as ArticleRow[]).flatMap((row) => checkArticle(toRecord(row), today, permalink)),
    )
  }
}

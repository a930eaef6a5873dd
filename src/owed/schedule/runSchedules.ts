// Puts articles on the blog on the day for which they are scheduled, as the person who scheduled them.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { ArticleSchedule } from '../../types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { databaseNow, poolOf, transactionOf } from '../../database/connection.ts'
import { lockArticle } from '../../database/lock.ts'
import { todayIn } from '../../domain/days.ts'
import { scheduleDay } from '../../domain/scheduleDay.ts'
import { requireOptions, type ResolvedOptions } from '../../options.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { requestAs } from '../../workflow/requestAs.ts'
import { type DueSchedule, readDueSchedules } from './dueSchedules.ts'

export interface ScheduleReport {
  /** Could not be tried, because of an error that is in the log of the server. The next run tries again. */
  failed: number
  /** Refused by the rules. */
  held: number
  republished: number
}

/**
 * Tries every schedule that is due. Any number of processes may call it at once: each article is moved once, in one
 * transaction with the end of its schedule.
 * @param now The moment for which it is run; by default the present, by the clock of the database.
 * @param signal Ends the run after the article in hand; the next run does the rest.
 * @throws SettingInvalid if the config does not have the plugin.
 *
 * @example
 * setInterval(() => void runSchedules(payload), 60_000)
 */
export async function runSchedules(
  payload: Payload,
  now?: Date,
  signal?: AbortSignal,
): Promise<ScheduleReport> {
  const options = requireOptions(payload)
  const report: ScheduleReport = { failed: 0, held: 0, republished: 0 }
  if (options.disabled) {
    return report
  }
  const moment = now ?? (await databaseNow(poolOf(payload)))
  for (const due of await readDueSchedules(poolOf(payload), options, moment)) {
    if (signal?.aborted) {
      break
    }
    const outcome = await tryOne(payload, options, due, moment)
    if (outcome !== 'gone') {
      report[outcome] += 1
    }
  }
  return report
}

/** What fails for one article must not keep the others back. */
async function tryOne(
  payload: Payload,
  options: ResolvedOptions,
  due: DueSchedule,
  now: Date,
): Promise<'gone' | keyof ScheduleReport> {
  try {
    const held = await republish(payload, options, due, now)
    if (held === null || held === 'gone') {
      return held ?? 'republished'
    }
    await hold(payload, due, held, scheduleDay(options.timeZone, now))
    return 'held'
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A scheduled article could not be republished.' })
    return 'failed'
  }
}

/** @returns the codes of what was refused; null if it was not. */
async function republish(
  payload: Payload,
  options: ResolvedOptions,
  due: DueSchedule,
  now: Date,
): Promise<'gone' | null | string[]> {
  const { by } = due.schedule
  const asPerson = by === null ? null : await requestAs(payload, by)
  const req = asPerson ?? (await createLocalReq({}, payload))
  await initTransaction(req)
  try {
    if (!(await lockDue(req, options, due, now))) {
      await killTransaction(req)
      return 'gone'
    }
    if (!asPerson || !isEditorOrAdmin(asPerson)) {
      await killTransaction(req)
      return ['not-allowed']
    }
    await moveArticle(req, due.article, {
      republication: toInput(due.schedule),
      to: 'republished-on-blog',
      today: todayIn(options.timeZone, now),
      via: 'schedule',
    })
    await commitTransaction(req)
    return null
  } catch (error) {
    await killTransaction(req)
    return refusedCodes(error)
  }
}

/** Under the lock of its article: another process may have moved it, and somebody may have replaced the schedule. */
async function lockDue(
  req: PayloadRequest,
  options: ResolvedOptions,
  due: DueSchedule,
  now: Date,
): Promise<boolean> {
  await lockArticle(req, due.article)
  const [current] = await readDueSchedules(await transactionOf(req), options, now, due.article)
  if (current?.token !== due.token) {
    return false
  }
  due.state = current.state
  return true
}

function toInput({ slug, creditLine, mode, withPictures }: ArticleSchedule) {
  return {
    slug: slug ?? undefined,
    creditLine: creditLine ?? undefined,
    mode,
    withPictures: withPictures || undefined,
  }
}

interface Refused {
  data?: { code?: string; refusals?: { code: string }[] } | null
  status?: number
}

/**
 * What a person has to see to. Told by its data, because the classes of errors may be loaded twice.
 * @throws the error itself if another attempt may succeed without that.
 */
function refusedCodes(error: unknown): string[] {
  const { data, status = 500 } = (error ?? {}) as Refused
  if (status >= 500 || data?.code === 'busy') {
    throw error
  }
  const codes = data?.refusals?.map(({ code }) => code) ?? [data?.code ?? 'invalid-value']
  return [...new Set(codes)]
}

/** Not if the schedule was replaced or ended meanwhile. */
async function hold(
  payload: Payload,
  { article, state, token }: DueSchedule,
  codes: string[],
  day: string,
): Promise<void> {
  const { execute, names } = poolOf(payload)
  await execute(
    sql`update ${names.own('schedules')}
      set held = ${`{${codes.map((code) => `"${code}"`).join(',')}}`}::text[],
        tried_on = ${day}::date, tried_state = ${state}
      where article_id = ${article}::${names.id} and token = ${token}`,
  )
}

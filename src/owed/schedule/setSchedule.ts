// Sets, replaces and cancels the schedule of an article.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Article, ID, Refusal } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { ScheduleChoice } from '../../workflow/schedules.ts'

import { lockArticle } from '../../database/lock.ts'
import { deferralOf } from '../../domain/deferral.ts'
import { isSmaller } from '../../domain/terms.ts'
import { InvalidRequest, NotFound, StageConflict, TransitionRefused } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { decide, refuseActor } from '../../workflow/decide.ts'
import { loadCircumstances } from '../../workflow/decideArticle.ts'
import { dueDay } from '../../workflow/dueDay.ts'
import { actorOf, readArticle } from '../../workflow/loadFacts.ts'
import { parseInput } from '../../workflow/parseInput.ts'
import { refuseMCP } from '../../workflow/refuseMCP.ts'
import { endSchedule, writeSchedule } from '../../workflow/schedules.ts'

/** As it was sent: what stands against the article is said before what is wrong with these. */
export interface ScheduleInput {
  /** `YYYY-MM-DD`; null or absent for as soon as the mode is allowed. */
  on?: unknown
  /** `{ mode, slug, creditLine, withPictures }`. */
  republication?: unknown
}

export interface ScheduleResult {
  doc: Article
  /** `YYYY-MM-DD`, from 06:00 in the time zone of the site; null if the day is not known, or nothing is scheduled. */
  due: null | string
  /** What it put an end to. */
  ended?: 'schedule' | 'snooze'
  /** What would be refused today. It does not matter before the article is due. */
  refusals: Refusal[]
}

const blog = 'republished-on-blog'

/**
 * @throws TransitionRefused `not-allowed`; then StageConflict for an article that is neither at its outlet nor on the
 * blog in a smaller mode, or is waived; then InvalidRequest.
 */
export async function setSchedule(
  req: PayloadRequest,
  id: ID,
  input: ScheduleInput,
  options: ResolvedOptions,
): Promise<ScheduleResult> {
  return inTransaction(req, async () => {
    const stored = await lockedArticle(req, id)
    const circumstances = await loadCircumstances(req, stored, options)
    const { article, terms, today } = circumstances
    checkWaiting(req, stored, today)
    const choice = readChoice(req, input, today, stored)
    checkUpgrade(req, stored, choice)
    const isSnoozed = Boolean(deferralOf(stored, today)?.snoozedUntil)
    if (isSnoozed) {
      await endSnooze(req, id)
    }
    await writeSchedule(req, id, choice)
    const { mode, withPictures } = choice
    const { refusals } = decide({ ...circumstances, mode, to: blog, withPictures })
    const doc = await readArticle(req, id)
    return {
      doc,
      due: dueDay(choice, { article, terms }, today),
      ...(isSnoozed ? { ended: 'snooze' as const } : {}),
      refusals,
    }
  })
}

/** Also of an article that has none. @throws TransitionRefused `not-allowed` */
export async function cancelSchedule(req: PayloadRequest, id: ID): Promise<ScheduleResult> {
  return inTransaction(req, async () => {
    await lockedArticle(req, id)
    const isEnded = await endSchedule(req, id)
    const doc = await readArticle(req, id)
    return { doc, due: null, ...(isEnded ? { ended: 'schedule' as const } : {}), refusals: [] }
  })
}

/** Whoever may put articles on the blog may schedule it. The lock is taken for them only. */
async function lockedArticle(req: PayloadRequest, id: ID): Promise<Article> {
  refuseMCP(req, 'schedule')
  const seen = await readArticle(req, id)
  const refusal = refuseActor({
    actor: actorOf(req, seen),
    article: { stage: 'published-at-outlet' },
    to: blog,
    translate: translatorFor(req),
  })
  if (refusal) {
    throw new TransitionRefused([refusal])
  }
  if (!(await lockArticle(req, id))) {
    throw new NotFound('article')
  }
  return readArticle(req, id)
}

function checkWaiting(req: PayloadRequest, article: Article, today: string): void {
  const translate = translatorFor(req)
  if (article.stage === 'drafted') {
    throw new StageConflict(translate('schedule-stage'), article.stage)
  }
  if (deferralOf(article, today)?.waived) {
    throw new StageConflict(translate('schedule-waived'), article.stage)
  }
}

/** An article on the blog can only be scheduled to show more. */
function checkUpgrade(
  req: PayloadRequest,
  { blogMode, stage }: Article,
  { mode }: ScheduleChoice,
): void {
  if (stage === blog && !isSmaller(blogMode ?? 'full', mode)) {
    throw new StageConflict(translatorFor(req)('schedule-stage'), stage)
  }
}

function readChoice(
  req: PayloadRequest,
  { on, republication }: ScheduleInput,
  today: string,
  { permission }: Article,
): ScheduleChoice {
  const given = parseInput(republication) ?? {}
  refuseUnscheduled(given)
  return {
    slug: given.slug?.trim() || null,
    creditLine: given.creditLine ?? null,
    mode: given.mode ?? permission?.mode ?? 'full',
    on: readDay(req, on, today),
    withPictures: given.withPictures ?? false,
  }
}

function refuseUnscheduled(given: RepublicationInput): void {
  const names = ['republishedAt', 'republishedAtPrecision', 'url'] as const
  const name = names.find((one) => given[one] !== undefined)
  if (name) {
    throw new InvalidRequest(`"${name}" cannot be scheduled.`, `republication.${name}`)
  }
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

function readDay(req: PayloadRequest, on: unknown, today: string): null | string {
  if (on === undefined || on === null) {
    return null
  }
  const isDay = typeof on === 'string' && dayPattern.test(on) && isInCalendar(on)
  if (!isDay) {
    throw new InvalidRequest('"on" must be a day such as 2026-03-01, or null.', 'on')
  }
  if (on < today) {
    throw new InvalidRequest(translatorFor(req)('schedule-past', { date: on }), 'on')
  }
  return on
}

/** `Date` takes the 31st of February for the 3rd of March. */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** An edit like any other, so that no form that was opened before brings the snooze back. */
async function endSnooze(req: PayloadRequest, id: ID): Promise<void> {
  await req.payload.update({
    id,
    collection: slugsOf(req.payload).articles,
    data: { snoozedUntil: null },
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
}

async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) {
      await commitTransaction(req)
    }
    return result
  } catch (error) {
    if (isOwn) {
      await killTransaction(req)
    }
    throw error
  }
}

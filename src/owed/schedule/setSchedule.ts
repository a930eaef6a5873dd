// Sets, replaces and cancels the schedule of an article.
import type { PayloadRequest } from 'payload'

import type { Article, ID, Refusal } from '../../types.ts'

import { inTransaction } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { lockArticle } from '../../database/lock.ts'
import { deferralOf } from '../../domain/deferral.ts'
import { isSmaller } from '../../domain/terms.ts'
import { NotFound, StageConflict, TransitionRefused } from '../../errors.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { decide, refuseActor } from '../../workflow/decide.ts'
import { loadCircumstances } from '../../workflow/decideArticle.ts'
import { dueDay } from '../../workflow/dueDay.ts'
import { actorOf, readArticle } from '../../workflow/loadFacts.ts'
import { refuseMCP } from '../../workflow/refuseMCP.ts'
import { endSchedule, type ScheduleChoice, writeSchedule } from '../../workflow/schedules.ts'
import { readChoice, type ScheduleInput } from './readChoice.ts'

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
    const { choice, ...judged } = await judgeSchedule(req, stored, input, options)
    await storeSchedule(req, id, { choice, ...judged })
    return { ...judged, doc: await readArticle(req, id) }
  })
}

export type JudgedSchedule = { choice: ScheduleChoice } & Omit<ScheduleResult, 'doc'>

/** What comes of it. Nothing is written. @throws as `setSchedule` */
export async function judgeSchedule(
  req: PayloadRequest,
  stored: Article,
  input: ScheduleInput,
  options: ResolvedOptions,
): Promise<JudgedSchedule> {
  const circumstances = await loadCircumstances(req, stored, options)
  const { article, terms, today } = circumstances
  checkWaiting(req, stored, today)
  checkExpected(req, stored, input)
  const choice = readChoice(req, input, today, stored)
  checkUpgrade(req, stored, choice)
  const { mode, withPictures } = choice
  return {
    choice,
    due: dueDay(choice, { article, terms }, today),
    ...(deferralOf(stored, today)?.snoozedUntil ? { ended: 'snooze' as const } : {}),
    refusals: decide({ ...circumstances, mode, to: blog, withPictures }).refusals,
  }
}

/** Of an article that the caller has locked. */
export async function storeSchedule(
  req: PayloadRequest,
  id: ID,
  { choice, ended }: Pick<JudgedSchedule, 'choice' | 'ended'>,
): Promise<void> {
  if (ended === 'snooze') {
    await endSnooze(req, id)
  }
  await writeSchedule(req, id, choice)
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

/** The lock is taken only for those who may schedule it. */
async function lockedArticle(req: PayloadRequest, id: ID): Promise<Article> {
  checkScheduler(req, await readArticle(req, id))
  if (!(await lockArticle(req, id))) {
    throw new NotFound('article')
  }
  return readArticle(req, id)
}

/** Whoever may put articles on the blog may schedule them. @throws TransitionRefused `not-allowed` */
export function checkScheduler(req: PayloadRequest, seen: Pick<Article, 'byline'>): void {
  refuseMCP(req, 'schedule')
  const refusal = refuseActor({
    actor: actorOf(req, seen),
    article: { stage: 'published-at-outlet' },
    to: blog,
    translate: translatorFor(req),
  })
  if (refusal) {
    throw new TransitionRefused([refusal])
  }
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

/** Of two people who move it to another day, the second one is told of the first. */
function checkExpected(
  req: PayloadRequest,
  { schedule, stage }: Article,
  { expectedSchedule }: ScheduleInput,
): void {
  if (expectedSchedule !== undefined && expectedSchedule !== (schedule?.at ?? null)) {
    throw new StageConflict(translatorFor(req)('schedule-changed'), stage)
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

/** An edit like any other, so that no form that was opened before brings the snooze back. */
async function endSnooze(req: PayloadRequest, id: ID): Promise<void> {
  const data = { snoozedUntil: null }
  await updateDoc(req, slugsOf(req.payload).articles, { id, data, overrideAccess: false })
}

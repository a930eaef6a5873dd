// What ends the schedule of an article: a move, a waiver, a snooze, a no of its outlet.
import type { CollectionAfterChangeHook } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Article } from '../../types.ts'

import { dayOf, todayIn } from '../../domain/days.ts'
import { deferralOf } from '../../domain/deferral.ts'
import { endSchedule } from '../../workflow/schedules.ts'

/** In the transaction of the change, whose answer says so. Other edits, of stale forms too, leave it alone. */
export function endSchedules({ timeZone }: ResolvedOptions): CollectionAfterChangeHook<Article> {
  return async ({ data, doc, operation, previousDoc, req }) => {
    if (operation !== 'update') {
      return doc
    }
    // The answer may have only some of the fields.
    const now = { ...previousDoc, ...data } as Article
    const isEnded =
      (isMoved(doc, previousDoc) ||
        isHeldBack(now, previousDoc) ||
        isDeferred(now, previousDoc, todayIn(timeZone, new Date()))) &&
      (await endSchedule(req, doc.id))
    return isEnded ? { ...doc, ended: 'schedule', schedule: null } : doc
  }
}

function isMoved(now: Article, before: Article): boolean {
  return now.stage !== before.stage || (now.blogMode ?? null) !== (before.blogMode ?? null)
}

function isHeldBack(now: Article, before: Article): boolean {
  const on = dayOf(now.heldBack?.on)
  return on !== null && on !== dayOf(before.heldBack?.on)
}

function isDeferred(now: Article, before: Article, today: string): boolean {
  const deferral = deferralOf(now, today)
  const isNew =
    dayOf(now.snoozedUntil) !== dayOf(before.snoozedUntil) ||
    now.waived?.reason !== before.waived?.reason
  return deferral !== null && isNew
}

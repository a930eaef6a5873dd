// Schedules articles: each as soon as it is free, or all on a day.
import type { Mode } from '../../domain/terms.ts'
import type { JudgedSchedule } from '../../owed/schedule/setSchedule.ts'
import type { ArticleSchedule } from '../../types.ts'
import type { Row, RowDetails } from '../action.ts'

import { updateDoc } from '../../database/documents.ts'
import { StageConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { checkScheduler, judgeSchedule, storeSchedule } from '../../owed/schedule/setSchedule.ts'
import { translatorFor } from '../../translations/translator.ts'
import { isOfTerms } from '../../workflow/decide.ts'
import { readArticle } from '../../workflow/loadFacts.ts'
import { endSchedule, writeSchedule } from '../../workflow/schedules.ts'
import { defineAction } from '../action.ts'

export interface ScheduleInput {
  mode?: Mode | undefined
  /** `YYYY-MM-DD`; null or absent: as soon as it is allowed. */
  on?: null | string | undefined
}

interface Kept {
  /** When it was set: who has set it since has another one. */
  at: string
  before: ArticleSchedule | null
  snoozedUntil: null | string
}

export const schedule = defineAction<ScheduleInput, Kept>({
  allow: ({ article, req }) => checkScheduler(req, article),
  check: async (row, input) => toDetails(await judge(row, input)),
  /** The same by whomever, or any that somebody has set since these were chosen. */
  findDone: ({ article: { permission, schedule: set }, run }, { mode, on = null }) => {
    const wanted = mode ?? permission?.mode ?? 'full'
    const isDone =
      set && ((set.on === on && set.mode === wanted) || new Date(set.at) > run.createdAt)
    return isDone ? { at: set.at, by: set.by } : null
  },
  undo: async ({ article, req }, { at, before, snoozedUntil }) => {
    if (article.schedule?.at !== at) {
      throw new StageConflict(translatorFor(req)('undo-changed'), article.stage)
    }
    await (before ? writeSchedule(req, article.id, before) : endSchedule(req, article.id))
    if (snoozedUntil) {
      const data = { snoozedUntil }
      const { articles } = slugsOf(req.payload)
      await updateDoc(req, articles, { id: article.id, data, overrideAccess: false })
    }
  },
  write: async (row, input) => {
    const { article, req } = row
    const judged = await judge(row, input)
    await storeSchedule(req, article.id, judged)
    const { schedule: set } = await readArticle(req, article.id)
    const snoozedUntil = judged.ended === 'snooze' ? (article.snoozedUntil ?? null) : null
    return {
      details: toDetails(judged),
      kept: { at: set?.at ?? '', before: article.schedule ?? null, snoozedUntil },
    }
  },
})

function judge({ article, options, req }: Row, { mode, on }: ScheduleInput) {
  return judgeSchedule(req, article, { on, republication: { mode } }, options)
}

/** What time lifts is not to be done by anybody. */
function toDetails({ due, ended, refusals }: JudgedSchedule): RowDetails {
  const todo = refusals.filter((one) => !isOfTerms(one))
  return { due, ...(ended ? { ended } : {}), ...(todo.length > 0 ? { todo } : {}) }
}

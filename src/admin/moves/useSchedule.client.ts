'use client'
// Sets and cancels the schedule of an article.
import type { Mode } from '../../domain/terms.ts'
import type { ID, Refusal } from '../../types.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { type Problem, readResponse } from './readResponse.ts'

export interface ScheduleRequest {
  /** When the schedule was set that it is to replace; null for none. Absent: whichever there is. */
  expectedSchedule?: null | string
  on?: string
  republication: { creditLine?: string; mode: Mode; slug?: string; withPictures?: boolean }
}

export interface ScheduleResult {
  /** What else it ended: the form may show that it is snoozed. */
  ended: boolean
  message: string
  problem: null | Problem
}

interface Answer {
  doc?: { schedule?: { at?: string } | null }
  due?: null | string
  ended?: string
  refusals?: Refusal[]
}

type Request = { on?: null | string } & Partial<
  Pick<ScheduleRequest, 'expectedSchedule' | 'republication'>
>

type Asked = { answer: Answer; problem: null } | { answer: null; problem: Problem }

/** Sets the schedule of an article; without a request it is cancelled. */
export function useScheduleRequest(): (article: string, request?: Request) => Promise<Asked> {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (article, request) => {
    const { body = null, response = null } =
      (await send(`${article}/schedule`, request ? 'POST' : 'DELETE', request)) ?? {}
    const problem = readResponse(response?.status ?? 0, body, translate('schedule-failed'))
    if (!problem) {
      return { answer: (body ?? {}) as Answer, problem }
    }
    return {
      answer: null,
      problem: { ...problem, message: await errorMessage(response, problem.message) },
    }
  }
}

interface Named {
  id: ID
  title: string
}

/** Of one article. */
export function useSchedule({
  id,
  title,
}: Named): (request?: ScheduleRequest) => Promise<ScheduleResult> {
  const { articles } = useEndpoints()
  const { locale, translate } = useTranslator()
  const ask = useScheduleRequest()

  function messageOf(isSet: boolean, { due, ended }: Answer): string {
    if (!isSet) {
      return translate('schedule-cancelled', { title })
    }
    const date = shortDay(due ?? null, 'day', locale)
    const set = date
      ? translate('schedule-set', { date, title })
      : translate('schedule-set-open', { title })
    return ended === 'snooze' ? `${set} ${translate('schedule-ended-snooze')}` : set
  }

  return async (request) => {
    const { answer, problem } = await ask(`${articles}/${id}`, request)
    return problem
      ? { ended: false, message: '', problem }
      : { ended: answer.ended === 'snooze', message: messageOf(Boolean(request), answer), problem }
  }
}

'use client'
// Sets and cancels the schedule of the article whose form is around it.
import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'

import type { Mode } from '../../domain/terms.ts'
import type { Problem } from './readResponse.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { readResponse, refusedProblem } from './readResponse.ts'

export interface ScheduleRequest {
  on?: string
  republication: { creditLine?: string; mode: Mode; slug?: string }
}

export interface ScheduleResult {
  /** What else it ended: the form may show that it is snoozed. */
  ended: boolean
  /** Says that it is set, and for when. */
  message: string
  problem: null | Problem
}

interface Answer {
  due?: null | string
  ended?: string
}

/** Without a request the schedule is cancelled. */
export function useSchedule(): (request?: ScheduleRequest) => Promise<ScheduleResult> {
  const { id } = useDocumentInfo()
  const { articles } = useEndpoints()
  const { title } = useDocumentTitle()
  const { locale, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const endpoint = `${articles}/${id}/schedule`

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
    const sent = await send(endpoint, request ? 'POST' : 'DELETE', request)
    const otherwise = translate('schedule-failed')
    if (sent === null) {
      return { ended: false, message: '', problem: refusedProblem(translate('no-server')) }
    }
    const { body, response } = sent
    const problem = readResponse(response.status, body, otherwise)
    if (problem) {
      const message = await errorMessage(response, problem.message)
      return { ended: false, message: '', problem: { ...problem, message } }
    }
    const answer = (body ?? {}) as Answer
    const ended = answer.ended === 'snooze'
    return { ended, message: messageOf(Boolean(request), answer), problem: null }
  }
}

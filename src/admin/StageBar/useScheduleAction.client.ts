'use client'
// Sets or cancels the schedule from the stage bar, without a new page: the form stays as it is.
import { toast, useForm } from '@payloadcms/ui'
import { useState } from 'react'

import type { ScheduleRequest } from '../moves/useSchedule.client.ts'

import { askStaleWatcher } from '../forms/formStore.ts'
import { useSchedule } from '../moves/useSchedule.client.ts'
import { announceOutlookChange } from './outlookChanges.client.ts'

/** Without a request it cancels. */
export function useScheduleAction() {
  const { dispatchFields } = useForm()
  const schedule = useSchedule()
  const [isBusy, setBusy] = useState(false)
  const act = async (request?: ScheduleRequest) => {
    setBusy(true)
    const { ended, message, problem } = await schedule(request)
    setBusy(false)
    if (problem) {
      toast.error([problem.message, ...messagesOf(problem)].join(' '))
      return
    }
    toast.success(message)
    announceOutlookChange()
    if (ended) {
      askStaleWatcher(dispatchFields, 'check')
    }
  }
  return { act, isBusy }
}

function messagesOf(problem: object): string[] {
  return 'ofFields' in problem ? Object.values(problem.ofFields as Record<string, string>) : []
}

'use client'
// Sets or cancels the schedule from the stage bar, without a new page: the form stays as it is.
import { toast, useDocumentInfo, useDocumentTitle, useForm } from '@payloadcms/ui'

import { askStaleWatcher } from '../forms/formStore.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { announceOutlookChange } from '../moves/outlookChanges.client.ts'
import { type ScheduleRequest, useSchedule } from '../moves/useSchedule.client.ts'

/** Without a request it cancels. */
export function useScheduleAction() {
  const { dispatchFields } = useForm()
  const { id = '' } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const schedule = useSchedule({ id, title })
  const { isPending, run } = usePending()
  const act = async (request?: ScheduleRequest) => {
    const { ended, message, problem } = await schedule(request)
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
  return { act: (request?: ScheduleRequest) => run(() => act(request)), isPending }
}

function messagesOf(problem: object): string[] {
  return 'ofFields' in problem ? Object.values(problem.ofFields as Record<string, string>) : []
}

'use client'
// What is scheduled: when, by whom, and what holds it; with the way to cancel it.
import { toast, useDocumentInfo, useDocumentTitle, useForm } from '@payloadcms/ui'

import type { Outlook } from '../../workflow/outlook.ts'
import type { ScheduleOutlook } from '../../workflow/outlookBeside.ts'

import { dayOf } from '../../domain/days.ts'
import { daysAway, shortDay } from '../../translations/deskDays.ts'
import { askStaleWatcher } from '../forms/formStore.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { isFreeLater, modeWords, upgradeMove } from '../moves/moveName.ts'
import { announceOutlookChange } from '../moves/outlookChanges.client.ts'
import { type ScheduleRequest, useSchedule } from '../moves/useSchedule.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

export function ScheduleLine({ outlook }: { outlook: Outlook }) {
  const { translate } = useTranslator()
  const { act, isPending } = useScheduleAction()
  const when = useWhen()
  const { schedule } = outlook
  if (!schedule) {
    return null
  }
  return (
    <div className="offprint-stage__notice" data-held={schedule.held.length > 0}>
      <div>
        <p>{when(schedule)}</p>
        <SetBy schedule={schedule} />
        <Held outlook={outlook} schedule={schedule} />
      </div>
      <SmallButton disabled={isPending} onClick={() => void act()}>
        {translate('cancel-schedule')}
      </SmallButton>
    </div>
  )
}

function useWhen(): (schedule: ScheduleOutlook) => string {
  const { locale, translate } = useTranslator()
  const today = useToday()
  return ({ due, mode, on }) => {
    const word = translate(modeWords[mode])
    if (!due) {
      return translate('schedule-open', { mode: word })
    }
    const values = {
      date: shortDay(due, 'day', locale),
      days: daysAway(today, due, locale),
      mode: word,
    }
    return translate(on ? 'schedule-day' : 'schedule-free', values)
  }
}

function SetBy({ schedule: { at, byName } }: { schedule: ScheduleOutlook }) {
  const { locale, translate } = useTranslator()
  const date = shortDay(dayOf(at), 'day', locale)
  return (
    <p className="offprint-stage__hint">
      {byName
        ? translate('schedule-by', { name: byName, date })
        : translate('schedule-at', { date })}
    </p>
  )
}

/** In the words of what is missing today; of a reason that is gone it says that it will be tried again. */
function Held({ outlook, schedule }: { outlook: Outlook; schedule: ScheduleOutlook }) {
  const { readable, translate } = useTranslator()
  const { held, mode } = schedule
  if (held.length === 0) {
    return null
  }
  const move = outlook.moves.find(({ modeRefusals }) => modeRefusals)
  const missing = move?.modeRefusals?.[mode] ?? outlook.upgrade?.refusals ?? []
  const holds = missing
    .filter(({ code }) => held.includes(code))
    .map(({ message }) => readable(message))
  const all = held.includes('not-allowed') ? [translate('schedule-not-allowed'), ...holds] : holds
  return (
    <>
      <p>
        <strong>{translate('schedule-held')}</strong>
      </p>
      <ul>
        {(all.length > 0 ? all : [translate('schedule-cleared')]).map((hold) => (
          <li key={hold}>{hold}</li>
        ))}
      </ul>
    </>
  )
}

/** Of an article on the blog as an excerpt or a link: from when its full text may go there. */
export function UpgradeLine({ outlook }: { outlook: Outlook }) {
  const { locale, translate } = useTranslator()
  const today = useToday()
  const { act, isPending } = useScheduleAction()
  const { freeFrom } = outlook
  if (upgradeMove(outlook)) {
    return <p className="offprint-stage__free">{translate('upgrade-free')}</p>
  }
  if (!freeFrom || !isFreeLater(outlook) || outlook.schedule) {
    return null
  }
  const values = {
    date: shortDay(freeFrom, 'day', locale),
    days: daysAway(today, freeFrom, locale),
  }
  return (
    <div className="offprint-stage__notice">
      <p>{translate('upgrade-later', values)}</p>
      <SmallButton
        disabled={isPending}
        onClick={() => void act({ republication: { mode: 'full' } })}
      >
        {translate('upgrade-schedule')}
      </SmallButton>
    </div>
  )
}

/** Without a request it cancels. */
function useScheduleAction() {
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

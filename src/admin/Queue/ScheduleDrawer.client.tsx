'use client'
// The drawer that schedules a republication: as soon as it is allowed, or on a day.
import { Button, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { OwedLine } from '../../owed/classify.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useFirstInput } from '../hooks/useDrawer.client.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { ScheduleWhen } from '../parts/ScheduleWhen.client.tsx'
import { useSend } from './writes.client.ts'

interface Props {
  line: OwedLine
  mode: Mode
  onScheduled: () => void
  slug: string
}

export function ScheduleDrawer(props: Props) {
  const { translate } = useTranslator()
  return (
    <NamedDrawer gutter slug={props.slug} title={translate('queue-schedule-title')}>
      <ScheduleForm {...props} />
    </NamedDrawer>
  )
}

/** Mounted only while the drawer is open. */
function ScheduleForm({ slug, line, mode, onScheduled }: Props) {
  const { locale, translate } = useTranslator()
  const { closeModal } = useModal()
  // What is allowed already waits for nothing but a day.
  const isFree = line.refusals.length === 0 && line.upgradeFrom === null
  const [isOnDay, setOnDay] = useState(isFree)
  const [day, setDay] = useState<null | string>(null)
  const today = useToday()
  const { message, schedule } = useSchedule({ line, mode })
  useFirstInput(slug)
  const date = shortDay(line.freeFrom, 'day', locale)
  const whenFree = date
    ? translate('queue-schedule-free-on', { date })
    : translate('queue-schedule-free')
  const confirm = async () => {
    if (await schedule(isOnDay ? day : null)) {
      closeModal(slug)
      onScheduled()
    }
  }
  return (
    <div className="offprint-queue__schedule">
      <p>{line.title}</p>
      <ScheduleWhen
        day={day}
        free={isFree ? undefined : whenFree}
        isOnDay={isOnDay}
        onChange={setOnDay}
        onDay={setDay}
        today={today}
      />
      {message ? (
        <p className="offprint-field__message" role="alert">
          {message}
        </p>
      ) : null}
      <div className="offprint-queue__buttons">
        <Button disabled={isOnDay && !day} margin={false} onClick={() => void confirm()}>
          {translate('queue-schedule')}
        </Button>
        <SecondaryButton onClick={() => closeModal(slug)}>{translate('cancel')}</SecondaryButton>
      </div>
    </div>
  )
}

/** `on` is null for as soon as it is allowed. */
function useSchedule({ line, mode }: Pick<Props, 'line' | 'mode'>) {
  const { translate } = useTranslator()
  const send = useSend()
  const [message, setMessage] = useState('')
  const schedule = async (on: null | string) => {
    const when = on === null ? {} : { on }
    const data = { ...when, republication: { mode } }
    const { problem } = await send('articles', `/${line.id}/schedule`, 'POST', data)
    setMessage(problem?.message ?? '')
    if (!problem) {
      toast.success(translate('queue-scheduled', { title: line.title }))
    }
    return !problem
  }
  return { message, schedule }
}

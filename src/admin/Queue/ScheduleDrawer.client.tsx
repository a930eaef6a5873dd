'use client'
// The drawer that schedules a republication: as soon as it is allowed, or on a day.
import { toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { OwedLine } from '../../owed/classify.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useFirstInput } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { ScheduleForm } from '../parts/ScheduleForm.client.tsx'
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
    <NamedDrawer gutter isSmall slug={props.slug} title={translate('queue-schedule-title')}>
      <Schedule {...props} />
    </NamedDrawer>
  )
}

/** Mounted only while the drawer is open. */
function Schedule({ slug, line, mode, onScheduled }: Props) {
  const { locale, translate } = useTranslator()
  const { closeModal } = useModal()
  // What is allowed already waits for nothing but a day.
  const isFree = line.refusals.length === 0 && line.upgradeFrom === null
  const { message, schedule } = useSchedule({ line, mode })
  useFirstInput(slug)
  const date = shortDay(line.freeFrom, 'day', locale)
  const whenFree = date
    ? translate('queue-schedule-free-on', { date })
    : translate('queue-schedule-free')
  const confirm = async (on: null | string) => {
    if (await schedule(on)) {
      closeModal(slug)
      onScheduled()
    }
  }
  return (
    <div className="offprint-queue__schedule">
      <p>{line.title}</p>
      <ScheduleForm
        free={isFree ? undefined : whenFree}
        message={message}
        onCancel={() => closeModal(slug)}
        onConfirm={(on) => void confirm(on)}
      />
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

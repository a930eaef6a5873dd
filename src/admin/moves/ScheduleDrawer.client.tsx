'use client'
// The drawer that schedules a republication: as soon as it is allowed, or on a day.
import { useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Mode } from '../../domain/terms.ts'
import type { ID } from '../../types.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useFirstInput } from '../hooks/useDrawer.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { ScheduleForm } from '../parts/ScheduleForm.client.tsx'
import { useSchedule } from './useSchedule.client.ts'

interface Props {
  article: { id: ID; title: string }
  /** When the schedule was set that is replaced; null for none. Absent: whichever there is. */
  expectedSchedule?: null | string
  freeFrom: null | string
  /** What is allowed already waits for nothing but a day. */
  isFree: boolean
  onScheduled: (message: string) => void
  republication: { creditLine?: string; mode: Mode; slug?: string; withPictures?: boolean }
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
function Schedule(props: Props) {
  const { slug, article, freeFrom, isFree } = props
  const { locale, translate } = useTranslator()
  const { closeModal } = useModal()
  const { isPending, message, schedule } = useConfirm(props)
  useFirstInput(slug)
  const date = shortDay(freeFrom, 'day', locale)
  const whenFree = date
    ? translate('queue-schedule-free-on', { date })
    : translate('queue-schedule-free')
  return (
    <div className="offprint-owed__waive">
      <p>{article.title}</p>
      <ScheduleForm
        free={isFree ? undefined : whenFree}
        isDisabled={isPending}
        message={message}
        onCancel={() => closeModal(slug)}
        onConfirm={(on) => void schedule(on)}
      />
    </div>
  )
}

/** `on` is null for as soon as it is allowed. */
function useConfirm({ slug, article, expectedSchedule, onScheduled, republication }: Props) {
  const { readable } = useTranslator()
  const { closeModal } = useModal()
  const ask = useSchedule(article)
  const [message, setMessage] = useState('')
  const { isPending, run } = usePending()
  const schedule = async (on: null | string) => {
    const when = on === null ? {} : { on }
    const { message: done, problem } = await ask({ ...when, expectedSchedule, republication })
    setMessage(problem ? readable(problem.message) : '')
    if (!problem) {
      closeModal(slug)
      onScheduled(done)
    }
  }
  return { isPending, message, schedule: (on: null | string) => run(() => schedule(on)) }
}

'use client'
// Actions of an owed article: open, snooze, waive.
import { Button, toast, useDrawerSlug, useModal } from '@payloadcms/ui'

import type { OwedLine } from '../../owed/classify.ts'

import { noonOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useEdit } from '../moves/useEdit.client.ts'
import { WaiveDrawer } from '../moves/WaiveDrawer.client.tsx'
import { SnoozeMenu } from '../parts/SnoozeMenu.client.tsx'
import { undoAction } from '../parts/undoAction.ts'

interface Props {
  line: OwedLine
  onChanged: () => void
  today: string
}

export function Actions({ line, onChanged, today }: Props) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const { openModal } = useModal()
  const slug = useDrawerSlug(`offprint-waive-${line.id}`)
  return (
    <div className="offprint-owed__actions">
      <Button
        aria-label={translate('open-article', { title: line.title })}
        buttonStyle="secondary"
        el="link"
        margin={false}
        size="small"
        to={`${articles}/${line.id}`}
      >
        {translate('open')}
      </Button>
      <Snooze line={line} onChanged={onChanged} today={today} />
      <Button
        aria-label={translate('waive-article', { title: line.title })}
        buttonStyle="secondary"
        margin={false}
        onClick={() => openModal(slug)}
        size="small"
      >
        {translate('waive')}
      </Button>
      <WaiveDrawer line={line} onChanged={onChanged} slug={slug} />
    </div>
  )
}

function Snooze({ line, onChanged, today }: Props) {
  const { locale, translate } = useTranslator()
  const edit = useEdit(line.id, onChanged)
  const snooze = async (day: string) => {
    const isDone = await edit({ snoozedUntil: noonOf(day) })
    if (isDone) {
      toast.success(
        translate('snoozed', { date: shortDay(day, 'day', locale), title: line.title }),
        undoAction(translate('undo'), () => void edit({ snoozedUntil: null })),
      )
    }
  }
  return (
    <SnoozeMenu
      button={
        <span className="offprint-owed__snooze">
          {translate('snooze')}
          <span className="offprint-unseen"> {line.title}</span>
        </span>
      }
      horizontalAlign="right"
      onChoose={(day) => void snooze(day)}
      today={today}
    />
  )
}

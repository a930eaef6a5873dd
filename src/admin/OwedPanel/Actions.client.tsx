'use client'
// Actions of an owed article: open, snooze, waive.
import { toast, useDrawerSlug, useModal } from '@payloadcms/ui'

import type { OwedLine } from '../../owed/classify.ts'

import { noonOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useEdit } from '../moves/useEdit.client.ts'
import { WaiveDrawer } from '../moves/WaiveDrawer.client.tsx'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { SnoozeMenu } from '../parts/SnoozeMenu.client.tsx'
import { undoAction } from '../parts/undoAction.ts'

interface Props {
  line: OwedLine
  onChanged: () => void
  today: string
}

export function OwedActions({ line, onChanged, today }: Props) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const { openModal } = useModal()
  const slug = useDrawerSlug(`offprint-waive-${line.id}`)
  return (
    <div className="offprint-owed__actions">
      <SmallButton
        aria-label={translate('open-article', { title: line.title })}
        el="link"
        to={`${articles}/${line.id}`}
      >
        {translate('open')}
      </SmallButton>
      <Snooze line={line} onChanged={onChanged} today={today} />
      <SmallButton
        aria-label={translate('waive-article', { title: line.title })}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        onClick={() => openModal(slug)}
      >
        {translate('waive')}
      </SmallButton>
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

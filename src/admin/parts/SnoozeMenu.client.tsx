'use client'
// The menu that snoozes an article for some weeks, in the owed list and in the queue.
import type { ReactNode } from 'react'

import { Popup, PopupList } from '@payloadcms/ui'

import { addDays } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  /** What opens it. */
  button: ReactNode
  horizontalAlign: 'left' | 'right'
  /** Called with `YYYY-MM-DD`. */
  onChoose: (day: string) => void
  today: string
  verticalAlign?: 'bottom' | 'top'
}

const weeks = [1, 2, 4, 12]

/** `YYYY-MM-DD` */
function snoozeDays(today: string): string[] {
  return weeks.map((count) => addDays(today, count * 7))
}

export function SnoozeMenu({ button, horizontalAlign, onChoose, today, verticalAlign }: Props) {
  const { locale, translate } = useTranslator()
  return (
    <Popup
      button={button}
      horizontalAlign={horizontalAlign}
      render={({ close }) => (
        <PopupList.ButtonGroup>
          {snoozeDays(today).map((day) => (
            <PopupList.Button
              key={day}
              onClick={() => {
                close()
                onChoose(day)
              }}
            >
              {translate('snooze-until', { date: shortDay(day, 'day', locale) })}
            </PopupList.Button>
          ))}
        </PopupList.ButtonGroup>
      )}
      size="fit-content"
      verticalAlign={verticalAlign}
    />
  )
}

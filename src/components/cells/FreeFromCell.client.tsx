'use client'
// Since when, or from when, a piece in the list may go on the blog in full.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import type { Desk } from '../words/useDesk.client.ts'
import type { Freedom } from './standing.ts'

import { todayIn } from '../../terms/days.ts'
import { dayCount, daysAway, daysBetween, shortDay } from '../words/days.ts'
import { useDesk } from '../words/useDesk.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'
import { freedomOf } from './standing.ts'

type Props = { timeZone: string } & DefaultCellComponentProps<DateFieldClient>

export function FreeFromCell(props: Props) {
  const desk = useDesk()
  const today = todayIn(props.timeZone, new Date())
  return <CellFrame cell={props}>{wordsOf(freedomOf(props.rowData, today), today, desk)}</CellFrame>
}

function wordsOf(freedom: Freedom, today: string, { locale, say }: Desk): string {
  if (freedom.kind === 'ask') {
    return say('ask-first')
  }
  if (freedom.kind === 'permitted') {
    return say('permitted')
  }
  if (!('day' in freedom)) {
    return ''
  }
  const { day } = freedom
  const date = shortDay(day, 'day', locale)
  if (day === today) {
    return say('free-today', { date })
  }
  return freedom.kind === 'free'
    ? say('free-since', { date, days: dayCount(daysBetween(day, today), locale) })
    : say('free-from', { date, days: daysAway(today, day, locale) })
}

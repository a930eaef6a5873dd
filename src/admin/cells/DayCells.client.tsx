'use client'
// Days in lists: any day, the date at the outlet, and from when an article may go on the blog in full.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import type { PanelTranslator } from '../hooks/useTranslator.client.ts'
import type { Freedom } from './rowStatus.ts'

import { dayOf } from '../../domain/days.ts'
import { daysAway, shortDay } from '../../translations/deskDays.ts'
import { formatFree } from '../../translations/formatFree.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { CellFrame } from './CellFrame.client.tsx'
import { freedomOf } from './rowStatus.ts'
import './cells.scss'

type Props = DefaultCellComponentProps<DateFieldClient>

export function DayCell(props: Props) {
  const { locale } = useTranslator()
  const day = dayOf(props.cellData as null | string | undefined)
  return <CellFrame cell={props}>{shortDay(day, 'day', locale)}</CellFrame>
}

/** The date at the outlet in the list of articles, and how long ago that was. */
export function PublishedCell(props: Props) {
  const { locale, translate } = useTranslator()
  const today = useToday()
  const precision = props.rowData.publishedAtPrecision ?? 'day'
  const day = dayOf(String(props.cellData ?? ''))
  if (precision === 'unknown') {
    return <CellFrame cell={props}>{translate('undated')}</CellFrame>
  }
  if (!day) {
    return <CellFrame cell={props}>{null}</CellFrame>
  }
  return (
    <CellFrame cell={props}>
      {precision === 'day' ? <span>{daysAway(today, day, locale)}</span> : null}
      <span className="offprint-cell__date">{shortDay(day, precision, locale)}</span>
    </CellFrame>
  )
}

/** Since when, or from when, an article in the list may go on the blog in full. */
export function FreeFromCell(props: Props) {
  const translator = useTranslator()
  const today = useToday()
  return (
    <CellFrame cell={props}>
      {wordsOf(freedomOf(props.rowData, today), today, translator)}
    </CellFrame>
  )
}

function wordsOf(freedom: Freedom, today: string, translator: PanelTranslator): string {
  if (freedom.kind === 'ask') {
    return translator.translate('ask-first')
  }
  if (freedom.kind === 'permitted') {
    return translator.translate('permitted')
  }
  return 'day' in freedom ? formatFree(freedom.day, today, translator) : ''
}

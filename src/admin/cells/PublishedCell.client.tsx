'use client'
// The date at the outlet in the list of articles, and how long ago that was.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import { dayOf } from '../../domain/days.ts'
import { daysAway, shortDay } from '../../translations/deskDays.ts'
import { useToday } from '../hooks/useToday.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'

type Props = DefaultCellComponentProps<DateFieldClient>

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

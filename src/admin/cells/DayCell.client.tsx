'use client'
// A day in a list.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'

export function DayCell(props: DefaultCellComponentProps<DateFieldClient>) {
  const { locale } = useTranslator()
  const day = dayOf(props.cellData as null | string | undefined)
  return <CellFrame cell={props}>{shortDay(day, 'day', locale)}</CellFrame>
}

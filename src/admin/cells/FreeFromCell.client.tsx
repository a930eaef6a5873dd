'use client'
// Since when, or from when, an article in the list may go on the blog in full.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import type { Desk } from '../hooks/useDesk.client.ts'
import type { Freedom } from './rowStatus.ts'

import { formatFree } from '../../translations/formatFree.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useToday } from '../hooks/useToday.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'
import { freedomOf } from './rowStatus.ts'

type Props = DefaultCellComponentProps<DateFieldClient>

export function FreeFromCell(props: Props) {
  const desk = useDesk()
  const today = useToday()
  return <CellFrame cell={props}>{wordsOf(freedomOf(props.rowData, today), today, desk)}</CellFrame>
}

function wordsOf(freedom: Freedom, today: string, desk: Desk): string {
  if (freedom.kind === 'ask') {
    return desk.translate('ask-first')
  }
  if (freedom.kind === 'permitted') {
    return desk.translate('permitted')
  }
  return 'day' in freedom ? formatFree(freedom.day, today, desk) : ''
}

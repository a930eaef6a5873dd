'use client'
// Since when, or from when, an article in the list may go on the blog in full.
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import type { PanelTranslator } from '../hooks/useTranslator.client.ts'
import type { Freedom } from './rowStatus.ts'

import { formatFree } from '../../translations/formatFree.ts'
import { useToday } from '../hooks/useToday.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'
import { freedomOf } from './rowStatus.ts'

type Props = DefaultCellComponentProps<DateFieldClient>

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

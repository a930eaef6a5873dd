'use client'
// The stage in the list of articles, with a mark where an article is on the blog against its terms.
import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { Pill } from '@payloadcms/ui'

import type { Stage } from '../../domain/transitions.ts'

import { stages } from '../../domain/transitions.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useToday } from '../hooks/useToday.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'
import { againstTerms } from './rowStatus.ts'

type Props = DefaultCellComponentProps<SelectFieldClient>

const styles: Record<Stage, 'light-gray' | 'success' | 'warning'> = {
  drafted: 'light-gray',
  'published-at-outlet': 'warning',
  'republished-on-blog': 'success',
}

export function StageCell(props: Props) {
  const desk = useDesk()
  const stage = stages.find((one) => one === props.cellData)
  const against = againstTerms(props.rowData, useToday())
  return (
    <CellFrame cell={props}>
      {stage ? (
        <Pill pillStyle={styles[stage]} size="small">
          {desk.stage(stage)}
        </Pill>
      ) : null}
      {against ? (
        <Pill pillStyle="error" size="small">
          {desk.translate(against)}
        </Pill>
      ) : null}
    </CellFrame>
  )
}

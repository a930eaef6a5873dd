'use client'
// The stage in the list of articles, with a mark where an article is on the blog against its terms.
import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'

import { Pill } from '@payloadcms/ui'

import type { Stage } from '../../domain/transitions.ts'
import type { ArticleSchedule } from '../../types.ts'

import { stages } from '../../domain/transitions.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './cells.scss'
import { CellFrame } from './CellFrame.client.tsx'
import { againstTerms, type Row } from './rowStatus.ts'

type Props = DefaultCellComponentProps<SelectFieldClient>

const styles: Record<Stage, 'light-gray' | 'success' | 'warning'> = {
  drafted: 'light-gray',
  'published-at-outlet': 'warning',
  'republished-on-blog': 'success',
}

export function StageCell(props: Props) {
  const translator = useTranslator()
  const stage = stages.find((one) => one === props.cellData)
  const against = againstTerms(props.rowData, useToday())
  return (
    <CellFrame cell={props}>
      {stage ? (
        <Pill pillStyle={styles[stage]} size="small">
          {translator.stage(stage)}
        </Pill>
      ) : null}
      <Beside row={props.rowData as Row} />
      {against ? (
        <Pill pillStyle="error" size="small">
          {translator.translate(against)}
        </Pill>
      ) : null}
    </CellFrame>
  )
}

/** How it is on the blog, where it is not in full, and when it goes there by itself. */
function Beside({ row: { blogMode, schedule, stage } }: { row: Row }) {
  const { translate } = useTranslator()
  const isSmall = stage === 'republished-on-blog' && blogMode && blogMode !== 'full'
  return (
    <>
      {isSmall ? <span>{translate(`short-${blogMode}`)}</span> : null}
      {schedule ? <Scheduled schedule={schedule} /> : null}
    </>
  )
}

function Scheduled({ schedule: { held, on } }: { schedule: ArticleSchedule }) {
  const { locale, translate } = useTranslator()
  const date = shortDay(on, 'day', locale)
  const words = date ? translate('short-scheduled-on', { date }) : translate('short-scheduled')
  return held.length > 0 ? (
    <Pill pillStyle="error" size="small">
      {translate('short-held')}
    </Pill>
  ) : (
    <span>{words}</span>
  )
}

'use client'
// Cells of our own in lists: any day, and of an article its stage, outlet, date there, and when it may go on the blog.
import type {
  DateFieldClient,
  DefaultCellComponentProps,
  RelationshipFieldClient,
  SelectFieldClient,
} from 'payload'

import { Pill, useEffectEvent, useListRelationships } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { ArticleSchedule } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { type Stage, stages } from '../../domain/transitions.ts'
import { daysAway, formatFree, shortDay } from '../../translations/deskDays.ts'
import './cells.scss'
import { useSlugs, useToday } from '../hooks/useOffprint.client.ts'
import { type SentPanelTranslator, useSentTranslator } from '../hooks/useTranslator.client.ts'
import { CellFrame } from './CellFrame.client.tsx'
import { againstTerms, type Freedom, freedomOf, type Row } from './rowStatus.ts'

type DayProps = DefaultCellComponentProps<DateFieldClient>

export function DayCell(props: DayProps) {
  const { locale } = useSentTranslator()
  const day = dayOf(props.cellData as null | string | undefined)
  return <CellFrame cell={props}>{shortDay(day, 'day', locale)}</CellFrame>
}

export function PublishedCell(props: DayProps) {
  const { locale, translate } = useSentTranslator()
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
export function FreeFromCell(props: DayProps) {
  const translator = useSentTranslator()
  const today = useToday()
  return (
    <CellFrame cell={props}>
      {wordsOf(freedomOf(props.rowData, today), today, translator)}
    </CellFrame>
  )
}

function wordsOf(freedom: Freedom, today: string, translator: SentPanelTranslator): string {
  if (freedom.kind === 'ask') {
    return translator.translate('ask-first')
  }
  if (freedom.kind === 'permitted') {
    return translator.translate('permitted')
  }
  return 'day' in freedom ? formatFree(freedom.day, today, translator) : ''
}

/** Payload's cell says "<No Outlet>" for good in rows that came into view while the page was drawn. */
export function OutletCell(props: DefaultCellComponentProps<RelationshipFieldClient>) {
  return (
    <CellFrame cell={props}>
      <span>{useOutletName(idOf(props.cellData as null | string))}</span>
    </CellFrame>
  )
}

/** '' until it is known. One request names the outlets of all rows. */
function useOutletName(id: null | string): string {
  const { outlets } = useSlugs()
  const { documents, getRelationships } = useListRelationships()
  const request = useEffectEvent((value: string) =>
    getRelationships([{ relationTo: outlets, value }]),
  )
  useEffect(() => {
    if (id !== null) {
      request(id)
    }
  }, [id])
  const outlet = id === null ? null : documents[outlets]?.[id]
  return outlet && 'name' in outlet ? String(outlet.name) : ''
}

const styles: Record<Stage, 'light-gray' | 'success' | 'warning'> = {
  drafted: 'light-gray',
  'published-at-outlet': 'warning',
  'republished-on-blog': 'success',
}

/** With a mark where an article is on the blog against its terms. */
export function StageCell(props: DefaultCellComponentProps<SelectFieldClient>) {
  const translator = useSentTranslator()
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
  const { translate } = useSentTranslator()
  const isSmall = stage === 'republished-on-blog' && blogMode && blogMode !== 'full'
  return (
    <>
      {isSmall ? <span>{translate(`short-${blogMode}`)}</span> : null}
      {schedule ? <Scheduled schedule={schedule} /> : null}
    </>
  )
}

function Scheduled({ schedule: { held, on } }: { schedule: ArticleSchedule }) {
  const { locale, translate } = useSentTranslator()
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

'use client'
// What would happen, or has happened: how many, and by each reason which not.
import { Link } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { BulkReport } from '../../api/bulk.ts'
import type { ReportedRow } from '../../bulk/rows.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { mostListed } from './useRun.client.ts'

export function Outcome({ report }: { report: BulkReport }) {
  const { translate } = useTranslator()
  const { counts, isDry, reasons, results, total, undoes } = report
  const done = undoes === null ? 'bulk-done' : 'bulk-taken-back'
  const not = total - counts.done
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(() => box.current?.focus(), [report.id])
  return (
    <div className="offprint-bulk__outcome" ref={box} tabIndex={-1}>
      <p>
        <strong>{translate(isDry ? 'bulk-can' : done, { count: String(counts.done) })}</strong>{' '}
        {not > 0 ? translate(isDry ? 'bulk-cannot' : 'bulk-not-done', { count: String(not) }) : ''}
      </p>
      {reasons.map(({ code, count, message, state }) => (
        <Reason
          count={count}
          key={`${state} ${code}`}
          message={message}
          rows={results.filter((row) => row.state === state && codesOf(row).includes(code))}
        />
      ))}
      {counts.done > 0 ? <Done id={report.id} label={translate('bulk-list')} /> : null}
    </div>
  )
}

function codesOf({ error, refusals = [] }: ReportedRow): string[] {
  return [...refusals.map(({ code }) => code), ...(error ? [error.code] : [])]
}

interface ReasonProps {
  count: number
  message: string
  rows: ReportedRow[]
}

function Reason({ count, message, rows }: ReasonProps) {
  const { readable } = useTranslator()
  return (
    <details open={count <= 5}>
      <summary>
        {count} × {readable(message)}
      </summary>
      <Rows rows={rows} />
    </details>
  )
}

/** Asked for when it is opened. */
function Done({ id, label }: { id: string; label: string }) {
  const { articles } = useEndpoints()
  const [isOpen, setOpen] = useState(false)
  const url = `${articles}/bulk/${id}?ok=true&limit=${mostListed}`
  const { answer } = useResponse<BulkReport>(isOpen ? url : null)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      <Rows rows={answer?.results ?? []} />
    </details>
  )
}

function Rows({ rows }: { rows: ReportedRow[] }) {
  const { articles } = useAdminPages()
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.position}>
          <Link href={`${articles}/${row.id}`}>{row.title || row.id}</Link>
          <RowDetails row={row} />
        </li>
      ))}
    </ul>
  )
}

/** Of a schedule its day, and what is still needed by then. */
function RowDetails({ row: { due, todo = [] } }: { row: ReportedRow }) {
  const { locale, readable, translate } = useTranslator()
  if (due === undefined) {
    return null
  }
  const date = shortDay(due, 'day', locale)
  const when = date ? translate('short-scheduled-on', { date }) : translate('bulk-open')
  const needs = todo.length > 0 ? ` ${translate('required-by-then')}: ` : ''
  return (
    <p>
      {when}
      {needs}
      {todo.map(({ message }) => readable(message)).join(' ')}
    </p>
  )
}

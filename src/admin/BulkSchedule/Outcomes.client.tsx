'use client'
// What became of each article: refused ones first, with the reason and the way to it.
import { Link } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { Outcome } from './useBulk.client.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const { translate } = useTranslator()
  const refused = outcomes.filter((one) => one.refused.length > 0)
  const set = outcomes.filter((one) => one.refused.length === 0)
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="offprint-bulk__outcomes" ref={box} tabIndex={-1}>
      <Group lines={refused} title={translate('bulk-refused', { count: String(refused.length) })} />
      <Group lines={set} title={translate('bulk-set', { count: String(set.length) })} />
    </div>
  )
}

function Group({ lines, title }: { lines: Outcome[]; title: string }) {
  return lines.length === 0 ? null : (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line: { due, href, refused, title, todo } }: { line: Outcome }) {
  const { locale, readable, translate } = useTranslator()
  const date = shortDay(due, 'day', locale)
  const when = date ? translate('short-scheduled-on', { date }) : translate('bulk-open')
  const facts = refused.length > 0 ? refused.map(readable) : [when]
  return (
    <li>
      <Link href={href}>{title}</Link>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {todo.length > 0 ? (
        <p>
          {translate('required-by-then')}: {todo.map(readable).join(' ')}
        </p>
      ) : null}
    </li>
  )
}

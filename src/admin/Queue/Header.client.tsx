'use client'
// The head of the queue and of its articles, and its end.
import { Button, useConfig } from '@payloadcms/ui'
import { type ReactNode, type Ref, useEffect, useRef } from 'react'

import type { OwedLine } from '../../owed/classify.ts'
import type { OwedGroup } from '../../owed/owedGroups.ts'

import { formatFreeDate, formatPublished } from '../../owed/format.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { SelectControl } from '../parts/Field.client.tsx'
import { countsOf, type Group, isUndone, type Order } from './order.ts'

interface Props {
  /** Of each group, listed or not. */
  counts: Record<OwedGroup, number>
  group: Group
  jump: ReactNode
  onGroup: (group: Group) => void
  onHelp: () => void
  order: Order
}

export function Header({ counts, group, jump, onGroup, onHelp, order: { entries } }: Props) {
  const { translate } = useTranslator()
  const done = entries.filter(({ status }) => !isUndone(status)).length
  const progress = { position: String(done), total: String(entries.length) }
  return (
    <header className="offprint-queue__header">
      <h1>{translate('queue')}</h1>
      <progress
        aria-label={translate('queue-position', progress)}
        max={Math.max(entries.length, 1)}
        value={done}
      />
      <SelectControl
        aria-label={translate('queue-group')}
        onChange={onGroup}
        options={countsOf(counts, group).map(({ count, group: value }) => ({
          label: translate(`queue-group-${value}`, { count: String(count) }),
          value,
        }))}
        value={group}
      />
      {jump}
      <SmallButton onClick={onHelp}>{translate('queue-help')}</SmallButton>
    </header>
  )
}

interface HeadingProps {
  line: OwedLine
  position: string
  /** Gets the focus where nothing is missing. */
  ref: Ref<HTMLHeadingElement>
  today: string
}

export function Heading({ line, position, ref, today }: HeadingProps) {
  const translator = useTranslator()
  const facts = [
    line.outlet,
    formatPublished(line, today, translator),
    formatFreeDate(line, today, translator),
  ]
  return (
    <div className="offprint-queue__heading">
      <p className="offprint-queue__position">{position}</p>
      <h2 id="offprint-queue-heading" ref={ref} tabIndex={-1}>
        {line.title}
      </h2>
      <p className="offprint-queue__facts">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}

interface FinishedProps {
  onAgain: () => void
  order: Order
}

export function Finished({ onAgain, order: { entries } }: FinishedProps) {
  const { translate } = useTranslator()
  const { config } = useConfig()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = entries.filter(({ status }) => isUndone(status)).length
  const done = entries.filter(({ status }) => status === 'republished').length
  return (
    <section className="offprint-queue__finished">
      <h2 ref={heading} tabIndex={-1}>
        {translate('queue-done')}
      </h2>
      <p>{translate(entries.length === 0 ? 'queue-empty' : 'queue-done-text')}</p>
      {done > 0 ? <p>{translate('queue-tally', { count: String(done) })}</p> : null}
      {left > 0 ? <p>{translate('queue-passed', { count: String(left) })}</p> : null}
      <div className="offprint-queue__buttons">
        {left > 0 ? (
          <Button margin={false} onClick={onAgain}>
            {translate('queue-again')}
          </Button>
        ) : null}
        <Button
          buttonStyle={left > 0 ? 'secondary' : 'primary'}
          el="link"
          margin={false}
          to={config.routes.admin}
        >
          {translate('queue-to-dashboard')}
        </Button>
      </div>
    </section>
  )
}

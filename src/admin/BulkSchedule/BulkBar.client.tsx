'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer. Its drawer asks
// when they go on the blog, and then says what was set and what was refused.
import { Button, Link, useModal, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef } from 'react'

import { shortDay } from '../../translations/deskDays.ts'
import { useClosed } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { ScheduleForm } from '../parts/ScheduleForm.client.tsx'
import { allAvailable, type Bulk, mostAtOnce, type Outcome, useBulk } from './useBulk.client.ts'

const drawer = 'offprint-bulk-schedule'

export function BulkBar({ slug }: { slug: string }) {
  const { count = 0, selectAll, toggleAll, totalDocs } = useSelection()
  const { counted, translate } = useTranslator()
  const { isModalOpen, openModal } = useModal()
  const router = useRouter()
  const bulk = useBulk(slug)
  useClosed(isModalOpen(drawer), () => {
    if (bulk.outcomes.length > 0) {
      bulk.reset()
      toggleAll()
      router.refresh()
    }
  })
  const all = String(selectAll) === allAvailable ? totalDocs : count
  if (!all) {
    return null
  }
  const title = counted('bulk-title', all)
  return (
    <div className="offprint-bulk">
      <span role="status">{translate('bulk-selected', { count: String(all) })}</span>
      <Button margin={false} onClick={() => openModal(drawer)} size="small">
        {translate('bulk-schedule')}
      </Button>
      <NamedDrawer gutter slug={drawer} title={title}>
        <BulkForm bulk={bulk} count={all} drawer={drawer} />
      </NamedDrawer>
    </div>
  )
}

interface Props {
  bulk: Bulk
  count: number
  drawer: string
}

function BulkForm({ bulk, count, drawer }: Props) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const { hasFailed, isPending, outcomes, run } = bulk
  const isTooMany = count > mostAtOnce
  const close = () => closeModal(drawer)
  if (isPending) {
    return (
      <div className="offprint-bulk__form">
        <Progress done={outcomes.length} total={count} />
      </div>
    )
  }
  if (outcomes.length > 0) {
    return (
      <div className="offprint-bulk__form">
        <Outcomes outcomes={outcomes} />
        <SecondaryButton onClick={close}>{translate('bulk-close')}</SecondaryButton>
      </div>
    )
  }
  const tooMany = isTooMany ? translate('bulk-most', { count: String(mostAtOnce) }) : ''
  return (
    <div className="offprint-bulk__form">
      <p>{translate('bulk-help')}</p>
      <ScheduleForm
        free={translate('bulk-free')}
        isDisabled={isTooMany}
        message={tooMany || (hasFailed ? translate('no-server') : '')}
        onCancel={close}
        onConfirm={(on) => void run(on)}
      />
    </div>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const { translate } = useTranslator()
  const label = translate('queue-position', { position: String(done), total: String(total) })
  return (
    <div className="offprint-bulk__progress" role="status">
      <progress aria-label={label} max={total} value={done} />
      <span>{label}</span>
    </div>
  )
}

/** What became of each article: refused ones first, with the reason and the way to it. */
function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
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

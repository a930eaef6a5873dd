'use client'
// One pass through the queue: the order of the articles, and what became of them.
import { toast, useModal } from '@payloadcms/ui'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'
import type { OwedGroup } from '../../owed/owedGroups.ts'
import type { ID } from '../../types.ts'
import type { ArticleProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { onUndone } from '../moves/afterMove.client.ts'
import { Current } from './Current.client.tsx'
import { Finished, Header } from './Header.client.tsx'
import { JumpTo } from './JumpTo.client.tsx'
import { KeyList, useKeySetting } from './KeyList.client.tsx'
import './index.scss'
import '../styles/touch.scss'
import {
  firstGroup,
  type Group,
  groupsIn,
  jumpTo,
  type Order,
  orderOf,
  previousUndone,
  reopenEntry,
  repeatUndone,
  settleEntry,
  type Status,
  upcomingId,
} from './order.ts'
import { useNames } from './useOffers.client.ts'
import { useQueueData } from './useQueueData.client.ts'

interface Props {
  /** Of each group, listed or not. */
  counts: Record<OwedGroup, number>
  /** As in the address. */
  groupName: string | undefined
  lines: OwedLine[]
  start: null | string
  today: string
}

const helpSlug = 'offprint-queue-help'

export function QueuePass({ counts, groupName, lines, start, today }: Props) {
  const { translate } = useTranslator()
  const { openModal } = useModal()
  const [group, setGroup] = useState<Group>(() => firstGroup(groupName, lines))
  const [order, setOrder] = useState<Order>(() => orderOf(lines, groupsIn(group), start))
  const [hasKeys, setKeys] = useKeySetting()
  const shared = { hasKeys, helpSlug, names: useNames(), today }
  const entry = order.entries.find(({ line }) => line.id === order.current)
  const position = usePosition(order)
  return (
    <>
      <Header
        counts={counts}
        group={group}
        jump={<JumpTo lines={lines} onJump={(line) => setOrder((now) => jumpTo(now, line))} />}
        onGroup={(chosen) => {
          setGroup(chosen)
          setOrder(orderOf(lines, groupsIn(chosen), null))
        }}
        onHelp={() => openModal(helpSlug)}
        order={order}
      />
      <p aria-live="polite" className="offprint-unseen" role="status">
        {entry ? `${position}: ${entry.line.title}` : translate('queue-done')}
      </p>
      <Turn {...shared} lines={lines} order={order} position={position} setOrder={setOrder} />
      <KeyList isOn={hasKeys} onChange={setKeys} slug={helpSlug} />
    </>
  )
}

type TurnProps = {
  lines: OwedLine[]
  order: Order
  setOrder: Dispatch<SetStateAction<Order>>
} & Pick<ArticleProps, 'hasKeys' | 'helpSlug' | 'names' | 'position' | 'today'>

/** The article whose turn it is, or the end. */
function Turn({ lines, order, setOrder, ...shared }: TurnProps) {
  const { translate } = useTranslator()
  const data = useQueueData(lines, upcomingId(order))
  const update = (id: ID, change: (order: Order) => Order) => {
    data.forget(id)
    setOrder(change)
  }
  const reopened = (id: ID) => update(id, (now) => reopenEntry(now, id))
  useUndoneArticles(reopened)
  const line = order.entries.find((entry) => entry.line.id === order.current)?.line
  if (!line) {
    return <Finished onAgain={() => setOrder(repeatUndone)} order={order} />
  }
  const settled = (status: Status) => update(line.id, (now) => settleEntry(now, line.id, status))
  const previous = previousUndone(order)
  return (
    <Current
      {...shared}
      data={data}
      key={line.id}
      line={line}
      onBack={previous === null ? undefined : () => setOrder((now) => reopenEntry(now, previous))}
      onReopened={() => reopened(line.id)}
      onSettled={settled}
      onTaken={(name) => {
        toast.info(translate('queue-open-by', { name, title: line.title }))
        settled('taken')
      }}
    />
  )
}

/** `3 of 10`; '' at the end. */
function usePosition({ current, entries }: Order): string {
  const { translate } = useTranslator()
  const at = entries.findIndex(({ line }) => line.id === current)
  const values = { position: String(at + 1), total: String(entries.length) }
  return at < 0 ? '' : translate('queue-position', values)
}

/** An article that was taken down again is shown at once. */
function useUndoneArticles(onBack: (id: ID) => void): void {
  useEffect(() =>
    onUndone((move) => {
      onBack(move.article)
      return false
    }),
  )
}

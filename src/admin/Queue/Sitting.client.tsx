'use client'
// One sitting: the order of the articles, and what became of them.
import { toast, useModal } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'
import type { Group } from './groups.ts'
import type { Order, Status } from './order.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { onUndone } from '../Undo/undone.client.ts'
import { Current } from './Current.client.tsx'
import { Finished } from './Finished.client.tsx'
import { groupOfName, groupsIn } from './groups.ts'
import { Header } from './Header.client.tsx'
import { KeyList } from './KeyList.client.tsx'
import { again, before, orderOf, reopen, settle, upcoming } from './order.ts'
import { useKeySetting } from './useKeys.client.ts'
import { useNames } from './useNames.client.ts'
import { useQueueData } from './useQueueData.client.ts'

interface Props {
  firstGroup: string | undefined
  lines: OwedLine[]
  start: null | string
  today: string
}

const helpSlug = 'offprint-queue-help'

export function Sitting({ firstGroup, lines, start, today }: Props) {
  const { translate } = useDesk()
  const { openModal } = useModal()
  const [group, setGroup] = useState<Group>(() => groupOfName(firstGroup))
  const [order, setOrder] = useState<Order>(() => orderOf(lines, groupsIn(group), start))
  const [hasKeys, setKeys] = useKeySetting()
  const names = useNames()
  const data = useQueueData(lines, upcoming(order))
  const entry = order.entries.find(({ line }) => line.id === order.current)
  const reopened = (id: string) => {
    data.forget(id)
    setOrder((now) => reopen(now, id))
  }
  useUndoneArticles(reopened)
  const previous = before(order)
  const position = useMemo(() => {
    const at = order.entries.findIndex(({ line }) => line.id === order.current)
    const values = { position: String(at + 1), total: String(order.entries.length) }
    return at < 0 ? '' : translate('queue-position', values)
  }, [order, translate])
  const settled = (id: string, status: Status) => {
    data.forget(id)
    setOrder((now) => settle(now, id, status))
  }
  return (
    <>
      <Header
        group={group}
        lines={lines}
        onGroup={(chosen) => {
          setGroup(chosen)
          setOrder(orderOf(lines, groupsIn(chosen), null))
        }}
        onHelp={() => openModal(helpSlug)}
        order={order}
      />
      <p aria-live="polite" className="offprint-queue__unseen" role="status">
        {entry ? `${position}: ${entry.line.title}` : translate('queue-done')}
      </p>
      {entry ? (
        <Current
          data={data}
          hasKeys={hasKeys}
          helpSlug={helpSlug}
          key={entry.line.id}
          line={entry.line}
          names={names}
          onBack={previous === null ? undefined : () => setOrder((now) => reopen(now, previous))}
          onReopened={() => reopened(entry.line.id)}
          onSettled={(status) => settled(entry.line.id, status)}
          onTaken={(name) => {
            const { title } = entry.line
            toast.info(translate('queue-open-by', { name, title }))
            settled(entry.line.id, 'taken')
          }}
          position={position}
          today={today}
        />
      ) : (
        <Finished onAgain={() => setOrder((now) => again(now))} order={order} />
      )}
      <KeyList isOn={hasKeys} onChange={setKeys} slug={helpSlug} />
    </>
  )
}

/** An article that was taken down again is shown at once. */
function useUndoneArticles(onBack: (id: string) => void): void {
  useEffect(() =>
    onUndone((move) => {
      onBack(move.article)
      return false
    }),
  )
}

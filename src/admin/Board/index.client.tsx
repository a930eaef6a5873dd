'use client'
// The board: cards are HTML of the server; what is done with them is heard here, for all at once.
import { Link } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type MouseEvent, useCallback, useEffect, useRef, useState, useTransition } from 'react'

import type { Role } from '../../domain/transitions.ts'
import type { BoardColumn } from '../../find/boardColumns.ts'

import { isPlainClick } from '../hooks/isPlainClick.ts'
import { useListener } from '../hooks/useListener.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { cardOf, elementOf, focusCard } from './card.ts'
import { Drawers } from './Drawers.client.tsx'
import { Menu } from './Menu.client.tsx'
import { useCardDragging } from './useCardDragging.client.ts'
import { type Card, type Opened, useStart } from './useStart.client.ts'

export interface ShownColumn {
  /** Of the cards. */
  html: string
  label: string
  /** To the list of articles, which has the others. */
  more: { href: string; label: string } | null
  name: BoardColumn
  total: number
}

export interface BoardProps {
  columns: ShownColumn[]
  role: Role
}

interface Choosing {
  card: Card
  opener: HTMLElement
}

export function Board({ columns, role }: BoardProps) {
  const { translate } = useTranslator()
  const router = useRouter()
  const [opened, setOpened] = useState<null | Opened>(null)
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const { isLoading, onDone, refresh, said } = useRefresh(columns)
  const start = useStart({ onDone, onOpen: setOpened, onStale: refresh })
  const dragging = useCardDragging((card, to) => void start.drop(card, to))
  const click = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const [button, link] = [target.closest('button'), target.closest<HTMLAnchorElement>('li a')]
    const card = cardOf(target)
    if (button && card) {
      setChoosing({ card, opener: button })
    } else if (link && card && isPlainClick(event)) {
      event.preventDefault()
      router.push(link.href)
    }
  }
  return (
    <div
      aria-busy={isLoading || start.isPending}
      className="offprint-board"
      data-responds
      {...dragging.listeners}
      onClick={click}
      role="presentation"
    >
      {columns.map((column) => (
        <Column column={column} key={column.name} takes={dragging.takes(column.name)} />
      ))}
      <p className="offprint-unseen" role="status">
        {said}
      </p>
      {choosing ? (
        <Menu
          {...choosing}
          onChoose={(action) => void start.act(choosing.card, action)}
          onClose={() => {
            setChoosing(null)
            choosing.opener.focus()
          }}
          role={role}
        />
      ) : null}
      {opened ? (
        <Drawers
          onClose={() => {
            setOpened(null)
            focusCard(opened.card.id)
          }}
          onDone={onDone}
          onStale={refresh}
          opened={opened}
        />
      ) : null}
      {columns.every(({ total }) => total === 0) ? <p>{translate('board-empty')}</p> : null}
    </div>
  )
}

interface ColumnProps {
  column: ShownColumn
  takes: boolean | undefined
}

function Column({ column, takes }: ColumnProps) {
  const { name, html, label, more, total } = column
  const id = `offprint-board-${name}`
  return (
    <section
      aria-labelledby={id}
      className="offprint-board__column"
      data-column={name}
      data-takes={takes}
    >
      <h2 id={id}>
        {label} <span>{total}</span>
      </h2>
      <ul dangerouslySetInnerHTML={{ __html: html }} />
      {more ? <Link href={more.href}>{more.label}</Link> : null}
    </section>
  )
}

/** Reads the board again, and says where an article is then. */
function useRefresh(columns: ShownColumn[]) {
  const { translate } = useTranslator()
  const router = useRouter()
  const [isLoading, startLoading] = useTransition()
  const [moved, setMoved] = useState<null | string>(null)
  const [said, setSaid] = useState('')
  const refresh = useCallback(() => startLoading(() => router.refresh()), [router])
  const onDone = useCallback(
    (id: string) => {
      setMoved(id)
      refresh()
    },
    [refresh],
  )
  const shown = useRef(columns)
  useEffect(() => {
    if (shown.current === columns) {
      return
    }
    shown.current = columns
    const card = moved === null ? null : elementOf(moved)
    const column = card?.closest('[data-column]')?.getAttribute('data-column')
    const label = columns.find(({ name }) => name === column)?.label
    if (card && label) {
      setMoved(null)
      setSaid(translate('board-moved', { column: label, title: cardOf(card)?.title ?? '' }))
      card.querySelector('a')?.focus()
    }
  }, [columns, moved, translate])
  // Others work meanwhile.
  useListener('document', 'visibilitychange', () => (document.hidden ? undefined : refresh()))
  return { isLoading, onDone, refresh, said }
}

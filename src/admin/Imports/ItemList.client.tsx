'use client'
// Items one by one, and what is decided about all that the filter finds.
import { Link } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Filter, Item, Items } from './types.ts'

import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { send } from '../requests/send.client.ts'
import { Decide } from './Decide.client.tsx'

interface Props {
  address: string
  filter: Filter | null
  onDecided: () => Promise<void>
}

/** In milliseconds without another letter. */
const pause = 300

export function ItemList({ address, filter, onDecided }: Props) {
  const { translate } = useTranslator()
  const [q, setQ] = useState('')
  const { failed, items, more } = useItems(address, filter, q)
  return (
    <section className="offprint-imports__items">
      <div className="offprint-imports__tools">
        <input
          aria-label={translate('imports-search')}
          onChange={({ target }) => setQ(target.value)}
          placeholder={translate('imports-search')}
          type="search"
          value={q}
        />
        <Decide address={address} onDecided={onDecided} where={whereOf(filter, q)} />
      </div>
      {failed ? <p role="alert">{translate('no-server')}</p> : null}
      <ul>
        {items.docs.map((item) => (
          <ItemRow item={item} key={item.key} />
        ))}
      </ul>
      {items.nextCursor === null ? null : (
        <SecondaryButton onClick={() => void more()}>{translate('imports-more')}</SecondaryButton>
      )}
    </section>
  )
}

function whereOf(filter: Filter | null, q: string): Record<string, string> {
  return { ...(filter ? { [filter.kind]: filter.value } : {}), ...(q ? { q } : {}) }
}

const none: Items = { docs: [], nextCursor: null }

function useItems(address: string, filter: Filter | null, q: string) {
  const [items, setItems] = useState(none)
  const [failed, setFailed] = useState(false)
  const query = new URLSearchParams(whereOf(filter, q)).toString()
  const read = useCallback(
    async (cursor: null | number, signal: AbortSignal | null = null) => {
      const page = cursor === null ? query : `${query}&cursor=${cursor}`
      const sent = await send(`${address}/items?${page}`, 'GET', undefined, signal)
      setFailed(!sent?.response.ok)
      return sent?.response.ok ? (sent.body as Items) : null
    },
    [address, query],
  )
  useEffect(() => {
    const leave = new AbortController()
    const timer = setTimeout(() => {
      read(null, leave.signal)
        .then((found) => found && setItems(found))
        .catch(() => setFailed(!leave.signal.aborted))
    }, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [read])
  const more = async () => {
    const next = await read(items.nextCursor)
    if (next) {
      setItems({ ...next, docs: [...items.docs, ...next.docs] })
    }
  }
  return { failed, items, more }
}

function ItemRow({ item }: { item: Item }) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const { article, decision, doubts, leftOut, message, outlet, place, published, state, title } =
    item
  return (
    <li data-decision={decision} data-state={state}>
      <div className="offprint-imports__title">
        {article === null ? (
          <span>{title || place}</span>
        ) : (
          <Link href={`${articles}/${article}`}>{title}</Link>
        )}
        <small>{[outlet, published, place].filter(Boolean).join(' · ')}</small>
      </div>
      <span className="offprint-imports__state">
        {translate(
          decision === 'leave-out' && state !== 'no-article'
            ? 'imports-left-out'
            : `imports-state-${state}`,
        )}
      </span>
      {doubts.map((doubt) => (
        <p key={doubt.code}>{doubt.message}</p>
      ))}
      {message ? <p>{message}</p> : null}
      {leftOut.length > 0 ? (
        <details>
          <summary>{translate('imports-words-left', { count: String(leftOut.length) })}</summary>
          {leftOut.map(({ reason, text }) => (
            <blockquote key={`${reason} ${text}`}>{text}</blockquote>
          ))}
        </details>
      ) : null}
    </li>
  )
}

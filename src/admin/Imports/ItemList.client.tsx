'use client'
// Items one by one, and what is decided about all that the filter finds.
import { useCallback, useEffect, useState } from 'react'

import type { Filter, Items } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton, SmallButton } from '../parts/Buttons.client.tsx'
import { send } from '../requests/send.client.ts'
import { Decide } from './Decide.client.tsx'
import { ItemRow } from './ItemRow.client.tsx'
import { Samples } from './Samples.client.tsx'

interface Props {
  address: string
  canDecide: boolean
  /** Takes the filter away. */
  clear: () => void
  filter: Filter | null
  /** What the filter is called. */
  label: null | string
  onDecided: () => Promise<void>
  version: number
}

/** In milliseconds without another letter. */
const pause = 300

export function ItemList(props: Props) {
  const { address, canDecide, clear, filter, label, onDecided, version } = props
  const { translate } = useTranslator()
  const [q, setQ] = useState('')
  const where = whereOf(filter, q)
  const query = new URLSearchParams(where).toString()
  const { failed, items, more } = useItems(address, query, version)
  return (
    <section aria-label={translate('imports-items')} className="offprint-imports__items">
      <div className="offprint-imports__tools">
        <input
          aria-label={translate('imports-search')}
          onChange={({ target }) => setQ(target.value)}
          placeholder={translate('imports-search')}
          type="search"
          value={q}
        />
        {label === null ? null : (
          <SmallButton onClick={clear}>{translate('imports-clear', { name: label })}</SmallButton>
        )}
      </div>
      {canDecide ? (
        <Decide
          address={address}
          filter={filter}
          label={translate(label === null && q === '' ? 'imports-all' : 'imports-all-below')}
          onDecided={onDecided}
          where={where}
        />
      ) : null}
      <Samples
        address={address}
        canDecide={canDecide}
        onDecided={onDecided}
        query={query}
        version={version}
      />
      {failed ? <p role="alert">{translate('no-server')}</p> : null}
      {items && items.docs.length === 0 ? <p>{translate('imports-none')}</p> : null}
      <ul>
        {items?.docs.map((item) => (
          <ItemRow
            address={address}
            canDecide={canDecide}
            item={item}
            key={item.key}
            onDecided={onDecided}
            version={version}
          />
        ))}
      </ul>
      {items && items.nextCursor !== null ? (
        <SecondaryButton onClick={() => void more()}>{translate('show-more')}</SecondaryButton>
      ) : null}
    </section>
  )
}

function whereOf(filter: Filter | null, q: string): Record<string, string> {
  return { ...(filter ? { [filter.kind]: filter.value } : {}), ...(q ? { q } : {}) }
}

function useItems(address: string, query: string, version: number) {
  const [items, setItems] = useState<Items | null>(null)
  const [failed, setFailed] = useState(false)
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
  }, [read, version])
  const more = async () => {
    const next = await read(items?.nextCursor ?? null)
    if (next) {
      setItems({ ...next, docs: [...(items?.docs ?? []), ...next.docs] })
    }
  }
  return { failed, items, more }
}

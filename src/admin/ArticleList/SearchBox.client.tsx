'use client'
// The search of the list. A form that works before the scripts of the page do: what was typed until then is searched for.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { ListStateInAddress } from './useListState.client.ts'

import { stateNames } from '../config/listState.ts'
import { useListener } from '../hooks/useListener.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

/** In milliseconds without another key. */
const pause = 200

export function SearchBox({ list }: { list: ListStateInAddress }) {
  const { translate } = useTranslator()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { state } = list
  const q = state.q ?? ''
  const sent = useRef(q)
  const send = () => {
    clearTimeout(timer.current)
    const typed = input.current?.value.trim() ?? ''
    if (typed !== sent.current) {
      // One entry of the history for a search, and not one for each key.
      list.change({ q: typed || undefined }, Boolean(sent.current))
      sent.current = typed
    }
  }
  const onType = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(send, pause)
  }
  // After the pause: the router hears of new addresses only once its own effects have run, which is after this one.
  const onEarlyKeys = useEffectEvent(onType)
  useEffect(() => {
    onEarlyKeys()
    return () => clearTimeout(timer.current)
  }, [])
  const show = (text: string) => {
    sent.current = text
    if (input.current) {
      input.current.value = text
    }
  }
  // While somebody types, the address is behind.
  const shown = useRef(q)
  const onOtherAddress = useEffectEvent(() => {
    const isOther = shown.current !== q
    shown.current = q
    if (isOther && document.activeElement !== input.current) {
      show(q)
    }
  })
  useEffect(() => onOtherAddress(), [q])
  useListener('window', 'popstate', () =>
    show(new URLSearchParams(window.location.search).get('q') ?? ''),
  )
  return (
    <form
      className="offprint-found__search"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      role="search"
    >
      <input
        aria-label={translate('list-search')}
        autoComplete="off"
        defaultValue={q}
        maxLength={200}
        name="q"
        onChange={onType}
        placeholder={translate('list-search')}
        ref={input}
        type="search"
      />
      {stateNames
        .filter((name) => name !== 'q' && state[name] !== undefined)
        .map((name) => (
          <input key={name} name={name} type="hidden" value={state[name]} />
        ))}
    </form>
  )
}

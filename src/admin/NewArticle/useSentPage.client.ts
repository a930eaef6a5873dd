'use client'
// What another page left for this one: the page that a bookmarklet sent, or an address behind `#url=`.
import { useEffect, useEffectEvent } from 'react'

import type { Source } from './types.ts'

import { readSentPage, sentPageKey } from '../../import/intake/sentPage.ts'
import { addressIn } from './source.ts'

/** Called once, with nothing on the page yet. */
export function useSentPage(onSent: (source: Source) => void): void {
  const send = useEffectEvent(onSent)
  useEffect(() => {
    const source = takeSent()
    if (source) {
      send(source)
    }
  }, [])
}

function takeSent(): null | Source {
  const { hash } = window.location
  const sent = readSentPage(sessionStorage.getItem(sentPageKey))
  sessionStorage.removeItem(sentPageKey)
  const url = addressIn(new URLSearchParams(hash.slice(1)).get('url') ?? '')
  if (hash) {
    // Loading the page again does not send it again.
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }
  if (sent) {
    return { ...sent, type: 'html' }
  }
  return url === null ? null : { type: 'url', url }
}

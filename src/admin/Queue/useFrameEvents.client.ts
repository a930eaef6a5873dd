'use client'
// Clicks and keys in the frame of the preview: links open in a new tab, marks scroll, keys reach the queue.
import type { RefObject } from 'react'

import { useEffect } from 'react'

export function useFrameEvents(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    const { current } = frame
    const listen = () => {
      current?.contentDocument?.addEventListener('click', onClick)
      current?.contentDocument?.addEventListener('keydown', passOn)
    }
    current?.addEventListener('load', listen)
    return () => current?.removeEventListener('load', listen)
  })
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a')
  const address = link?.getAttribute('href')
  if (!link || !address) {
    return
  }
  event.preventDefault()
  if (address.startsWith('#')) {
    const target = link.ownerDocument.getElementById(decodeURIComponent(address.slice(1)))
    target?.scrollIntoView({ block: 'center' })
    target?.focus({ preventScroll: true })
  } else {
    window.open(link.href, '_blank', 'noopener')
  }
}

function passOn(event: KeyboardEvent): void {
  const { ctrlKey, key, metaKey, repeat, shiftKey } = event
  const copy = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    ctrlKey,
    key,
    metaKey,
    repeat,
    shiftKey,
  })
  // Away from any field, as the focus is.
  document.body.dispatchEvent(copy)
}

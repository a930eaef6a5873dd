'use client'
// The copies of this place whose form is no longer open anywhere.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Values } from '../formValues.ts'
import type { Copy, Place } from './copy.ts'

import { isStored, leftBehind } from './copy.ts'
import { openForms } from './openForms.client.ts'
import { findCopies, removeCopy } from './store.client.ts'

interface Options {
  /** Copies that are not offered any more. */
  isHandled: (copy: Copy) => boolean
  isModified: boolean
  /** Null where nobody is signed in. */
  place: null | Place
  /** What is stored: a copy that says the same is dropped. Null while that is not known. */
  stored: null | Values
}

/** Found when the form opens, and when somebody comes back to its tab: another may have been killed meanwhile. */
export function useLeftBehind({ isHandled, isModified, place, stored }: Options) {
  const [copies, setCopies] = useState<Copy[]>([])
  const load = useEffectEvent(async () => {
    if (!place) {
      return
    }
    const [all, open] = await Promise.all([findCopies(place), openForms()])
    const left = leftBehind(all, open).filter((copy) => !isHandled(copy))
    const known = stored ? left.filter((copy) => isStored(copy, stored)) : []
    known.forEach((copy) => void removeCopy(copy.form))
    setCopies(left.filter((copy) => !known.includes(copy)))
  })
  /** Nothing moves under somebody's cursor, nor under a click that ends their typing. */
  const reload = useEffectEvent(() => {
    if (isModified && isTyping()) {
      document.addEventListener('focusout', () => setTimeout(reload, 500), { once: true })
    } else {
      void load()
    }
  })
  const isReady = stored !== null
  useEffect(() => {
    if (!isReady) {
      return
    }
    reload()
    // The tab that is reloaded may hold its lock a moment longer.
    const again = setTimeout(reload, 1500)
    const onVisible = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearTimeout(again)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [isReady])
  return { copies, setCopies }
}

function isTyping(): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea, select'))
  )
}

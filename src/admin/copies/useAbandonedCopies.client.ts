'use client'
// The copies of this document whose form is not open in any tab.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Values } from '../forms/formValues.ts'
import type { Copy, Place } from './copy.ts'

import { abandonedCopies, isStored } from './copy.ts'
import { openForms } from './openForms.client.ts'
import { findCopies, removeCopy } from './store.client.ts'

interface Options {
  /** Copies that were already restored or discarded. */
  isHandled: (copy: Copy) => boolean
  isModified: boolean
  /** Null if nobody is signed in. */
  place: null | Place
  /** The stored values: copies equal to them are removed. Null while unknown. */
  stored: null | Values
}

/** Loaded when the form opens and when its tab becomes visible: another tab may have crashed since. */
export function useAbandonedCopies({ isHandled, isModified, place, stored }: Options) {
  const [copies, setCopies] = useState<Copy[]>([])
  const load = useEffectEvent(async () => {
    if (!place) {
      return
    }
    const [all, open] = await Promise.all([findCopies(place), openForms()])
    const abandoned = abandonedCopies(all, open).filter((copy) => !isHandled(copy))
    const known = stored ? abandoned.filter((copy) => isStored(copy, stored)) : []
    known.forEach((copy) => void removeCopy(copy.form))
    setCopies(abandoned.filter((copy) => !known.includes(copy)))
  })
  /** Waits until the user stops typing, so that nothing moves under the cursor. */
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

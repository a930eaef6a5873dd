'use client'
// The copies of this document whose form is not open in any tab, and what can be done with one.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Values } from '../forms/formValues.ts'

import { useListener } from '../hooks/useListener.client.ts'
import { abandonedCopies, type Copy, isStored, type Place } from './copy.ts'
import { openForms } from './openForms.client.ts'
import { findCopies, removeCopy } from './store.client.ts'

interface Options {
  isModified: boolean
  /** Null if nobody is signed in. */
  place: null | Place
  /** The stored values: copies equal to them are removed. Null while unknown. */
  stored: null | Values
}

export interface AbandonedCopies {
  copies: Copy[]
  discard: (copy: Copy) => void
  /** Restored or discarded: not offered again while that is written. */
  hide: (copy: Copy) => void
  /** Offered again. */
  show: (copy: Copy) => void
}

/** Loaded when the form opens and when its tab becomes visible: another tab may have crashed since. */
export function useAbandonedCopies({ isModified, place, stored }: Options): AbandonedCopies {
  const [copies, setCopies] = useState<Copy[]>([])
  const hidden = useRef(new Set<string>())
  const load = useEffectEvent(async () => {
    if (!place) {
      return
    }
    const [all, open] = await Promise.all([findCopies(place), openForms()])
    const abandoned = abandonedCopies(all, open).filter(({ form }) => !hidden.current.has(form))
    const known = stored ? abandoned.filter((copy) => isStored(copy, stored)) : []
    known.forEach((copy) => void removeCopy(copy.form))
    setCopies(abandoned.filter((copy) => !known.includes(copy)))
  })
  useReload(stored !== null, isModified, load)
  const hide = ({ form }: Copy) => {
    hidden.current.add(form)
    setCopies((all) => all.filter((one) => one.form !== form))
  }
  return {
    copies,
    discard: (copy) => {
      hide(copy)
      void removeCopy(copy.form)
    },
    hide,
    show: (copy) => {
      hidden.current.delete(copy.form)
      setCopies((all) => [copy, ...all])
    },
  }
}

function useReload(isReady: boolean, isModified: boolean, load: () => Promise<void>): void {
  /** Waits until the user stops typing, so that nothing moves under the cursor. */
  const reload = useEffectEvent(() => {
    if (isModified && isTyping()) {
      document.addEventListener('focusout', () => setTimeout(reload, 500), { once: true })
    } else {
      void load()
    }
  })
  useEffect(() => {
    if (!isReady) {
      return
    }
    reload()
    // The tab that is reloaded may hold its lock a moment longer.
    const again = setTimeout(reload, 1500)
    return () => clearTimeout(again)
  }, [isReady])
  const onVisible = () => (document.hidden ? undefined : reload())
  useListener('document', 'visibilitychange', onVisible, isReady)
}

function isTyping(): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea, select'))
  )
}

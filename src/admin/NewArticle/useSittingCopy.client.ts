'use client'
// Keeps what is not saved yet in this browser, and finds what an earlier page left.
import { useAuth, useEffectEvent, useLocale } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { Copy, Place } from '../copies/copy.ts'
import type { Throttle } from '../copies/throttle.ts'
import type { Sitting } from './types.ts'

import { intakePart, newDocument } from '../copies/copy.ts'
import { holdForm, newFormId } from '../copies/openForms.client.ts'
import { removeCopy } from '../copies/store.client.ts'
import { createThrottle } from '../copies/throttle.ts'
import { useAbandonedCopies } from '../copies/useAbandonedCopies.client.ts'
import { userKey } from '../copies/useCopyTarget.client.ts'
import { usePut } from '../copies/usePut.client.ts'
import { useSlugs } from '../hooks/useAddresses.client.ts'
import { useSession } from '../Session/sessionContext.client.ts'
import { useLeaveGuard } from '../Session/useLeaveGuard.client.ts'
import { valuesOf } from './values.ts'

export interface SittingCopies {
  copies: Copy[]
  discard: (copy: Copy) => void
  restore: (copy: Copy) => void
}

const intervalInMs = 500

export function useSittingCopy(
  sitting: null | Sitting,
  onRestore: (sitting: Sitting) => void,
): SittingCopies {
  const unsaved = sitting?.works.some(({ saved }) => !saved) ? sitting : null
  const place = usePlace()
  useWriter(unsaved, place)
  useLeaving(unsaved !== null)
  const handled = useRef(new Set<string>())
  const { copies, setCopies } = useAbandonedCopies({
    isHandled: (copy) => handled.current.has(copy.form),
    isModified: unsaved !== null,
    place,
    stored: useMemo(() => ({}), []),
  })
  const take = (copy: Copy) => {
    handled.current.add(copy.form)
    setCopies((all) => all.filter((one) => one.form !== copy.form))
    void removeCopy(copy.form)
  }
  return {
    copies,
    discard: take,
    restore: (copy) => {
      take(copy)
      onRestore(copy.mine.sitting as Sitting)
    },
  }
}

function usePlace(): null | Place {
  const { articles } = useSlugs()
  const { code } = useLocale()
  const { user } = useAuth()
  const owner = user ? userKey(user) : null
  // The user who opened the page, also after the session has ended.
  const [first, setFirst] = useState(owner)
  if (!first && owner) {
    setFirst(owner)
  }
  return useMemo(
    () =>
      first === null
        ? null
        : {
            collection: articles,
            document: newDocument,
            locale: code ?? '',
            part: intakePart,
            user: first,
          },
    [articles, code, first],
  )
}

function useWriter(unsaved: null | Sitting, place: null | Place): void {
  const [form] = useState(newFormId)
  const put = usePut()
  const throttle = useRef<null | Throttle>(null)
  const write = useEffectEvent(() => {
    if (!place || !unsaved) {
      return
    }
    const work = unsaved.works[unsaved.current]!
    void put({
      ...place,
      at: Date.now(),
      base: null,
      basedOn: null,
      form,
      mine: { sitting: unsaved },
      title: valuesOf(work).title || unsaved.name,
    })
  })
  useEffect(() => {
    const release = holdForm(form)
    const own = createThrottle(() => write(), intervalInMs)
    throttle.current = own
    const flush = () => own.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      own.flush()
      release()
    }
  }, [form])
  useEffect(() => {
    if (unsaved) {
      throttle.current?.call()
    } else {
      throttle.current?.cancel()
      void removeCopy(form)
    }
  }, [form, unsaved])
}

/** Also in fields that are not of a form: typing prolongs the session. */
export function useLeaving(isUnsaved: boolean): void {
  const { touch } = useSession()
  useLeaveGuard(isUnsaved)
  useEffect(() => {
    if (!isUnsaved) {
      return
    }
    document.addEventListener('keydown', touch)
    return () => document.removeEventListener('keydown', touch)
  }, [isUnsaved, touch])
}

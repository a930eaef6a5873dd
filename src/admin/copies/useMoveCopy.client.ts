'use client'
// The copy of what somebody entered in the drawer of a transition.
import { useDocumentTitle, useEffectEvent } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Copy, Place } from './copy.ts'

import { CopyWriter } from './CopyWriter.ts'
import { newFormId } from './openForms.client.ts'
import { moveCopy, removeCopy } from './store.client.ts'
import { useAbandonedCopies } from './useAbandonedCopies.client.ts'
import { useCopyTarget } from './useCopyTarget.client.ts'
import { useOpenForm } from './useOpenForm.client.ts'
import { usePut } from './usePut.client.ts'

interface Options {
  /** As the drawer opened. */
  first: object
  now: object
  /** The stage that the transition leads to. */
  to: string
}

export interface MoveCopy {
  copies: Copy[]
  discard: (copy: Copy) => void
  /** The transition was made: nothing is left to be kept. Takes half a second at most. */
  drop: () => Promise<void>
  /** Its entries are in the drawer again. */
  take: (copy: Copy) => Promise<void>
}

export function useMoveCopy(options: Options): MoveCopy {
  const { first, now, to } = options
  const place = useCopyTarget(`move:${to}`)
  const [form] = useState(newFormId)
  const writer = useMoveWriter(form, place, options)
  /** Restored or discarded: not offered again while that is written. */
  const handled = useRef(new Set<string>())
  const { copies, setCopies } = useAbandonedCopies({
    isHandled: (copy) => handled.current.has(copy.form),
    isModified: now !== first,
    place,
    stored: { ...first },
  })
  const drop = useEffectEvent(async () => {
    writer.stop()
    const all = [form, ...copies.map((copy) => copy.form)].map(removeCopy)
    await Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, 500))])
  })
  const hide = ({ form: hidden }: Copy) => {
    handled.current.add(hidden)
    setCopies((all) => all.filter((one) => one.form !== hidden))
  }
  return {
    copies,
    discard: (copy) => {
      hide(copy)
      void removeCopy(copy.form)
    },
    drop,
    take: async (copy) => {
      hide(copy)
      await moveCopy(copy, form)
    },
  }
}

/** Writes what is entered while somebody enters it. */
function useMoveWriter(
  form: string,
  place: null | Place,
  { first, now }: Pick<Options, 'first' | 'now'>,
): CopyWriter {
  const { title } = useDocumentTitle()
  const put = usePut()
  const [writer] = useState(
    () =>
      new CopyWriter({
        form,
        newForm: newFormId,
        onLeft: () => {},
        onSaved: () => {},
        put,
        remove: removeCopy,
      }),
  )
  useEffect(() => {
    if (place) {
      writer.update({
        base: { updatedAt: null, values: { ...first } },
        isDirty: now !== first,
        isProcessing: false,
        place,
        state: now,
        storedAt: null,
        title,
        values: () => ({ ...now }),
      })
    }
  }, [first, writer, now, place, title])
  useOpenForm(form, writer)
  return writer
}

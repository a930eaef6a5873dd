'use client'
// The copy of what somebody entered in the drawer of a transition.
import { useDocumentTitle, useEffectEvent } from '@payloadcms/ui'
import { useState } from 'react'

import type { Copy } from './copy.ts'
import type { AbandonedCopies } from './useAbandonedCopies.client.ts'

import { newFormId } from './openForms.client.ts'
import { moveCopy, removeCopy } from './store.client.ts'
import { useAbandonedCopies } from './useAbandonedCopies.client.ts'
import { useFormPlace } from './useCopyPlace.client.ts'
import { usePut, useWriter } from './useWriter.client.ts'

interface Options {
  /** As the drawer opened. */
  first: object
  now: object
  /** The stage that the transition leads to. */
  to: string
}

export interface MoveCopy extends Pick<AbandonedCopies, 'copies' | 'discard'> {
  /** The transition was made: no copy is needed any more. Takes half a second at most. */
  drop: () => Promise<void>
  /** Its entries are in the drawer again. */
  take: (copy: Copy) => Promise<void>
}

export function useMoveCopy({ first, now, to }: Options): MoveCopy {
  const place = useFormPlace(`move:${to}`)
  const [form] = useState(newFormId)
  const { title } = useDocumentTitle()
  const isDirty = now !== first
  const read = () =>
    place && {
      base: { updatedAt: null, values: { ...first } },
      isDirty,
      isProcessing: false,
      place,
      state: now,
      storedAt: null,
      title,
      values: () => ({ ...now }),
    }
  const writer = useWriter({ form, put: usePut() }, read)
  const stored = { ...first }
  const { copies, discard, hide } = useAbandonedCopies({ isModified: isDirty, place, stored })
  const drop = useEffectEvent(async () => {
    writer.stop()
    const all = [form, ...copies.map((copy) => copy.form)].map(removeCopy)
    await Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, 500))])
  })
  const take = async (copy: Copy) => {
    hide(copy)
    await moveCopy(copy, form)
  }
  return { copies, discard, drop, take }
}

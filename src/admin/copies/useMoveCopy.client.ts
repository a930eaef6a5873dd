'use client'
// The copy of what somebody entered in the drawer of a transition.
import { useDocumentTitle, useEffectEvent } from '@payloadcms/ui'

import type { Copy } from './copy.ts'
import type { AbandonedCopies } from './useAbandonedCopies.client.ts'

import { moveCopy, removeCopy } from './store.client.ts'
import { useBackup } from './useBackup.client.ts'
import { useFormPlace } from './useCopyPlace.client.ts'

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
  const { title } = useDocumentTitle()
  const { copies, discard, form, hide, writer } = useBackup({
    base: first,
    isDirty: now !== first,
    now,
    place,
    title,
  })
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

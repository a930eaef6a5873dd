'use client'
// The copy of what somebody entered in the drawer of a transition.
import { useEffectEvent } from '@payloadcms/ui'

import type { ID } from '../../types.ts'
import type { Copy } from './copy.ts'
import type { AbandonedCopies } from './useAbandonedCopies.client.ts'

import { useSlugs } from '../hooks/useOffprint.client.ts'
import { moveCopy, removeCopy } from './store.client.ts'
import { useBackup } from './useBackup.client.ts'
import { useCopyPlace } from './useCopyPlace.client.ts'

interface Options {
  /** As the drawer opened. */
  first: object
  id: ID
  now: object
  title: string
  /** The stage that the transition leads to. */
  to: string
}

export interface MoveCopy extends Pick<AbandonedCopies, 'copies' | 'discard'> {
  /** The transition was made: no copy is needed any more. Takes half a second at most. */
  drop: () => Promise<void>
  /** Its entries are in the drawer again. */
  take: (copy: Copy) => Promise<void>
}

export function useMoveCopy({ id, first, now, title, to }: Options): MoveCopy {
  const place = useCopyPlace(`move:${to}`, useSlugs().articles, String(id))
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

'use client'
// The abandoned copies of this document, and actions for each.
import { useFormModified } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { Values } from '../forms/formValues.ts'
import type { Copy, Place } from './copy.ts'

import { useApply } from '../forms/useApply.client.ts'
import { useBase } from '../forms/useFormStore.client.ts'
import { moveCopy, removeCopy } from './store.client.ts'
import { useAbandonedCopies } from './useAbandonedCopies.client.ts'
import { usePut } from './useWriter.client.ts'

export interface Offers {
  copies: Copy[]
  discard: (copy: Copy) => void
  /** What was done last, with this copy. */
  done: { copy: Copy; how: 'discarded' | 'restored' } | null
  /** After a save: what was compared with it is settled. */
  onSaved: () => void
  /** Puts the chosen values into the form; without any, the whole copy. */
  restore: (copy: Copy, chosen?: Values) => Promise<void>
  /** Into the form again, without a word: the answer of a save has just overwritten it. */
  restoreDiscarded: (copy: Copy) => Promise<void>
  undo: () => void
}

/** `form` is the id of this opening of the form. */
export function useOffers(place: Place, form: string): Offers {
  const [done, setDone] = useState<Offers['done']>(null)
  const apply = useApply()
  const put = usePut()
  /** Compared copies, of which not all went into the form: they go with the next save. */
  const settled = useRef<Copy[]>([])
  const { values } = useBase()
  const isModified = useFormModified()
  const { copies, discard, hide, show } = useAbandonedCopies({ isModified, place, stored: values })
  return {
    copies,
    discard: (copy) => {
      discard(copy)
      setDone({ copy, how: 'discarded' })
    },
    done,
    onSaved: () => {
      settled.current.forEach((copy) => void removeCopy(copy.form))
      settled.current = []
      setDone(null)
    },
    restore: async (copy, chosen) => {
      hide(copy)
      setDone({ copy, how: 'restored' })
      await apply(chosen ?? copy.mine)
      if (chosen) {
        settled.current.push(copy)
      } else {
        await moveCopy(copy, form)
      }
    },
    restoreDiscarded: async (copy) => {
      hide(copy)
      await apply(copy.mine)
      await moveCopy(copy, form)
    },
    undo: () => {
      if (done) {
        show(done.copy)
        setDone(null)
        void put(done.copy)
      }
    },
  }
}

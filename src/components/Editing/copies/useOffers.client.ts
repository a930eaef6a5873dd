'use client'
// The copies of this document that somebody left behind, and what can be done with each.
import { useFormModified } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { Values } from '../formValues.ts'
import type { Copy, Place } from './copy.ts'

import { useApply } from '../useApply.client.ts'
import { useBase } from '../useBase.client.ts'
import { moveCopy, removeCopy } from './store.client.ts'
import { useLeftBehind } from './useLeftBehind.client.ts'
import { usePut } from './usePut.client.ts'

export interface Offers {
  copies: Copy[]
  discard: (copy: Copy) => void
  /** What was done last, with this copy. */
  done: { copy: Copy; how: 'discarded' | 'restored' } | null
  /** After a save: what was compared with it is settled. */
  onSaved: () => void
  /** Looks for copies again. */
  reload: () => void
  /** Puts the chosen values into the form; without any, the whole copy. */
  restore: (copy: Copy, chosen?: Values) => Promise<void>
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
  const { copies, reload, setCopies } = useLeftBehind({
    isModified,
    isSettled: (copy) => settled.current.some((one) => one.form === copy.form),
    place,
    stored: values,
  })
  const take = (copy: Copy, how: 'discarded' | 'restored') => {
    setCopies((all) => all.filter((one) => one.form !== copy.form))
    setDone({ copy, how })
  }
  return {
    copies,
    discard: (copy) => {
      take(copy, 'discarded')
      void removeCopy(copy.form)
    },
    done,
    onSaved: () => {
      settled.current.forEach((copy) => void removeCopy(copy.form))
      settled.current = []
      setDone(null)
    },
    reload,
    restore: async (copy, chosen) => {
      take(copy, 'restored')
      await apply(chosen ?? copy.mine)
      if (chosen) {
        settled.current.push(copy)
      } else {
        await moveCopy(copy, form)
      }
    },
    undo: () => {
      if (done) {
        setDone(null)
        setCopies((all) => [done.copy, ...all])
        void put(done.copy)
      }
    },
  }
}

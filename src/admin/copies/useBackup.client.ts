'use client'
// The copy of what is typed outside of Payload's forms, and the copies that an earlier page left.
import { useState } from 'react'

import type { Values } from '../forms/formValues.ts'
import type { Copy, Place } from './copy.ts'
import type { CopyWriter } from './CopyWriter.ts'

import { newFormId } from './openForms.client.ts'
import { type AbandonedCopies, useAbandonedCopies } from './useAbandonedCopies.client.ts'
import { usePut, useWriter } from './useWriter.client.ts'

interface Options {
  /** What was there before anybody typed. */
  base: object
  isDirty: boolean
  /** Another object whenever something has changed. */
  now: object
  /** Null where nothing is to be written. */
  place: null | Place
  /** Takes the place of `usePut()`, called with it. */
  put?: (copy: Copy, put: ReturnType<typeof usePut>) => Promise<unknown>
  title: string
  /** `updatedAt` of the stored document that is the base; null where there is none. */
  updatedAt?: null | string
}

interface Backup extends AbandonedCopies {
  /** Id of this opening. */
  form: string
  writer: CopyWriter
}

export function useBackup(options: Options): Backup {
  const { base, isDirty, now, place, put, title, updatedAt = null } = options
  const [form] = useState(newFormId)
  const putCopy = usePut()
  const stored: Values = { ...base }
  const read = () =>
    place && {
      base: { updatedAt, values: stored },
      isDirty,
      // A save is known by its answer.
      isProcessing: false,
      place,
      state: now,
      storedAt: updatedAt,
      title,
      values: () => ({ ...now }),
    }
  const writer = useWriter({ form, put: put ? (copy) => put(copy, putCopy) : putCopy }, read)
  const abandoned = useAbandonedCopies({ isModified: isDirty, place, stored })
  return { ...abandoned, form, writer }
}

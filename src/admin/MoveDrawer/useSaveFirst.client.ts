'use client'
// Saves the form before a move, if it has changes.
import type { FormState } from 'payload'

import { useForm } from '@payloadcms/ui'

import type { Problem } from './readResponse.ts'

import { wordsOf } from '../Editing/SaveMessage.client.tsx'
import { wasStale } from '../Editing/staleSaves.ts'
import { useBase } from '../Editing/useBase.client.ts'
import { useSave } from '../Editing/useSave.client.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { refused } from './readResponse.ts'

/** Gives the `updatedAt` of what was saved, or why it was not. */
export function useSaveFirst(): () => Promise<null | Problem | string> {
  const { translate } = useDesk()
  const { updatedAt } = useBase()
  const { dispatchFields, getFields } = useForm()
  const save = useSave()
  return async () => {
    const start = performance.now()
    const failure = await save()
    if (!failure) {
      return savedState(getFields, updatedAt)
    }
    return wasStale(dispatchFields, start)
      ? { basedOn: updatedAt, kind: 'stale', message: translate('stale-first') }
      : refused(wordsOf(failure, translate))
  }
}

/** The form has the state of its own save a moment after the answer. */
async function savedState(getFields: () => FormState, before: null | string): Promise<string> {
  const named = () => String(getFields().updatedAt?.value)
  for (let tries = 0; tries < 100 && named() === before; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return named()
}

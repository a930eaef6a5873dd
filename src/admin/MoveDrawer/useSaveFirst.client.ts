'use client'
// Saves the form before a move, if it has changes.
import type { FormState } from 'payload'

import { useForm } from '@payloadcms/ui'

import type { Problem } from '../moves/readResponse.ts'

import { failureMessage } from '../forms/explainFailure.ts'
import { wasStale } from '../forms/staleSaves.ts'
import { useBase } from '../forms/useBase.client.ts'
import { useSave } from '../forms/useSave.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { refused } from '../moves/readResponse.ts'

/** Gives the `updatedAt` of what was saved, or why it was not. */
export function useSaveFirst(): () => Promise<null | Problem | string> {
  const { translate } = useTranslator()
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
      : refused(failureMessage(failure, translate))
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

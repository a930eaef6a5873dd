'use client'
// Saves the form before a move, if it has changes.
import { useForm } from '@payloadcms/ui'

import type { Problem } from '../moves/readResponse.ts'

import { failureMessage } from '../forms/explainFailure.ts'
import { useBase, whenNamed } from '../forms/useBase.client.ts'
import { useFormStore } from '../forms/useFormStore.client.ts'
import { useSave } from '../forms/useSave.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { refused } from '../moves/readResponse.ts'

/** Gives the `updatedAt` of what was saved, or why it was not. */
export function useSaveFirst(): () => Promise<null | Problem | string> {
  const { translate } = useTranslator()
  const { updatedAt } = useBase()
  const { getFields } = useForm()
  const store = useFormStore()
  const save = useSave()
  return async () => {
    const start = performance.now()
    const failure = await save()
    if (!failure) {
      return whenNamed(getFields, (named) => named !== updatedAt)
    }
    return store.refusedAt >= start
      ? { basedOn: updatedAt, kind: 'stale', message: translate('stale-first') }
      : refused(failureMessage(failure, translate))
  }
}

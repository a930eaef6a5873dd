'use client'
// Bases the form on a newer stored state, without touching what is in it.
import type { FormState } from 'payload'

import { useDocumentInfo, useForm } from '@payloadcms/ui'

import type { Stored } from './useReadStored.client.ts'

import { nameState, setBase } from '../forms/useBase.client.ts'

export function useRebase(): (stored: Stored) => void {
  const { setData, setLastUpdateTime } = useDocumentInfo()
  const { dispatchFields } = useForm()
  return ({ document, updatedAt, values }) => {
    setBase(dispatchFields, { updatedAt, values })
    nameState(dispatchFields, updatedAt)
    // Payload's own check, and whatever shows the stored state, go by these.
    setData?.(document)
    setLastUpdateTime(new Date(updatedAt).getTime())
  }
}

/** Resolves when the form has this state: until then it would submit the one before. */
export async function untilShown(getFields: () => FormState, updatedAt: string): Promise<void> {
  for (let tries = 0; tries < 100 && getFields().updatedAt?.value !== updatedAt; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

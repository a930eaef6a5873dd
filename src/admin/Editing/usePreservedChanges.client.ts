'use client'
// Retains typed changes when Payload reloads the page under the form, as after Back: Payload would overwrite them.
import type { FormState } from 'payload'

import { useConfig, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { editableLeaves } from '../forms/formFields.ts'
import { type FormBase, setBase } from '../forms/formStore.ts'
import { formValues } from '../forms/formValues.ts'
import { differencesOf } from '../forms/mergeValues.ts'
import { useBase } from '../forms/useFormStore.client.ts'

export function usePreservedChanges(): void {
  const { id, collectionSlug, initialState } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { getEntityConfig } = useConfig()
  const { dispatchFields, getFields } = useForm()
  const isModified = useFormModified()
  const base = useBase()
  const page = `${collectionSlug}/${id}/${locale}`
  const seen = useRef({ initialState, page })
  useEffect(() => {
    const before = seen.current
    seen.current = { initialState, page }
    const isSamePage = before.page === page && before.initialState && initialState
    if (!isSamePage || before.initialState === initialState || !isModified) {
      return
    }
    const typed = getFields()
    const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {}
    const paths = editableLeaves(fields).map(({ path }) => path)
    const state = withTyped({ base, loaded: initialState, paths, typed })
    // After the form, which is above this component, has taken over the loaded state; before anything is drawn.
    queueMicrotask(() => {
      const named = state.updatedAt?.value
      if (typeof named === 'string' && named !== base.updatedAt) {
        setBase(dispatchFields, { updatedAt: named, values: formValues(initialState) })
      }
      dispatchFields({ type: 'REPLACE_STATE', optimize: false, state })
    })
  }, [
    base,
    collectionSlug,
    dispatchFields,
    getEntityConfig,
    getFields,
    initialState,
    isModified,
    page,
  ])
}

interface Situation {
  base: FormBase
  loaded: FormState
  paths: string[]
  typed: FormState
}

/**
 * The loaded state with the fields that were typed in. The form as it was where both have another value: the next save
 * is refused then, and shows the difference.
 */
function withTyped({ base, loaded, paths, typed }: Situation): FormState {
  const versions = { base: base.values, mine: formValues(typed), theirs: formValues(loaded) }
  const changes = differencesOf(paths, versions)
  if (changes.some(({ by }) => by === 'both')) {
    return typed
  }
  const isTyped = (path: string) =>
    changes.some(
      (one) => one.by === 'mine' && (path === one.path || path.startsWith(`${one.path}.`)),
    )
  return {
    ...Object.fromEntries(Object.entries(loaded).filter(([path]) => !isTyped(path))),
    ...Object.fromEntries(Object.entries(typed).filter(([path]) => isTyped(path))),
  }
}

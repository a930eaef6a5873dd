'use client'
// Compares the form with the stored document, and continues by itself if no field conflicts.
import { toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'

import { editableLeaves } from '../forms/formFields.ts'
import { formValues } from '../forms/formValues.ts'
import { differencesOf } from '../forms/mergeValues.ts'
import { useRebase, whenIdle } from '../forms/useApply.client.ts'
import { useBase, whenNamed } from '../forms/useFormStore.client.ts'
import { useSaveAgain } from '../forms/useSave.client.ts'
import { useIsOpen } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { moveDrawerPrefix } from '../moves/moveName.ts'
import { hasNews, type StaleState } from './staleState.ts'
import { type Stored, useReadStored } from './useReadStored.client.ts'

/** `asked`: the user wants to see the changes. `edit`: Payload noticed a newer version. `save`: a save was refused. */
export type Occasion = 'asked' | 'edit' | 'save'

export function useCheckStored(): (occasion: Occasion) => Promise<StaleState> {
  const { getFields } = useForm()
  const { savedDocumentData } = useDocumentInfo()
  const { values: base } = useBase()
  const paths = useEditablePaths()
  const readStored = useReadStored()
  const proceed = useContinue()
  return async (occasion) => {
    const stored = await whenIdle().then(readStored)
    if (stored === 'deleted' || stored === null) {
      return stored ? { kind: 'deleted' } : { kind: 'unread' }
    }
    const versions = { base, mine: formValues(getFields()), theirs: stored.values }
    const isMoved = stored.document.stage !== savedDocumentData?.stage
    if (hasNews(paths, versions)) {
      return { isMoved, kind: 'newer', stored, versions }
    }
    await proceed(occasion, {
      hasChanges: differencesOf(paths, versions).length > 0,
      isMoved,
      stored,
    })
    return { kind: 'none' }
  }
}

export function useEditablePaths(): string[] {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {}
  return editableLeaves(fields).map(({ path }) => path)
}

interface Situation {
  hasChanges: boolean
  isMoved: boolean
  stored: Stored
}

/** For a form without conflicts. Repeats the save; one that a move began stops, where another move was quicker. */
function useContinue(): (occasion: Occasion, situation: Situation) => Promise<void> {
  const { translate } = useTranslator()
  const form = useForm()
  const rebase = useRebase()
  const save = useSaveAgain()
  const isMoving = useIsOpen(moveDrawerPrefix)
  return async (occasion, { hasChanges, isMoved, stored }) => {
    rebase(stored)
    if (occasion === 'edit') {
      return
    }
    if (isMoved && isMoving) {
      toast.info(translate('stale-moved'))
    } else if (occasion === 'asked') {
      toast.info(translate('compare-none'))
    } else if (hasChanges) {
      await whenNamed(form.getFields, (named) => named === stored.updatedAt)
      const failure = await save()
      if (isMoved && !failure) {
        toast.info(translate('stale-moved-saved'))
      }
    } else {
      toast.info(translate('stale-same'))
    }
  }
}

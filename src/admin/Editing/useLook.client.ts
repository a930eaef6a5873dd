'use client'
// Compares what is in the form with what is stored now, and goes on by itself where there is nothing to choose.
import { toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'

import type { StaleState } from './staleState.ts'
import type { Stored } from './useReadStored.client.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { editableLeaves } from './formFields.ts'
import { valuesOf } from './formValues.ts'
import { changesOf } from './mergeValues.ts'
import { hasNews } from './staleState.ts'
import { whenIdle } from './useApply.client.ts'
import { useBase } from './useBase.client.ts'
import { useReadStored } from './useReadStored.client.ts'
import { untilShown, useRebase } from './useRebase.client.ts'
import { useSaveAgain } from './useSave.client.ts'

/** `asked`: somebody wants to see what changed. `edit`: Payload noticed it. `save`: a save was refused. */
export type Occasion = 'asked' | 'edit' | 'save'

export function useLook(): (occasion: Occasion) => Promise<StaleState> {
  const { getFields } = useForm()
  const { savedDocumentData } = useDocumentInfo()
  const { values: base } = useBase()
  const paths = useEditablePaths()
  const readStored = useReadStored()
  const goOn = useGoOn()
  return async (occasion) => {
    const stored = await whenIdle().then(readStored)
    if (stored === 'gone' || stored === null) {
      return stored ? { kind: 'gone' } : { kind: 'unread' }
    }
    const versions = { base, mine: valuesOf(getFields()), theirs: stored.values }
    const isMoved = stored.document.stage !== savedDocumentData?.stage
    if (hasNews(paths, versions)) {
      return { isMoved, kind: 'newer', stored, versions }
    }
    await goOn(occasion, {
      hasChanges: changesOf(paths, versions).length > 0,
      isMoved,
      stored,
    })
    return { kind: 'none' }
  }
}

/** Of the fields that people may change. */
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

/** Nothing in the form is older than what is stored. A save is made again, but not into a stage that nobody knew of. */
function useGoOn(): (occasion: Occasion, situation: Situation) => Promise<void> {
  const { say } = useDesk()
  const form = useForm()
  const rebase = useRebase()
  const save = useSaveAgain()
  return async (occasion, { hasChanges, isMoved, stored }) => {
    rebase(stored)
    if (occasion === 'edit') {
      return
    }
    if (isMoved) {
      toast.info(say('stale-moved'))
    } else if (occasion === 'asked') {
      toast.info(say('compare-none'))
    } else if (hasChanges) {
      await untilShown(form.getFields, stored.updatedAt)
      await save()
    } else {
      toast.info(say('stale-same'))
    }
  }
}

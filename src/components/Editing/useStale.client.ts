'use client'
// Watches for a newer state of the form's document, and offers the ways out of it.
import { toast, useConfig, useDocumentInfo, useDrawerSlug, useForm, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Values } from './formValues.ts'
import type { Left, StaleState } from './staleState.ts'

import { undoBy } from '../OwedPanel/undo.ts'
import { useDesk } from '../words/useDesk.client.ts'
import { editableLeaves } from './formFields.ts'
import { derivedOf, valuesOf } from './formValues.ts'
import { changesOf } from './mergeValues.ts'
import { useAsStaleWatcher } from './staleness.client.ts'
import { hasNews, isAllTheirs, leftOf, putBack } from './staleState.ts'
import { useApply, whenIdle } from './useApply.client.ts'
import { useBase } from './useBase.client.ts'
import { useFailedSave } from './useFailedSave.client.ts'
import { useFailedSaves } from './useFailedSaves.client.ts'
import { useReadStored } from './useReadStored.client.ts'
import { untilShown, useRebase } from './useRebase.client.ts'
import { useStaleWords } from './useStaleWords.client.ts'

export interface Stale {
  apply: (merged: Values, andSave: boolean) => Promise<void>
  close: () => void
  /** Compares what is in the form with what is stored now. */
  compare: () => Promise<void>
  /** Of the drawer. */
  drawer: string
  forget: () => void
  left: Left | null
  /** Puts back into the form what was not kept. */
  restore: () => Promise<void>
  state: StaleState
}

const nothing: StaleState = { kind: 'none' }

export function useStale(): Stale {
  const { say } = useDesk()
  const { whoSaved } = useStaleWords()
  const { closeModal, openModal } = useModal()
  const drawer = useDrawerSlug('offprint-newer')
  const form = useForm()
  const base = useBase()
  const rebase = useRebase()
  const paths = usePaths()
  const applyValues = useApply()
  const readStored = useReadStored()
  const [state, setState] = useState(nothing)
  const [left, setLeft] = useState<Left | null>(null)

  async function look(isSaving: boolean): Promise<StaleState> {
    const stored = await whenIdle().then(readStored)
    if (stored === 'gone' || stored === null) {
      return stored ? { kind: 'gone' } : { kind: 'unread' }
    }
    const mine = valuesOf(form.getFields())
    const versions = { base: base.values, mine, theirs: stored.values }
    if (hasNews(paths, versions)) {
      return { kind: 'newer', stored, versions }
    }
    const isMoved = rebase(stored)
    if (isSaving && (isMoved || changesOf(paths, versions).length === 0)) {
      toast.info(say(isMoved ? 'stale-moved' : 'stale-same'))
    } else if (isSaving) {
      await untilShown(form.getFields, stored.updatedAt)
      await form.submit()
    }
    return nothing
  }

  async function compare(): Promise<void> {
    const found = await look(true)
    setState(found)
    if (found.kind !== 'none') {
      openModal(drawer)
    }
  }

  useAsStaleWatcher({
    compare,
    look: async () => {
      const found = await look(false)
      setState(found.kind === 'unread' ? nothing : found)
    },
  })
  useFailedSave()
  useFailedSaves({
    onNewer: () => {
      void look(false).then((found) => {
        setState(found.kind === 'unread' ? nothing : found)
        if (found.kind === 'newer') {
          const compareNow = undoBy(say('stale-compare'), () => void compare())
          toast.warning(whoSaved(found.stored), { ...compareNow, duration: 20_000 })
        }
      })
    },
    onStale: () => void compare(),
    onUnexplained: () => {
      void readStored().then((stored) => {
        if (stored === 'gone') {
          setState({ kind: 'gone' })
          openModal(drawer)
        }
      })
    },
  })

  return {
    apply: async (merged, andSave) => {
      if (state.kind !== 'newer') {
        return
      }
      const { stored, versions } = state
      const values = { ...derivedOf(stored.document), ...merged }
      await applyValues(values, stored.updatedAt, stored.values)
      rebase(stored)
      setLeft(leftOf(paths, versions, merged))
      setState(nothing)
      closeModal(drawer)
      await untilShown(form.getFields, stored.updatedAt)
      if (isAllTheirs(paths, versions, merged)) {
        form.setModified(false)
      } else if (andSave) {
        await form.submit()
      }
    },
    close: () => closeModal(drawer),
    compare,
    drawer,
    forget: () => setLeft(null),
    left,
    restore: async () => {
      if (left) {
        await applyValues(putBack(left, valuesOf(form.getFields())))
        setLeft(null)
      }
    },
    state: isPast(state, base.updatedAt) ? nothing : state,
  }
}

function isPast(state: StaleState, based: null | string): boolean {
  return state.kind === 'newer' && based !== null && based >= state.stored.updatedAt
}

/** Of the fields that people may change. */
function usePaths(): string[] {
  const { collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {}
  return editableLeaves(fields).map(({ path }) => path)
}

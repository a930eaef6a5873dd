'use client'
// Watches for a newer state of the form's document, and offers the ways out of it.
import { toast, useDrawerSlug, useForm, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Values } from './formValues.ts'
import type { Left, StaleState } from './staleState.ts'
import type { Occasion } from './useLook.client.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { undoBy } from '../OwedPanel/undo.ts'
import { derivedOf, valuesOf } from './formValues.ts'
import { useSaveStore } from './saveStore.client.ts'
import { comparisonDrawer, useAsStaleWatcher } from './staleness.client.ts'
import { isAllTheirs, leftOf, putBack } from './staleState.ts'
import { useApply } from './useApply.client.ts'
import { useBase } from './useBase.client.ts'
import { useFailedSaves } from './useFailedSaves.client.ts'
import { useHeldChanges } from './useHeldChanges.client.ts'
import { useEditablePaths, useLook } from './useLook.client.ts'
import { useReadStored } from './useReadStored.client.ts'
import { untilShown, useRebase } from './useRebase.client.ts'
import { useSaveAgain } from './useSave.client.ts'
import { useStaleWords } from './useStaleWords.client.ts'

export interface Stale {
  /** Puts the choices into the form, and saves it. */
  apply: (merged: Values) => Promise<void>
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
  const { closeModal, openModal } = useModal()
  const drawer = useDrawerSlug(comparisonDrawer)
  const { updatedAt } = useBase()
  const look = useLook()
  const [state, setState] = useState(nothing)
  const choices = useChoices()
  const compare = async (occasion: Occasion = 'asked') => {
    const found = await look(occasion)
    setState(found)
    toast.dismiss(drawer)
    if (found.kind !== 'none') {
      openModal(drawer)
    }
  }
  useHeldChanges()
  useAsStaleWatcher({
    compare: () => compare(),
    look: async () => {
      const found = await look('edit')
      setState(found.kind === 'unread' ? nothing : found)
    },
  })
  useWatch({ compare, drawer, setState })
  return {
    ...choices,
    apply: async (merged) => {
      setState(nothing)
      closeModal(drawer)
      await choices.apply(state, merged)
    },
    close: () => closeModal(drawer),
    compare: () => compare(),
    drawer,
    state: isPast(state, updatedAt) ? nothing : state,
  }
}

interface Watcher extends Pick<Stale, 'drawer'> {
  compare: (occasion?: Occasion) => Promise<void>
  setState: (state: StaleState) => void
}

function useWatch({ compare, drawer, setState }: Watcher): void {
  const { say } = useDesk()
  const { whoSaved } = useStaleWords()
  const { openModal } = useModal()
  const look = useLook()
  const readStored = useReadStored()
  useAsStaleWatcher({
    compare,
    look: async () => {
      const found = await look('edit')
      setState(found.kind === 'unread' ? nothing : found)
    },
  })
  useFailedSaves({
    onNewer: async () => {
      const found = await look('edit')
      setState(found.kind === 'unread' ? nothing : found)
      if (found.kind === 'newer') {
        // No dialog: somebody is writing.
        const action = undoBy(say('stale-compare'), () => void compare())
        toast.warning(whoSaved(found.stored), { ...action, id: drawer, duration: 20_000 })
      }
    },
    onStale: () => compare('save'),
    onUnexplained: async () => {
      if ((await readStored()) === 'gone') {
        setState({ kind: 'gone' })
        openModal(drawer)
      }
    },
  })
}

function useChoices() {
  const form = useForm()
  const rebase = useRebase()
  const paths = useEditablePaths()
  const applyValues = useApply()
  const save = useSaveAgain()
  const saves = useSaveStore()
  const [left, setLeft] = useState<Left | null>(null)
  return {
    apply: async (state: StaleState, merged: Values) => {
      if (state.kind !== 'newer') {
        return
      }
      const { stored, versions } = state
      // Why the save was refused is settled by the choice.
      saves.change({ failure: null })
      const values = { ...derivedOf(stored.document), ...merged }
      await applyValues(values, stored.updatedAt, stored.values)
      rebase(stored)
      setLeft(leftOf(paths, versions, merged))
      await untilShown(form.getFields, stored.updatedAt)
      if (isAllTheirs(paths, versions, merged)) {
        form.setModified(false)
      } else {
        await save()
      }
    },
    forget: () => setLeft(null),
    left,
    restore: async () => {
      if (left) {
        await applyValues(putBack(left, valuesOf(form.getFields())))
        setLeft(null)
      }
    },
  }
}

function isPast(state: StaleState, based: null | string): boolean {
  return state.kind === 'newer' && based !== null && based >= state.stored.updatedAt
}

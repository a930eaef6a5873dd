'use client'
// Watches for a newer version of the form's document, and offers to compare it.
import { toast, useDrawerSlug, useForm, useFormFields, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { changeSaves, comparisonDrawer } from '../forms/formStore.ts'
import { derivedValues, formValues, type Values } from '../forms/formValues.ts'
import { useApply, useRebase } from '../forms/useApply.client.ts'
import {
  useAsStaleWatcher,
  useBase,
  useFormStore,
  whenNamed,
} from '../forms/useFormStore.client.ts'
import { useSaveAgain } from '../forms/useSave.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { undoAction } from '../parts/undoAction.ts'
import {
  type Discarded,
  discardedChanges,
  isAllTheirs,
  restoreDiscarded,
  type StaleState,
} from './staleState.ts'
import { type Occasion, useCheckStored, useEditablePaths } from './useCheckStored.client.ts'
import { useFailedSaves } from './useFailedSaves.client.ts'
import { usePreservedChanges } from './usePreservedChanges.client.ts'
import { useReadStored, useStaleMessages } from './useReadStored.client.ts'

export interface Stale {
  /** Applies the choices to the form, and saves it. */
  apply: (merged: Values) => Promise<void>
  close: () => void
  compare: () => Promise<void>
  discarded: Discarded | null
  dismiss: () => void
  drawer: string
  restore: () => Promise<void>
  state: StaleState
}

const nothing: StaleState = { kind: 'none' }

export function useStale(): Stale {
  const { closeModal, openModal } = useModal()
  const drawer = useDrawerSlug(comparisonDrawer)
  const { updatedAt } = useBase()
  const note = useFormFields(([{ noteUpdatedAt }]) => noteUpdatedAt?.value)
  const compareStored = useCheckStored()
  const [state, setState] = useState(nothing)
  const choices = useChoices()
  const open = (found: StaleState) => {
    setState(found)
    toast.dismiss(drawer)
    if (found.kind !== 'none') {
      openModal(drawer)
    }
  }
  const compare = async (occasion: Occasion = 'asked') => open(await compareStored(occasion))
  const check = async () => {
    const found = await compareStored('edit')
    setState(found.kind === 'unread' ? nothing : found)
    return found
  }
  usePreservedChanges()
  useAsStaleWatcher({ check: async () => void (await check()), compare: () => compare() })
  useNotices({ check, compare, drawer, open })
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
    state: isPast(state, updatedAt, note) ? nothing : state,
  }
}

interface Notices extends Pick<Stale, 'drawer'> {
  check: () => Promise<StaleState>
  compare: (occasion?: Occasion) => Promise<void>
  open: (state: StaleState) => void
}

/** What Payload's form lets us see of a newer version. */
function useNotices({ check, compare, drawer, open }: Notices): void {
  const { translate } = useTranslator()
  const { whoSaved } = useStaleMessages()
  const readStored = useReadStored()
  useFailedSaves({
    onNewer: async () => {
      const found = await check()
      if (found.kind === 'newer') {
        // No dialog: somebody is writing.
        const action = undoAction(translate('compare'), () => void compare())
        toast.warning(whoSaved(found.stored), { ...action, id: drawer, duration: 20_000 })
      }
    },
    onStale: () => compare('save'),
    onUnexplained: async () => {
      if ((await readStored()) === 'deleted') {
        open({ kind: 'deleted' })
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
  const store = useFormStore()
  const [discarded, setDiscarded] = useState<Discarded | null>(null)
  return {
    apply: async (state: StaleState, merged: Values) => {
      if (state.kind !== 'newer') {
        return
      }
      const { stored, versions } = state
      // Why the save was refused is settled by the choice.
      changeSaves(store, { failure: null })
      const values = { ...derivedValues(stored.document), ...merged }
      await applyValues(values, stored.updatedAt, stored.values)
      rebase(stored)
      setDiscarded(discardedChanges(paths, versions, merged))
      await whenNamed(form.getFields, (named) => named === stored.updatedAt)
      if (isAllTheirs(paths, versions, merged)) {
        form.setModified(false)
      } else {
        await save()
      }
    },
    discarded,
    dismiss: () => setDiscarded(null),
    restore: async () => {
      if (discarded) {
        await applyValues(restoreDiscarded(discarded, formValues(form.getFields())))
        setDiscarded(null)
      }
    },
  }
}

/** `note`: of an article, the note that the form has. */
function isPast(state: StaleState, based: null | string, note: unknown): boolean {
  return (
    state.kind === 'newer' &&
    based !== null &&
    based >= state.stored.updatedAt &&
    (note ?? null) === (state.stored.document.noteUpdatedAt ?? null)
  )
}

// What the parts of a form share beside its fields: its base, its saves, and what compares it with a newer version.
import type { FormState } from 'payload'

import type { Failure } from './explainFailure.ts'
import type { Values } from './formValues.ts'

/** The stored state that a form is based on. */
export interface FormBase {
  updatedAt: null | string
  /** Null where they are not known. */
  values: null | Values
}

export interface SaveView {
  failure: Failure | null
  isSaving: boolean
}

export interface StaleWatcher {
  /** Rebases the form if no field differs that users can change; otherwise shows that there is a newer version. */
  check: () => Promise<void>
  /** Opens the comparison. */
  compare: () => Promise<void>
}

export interface FormStore {
  base: FormBase
  inFlight: null | Promise<Failure | null>
  listeners: Set<() => void>
  /** When a save was last refused as stale, by `performance.now()`: `submit()` does not return the reason. */
  refusedAt: number
  saves: SaveView
  /** The form as it was sent, while a save is in flight. */
  submitted: FormState | null
  /** One for each form: each reads the stored document when it is asked. */
  watcher: null | StaleWatcher
}

export const unknownBase: FormBase = { updatedAt: null, values: null }
export const noSaves: SaveView = { failure: null, isSaving: false }

const stores = new WeakMap<object, FormStore>()

/** `form` is its `dispatchFields`, which lives as long as the form. */
export function formStoreOf(form: object): FormStore {
  const store = stores.get(form) ?? {
    base: unknownBase,
    inFlight: null,
    listeners: new Set(),
    refusedAt: Number.NEGATIVE_INFINITY,
    saves: noSaves,
    submitted: null,
    watcher: null,
  }
  stores.set(form, store)
  return store
}

export function changeSaves(store: FormStore, part: Partial<SaveView>): void {
  store.saves = { ...store.saves, ...part }
  notify(store)
}

/** Says that the form is based on another state now. */
export function setBase(form: object, base: FormBase): void {
  const store = formStoreOf(form)
  store.base = base
  notify(store)
}

function notify({ listeners }: FormStore): void {
  for (const listener of listeners) {
    listener()
  }
}

/** Part of the slugs of comparison drawers. */
export const comparisonDrawer = 'offprint-newer'

/** Takes the place of the watcher before. Returns the function that removes it. */
export function watchStale(form: object, watcher: StaleWatcher): () => void {
  const store = formStoreOf(form)
  store.watcher = watcher
  return () => {
    store.watcher = store.watcher === watcher ? null : store.watcher
  }
}

export function askStaleWatcher(form: object, what: keyof StaleWatcher): void {
  void formStoreOf(form).watcher?.[what]()
}

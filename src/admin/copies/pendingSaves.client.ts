// Copies of forms that were unmounted during a save: a drawer closes as soon as the response arrives.
import type { Values } from '../forms/formValues.ts'
import type { Copy } from './copy.ts'

import { isSameValue } from '../forms/sameValue.ts'
import { newDocument } from './copy.ts'
import { removeCopy } from './store.client.ts'

const pending = new Set<Copy>()

/** `copy` has the values that were sent. */
export function trackPendingSave(copy: Copy): void {
  pending.add(copy)
}

/** Removes the copies whose values are in the stored document. */
export function settlePendingSaves(collection: string, document: Values): void {
  for (const copy of pending) {
    const isOfIt =
      copy.collection === collection &&
      (copy.document === newDocument || copy.document === String(document.id)) &&
      Object.entries(copy.mine).some(([name, value]) => isSameValue(value, document[name]))
    if (isOfIt) {
      pending.delete(copy)
      void removeCopy(copy.form)
    }
  }
}

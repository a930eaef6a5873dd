// Forms that went away while their save was under way: a drawer closes when it hears of the answer, not after it.
import type { Values } from '../formValues.ts'
import type { Copy } from './copy.ts'

import { isSameValue } from '../sameValue.ts'
import { newDocument } from './copy.ts'
import { removeCopy } from './store.client.ts'

const left = new Set<Copy>()

/** `copy` holds what was sent. */
export function leaveSaving(copy: Copy): void {
  left.add(copy)
}

/** A document was stored: where it has what was sent, the copy is not needed any more. */
export function settleLeft(collection: string, document: Values): void {
  for (const copy of left) {
    const isOfIt =
      copy.collection === collection &&
      (copy.document === newDocument || copy.document === String(document.id)) &&
      Object.entries(copy.mine).some(([name, value]) => isSameValue(value, document[name]))
    if (isOfIt) {
      left.delete(copy)
      void removeCopy(copy.form)
    }
  }
}

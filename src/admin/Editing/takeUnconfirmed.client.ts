'use client'
// A text with many values takes one at Enter, and forgets what was typed without it when the focus goes elsewhere.
import { flushSync } from 'react-dom'

import type { Occasion } from './pendingText.client.ts'

const fields = '.field-type.text.has-many, .field-type.number.has-many'

/** Presses Enter in such fields for whoever has gone on. */
export function takeUnconfirmed({ from, isSync }: Occasion): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.has-many input.rs__input')) {
    const field = input.closest(fields)
    if (input.value.trim() === '' || !field || field.contains(from)) {
      continue
    }
    const enter = () =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter' }),
      )
    if (isSync) {
      flushSync(enter)
    } else {
      enter()
    }
  }
}

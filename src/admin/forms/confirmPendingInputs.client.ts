'use client'
// A field with many values adds one on Enter, and discards typed text without Enter when it loses focus.
import { flushSync } from 'react-dom'

import type { Occasion } from './pendingText.client.ts'

const fields = '.field-type.text.has-many, .field-type.number.has-many'

/** Presses Enter in such fields, except in the one that has the focus. */
export function confirmPendingInputs({ from, isSync }: Occasion): void {
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

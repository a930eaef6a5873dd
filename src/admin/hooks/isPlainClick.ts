// Whether a click on a link opens it here: with a key the browser opens it elsewhere.
import type { MouseEvent } from 'react'

export function isPlainClick({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey
}

// The button in a message that takes back what was just done.
import './undo.scss'

/** To be handed to a toast. */
export function undoBy(label: string, onClick: () => void) {
  return { action: { label, onClick }, classNames: { actionButton: 'offprint-undo' } }
}

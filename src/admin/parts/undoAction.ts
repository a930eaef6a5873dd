// The Undo button of a toast.
import './undo.scss'

export function undoAction(label: string, onClick: () => void) {
  return { action: { label, onClick }, classNames: { actionButton: 'offprint-undo' } }
}

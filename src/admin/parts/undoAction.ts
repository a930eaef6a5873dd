// The Undo button of a toast.
import './undo.scss'

/** One toast with it at a time, unless the caller gives it another id: several would cover what is below. */
export function undoAction(label: string, onClick: () => void) {
  return {
    id: 'offprint-undo',
    action: { label, onClick },
    classNames: { actionButton: 'offprint-undo' },
  }
}

'use client'
// The button of the command palette in the header, and its key. The palette is loaded when it is first opened.
import { type ComponentType, useState } from 'react'

import type { PaletteProps } from './Palette.client.tsx'

import { useIsHydrated } from '../hooks/useIsHydrated.client.ts'
import { useListener } from '../hooks/useListener.client.ts'
import { useAdminPages, useIsStaff } from '../hooks/useOffprint.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'

export function PaletteButton() {
  const { translate } = useSentTranslator()
  const isStaff = useIsStaff()
  const isHydrated = useIsHydrated()
  const { articles } = useAdminPages()
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    import('./Palette.client.tsx').then(
      (loaded) => setPalette(() => loaded.Palette),
      // Its script did not come: the list has a search as well.
      () => window.location.assign(articles),
    )
  }
  useListener(
    'document',
    'keydown',
    (event) => {
      // Nothing is opened above another dialog.
      if (isKey(event) && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
        event.preventDefault()
        open()
      }
    },
    isStaff,
  )
  return isStaff ? (
    <>
      <button
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="offprint-palette-button"
        onClick={open}
        type="button"
      >
        <svg aria-hidden viewBox="0 0 16 16">
          <path d="M11 11l4 4M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z" />
        </svg>
        <span>{translate('palette')}</span>
        <kbd aria-hidden>{isHydrated && isMac() ? '⌘K' : 'Ctrl+K'}</kbd>
      </button>
      {isOpen && Palette ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  ) : null
}

/** On a Mac, Ctrl+K deletes the rest of the line. */
function isKey({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): boolean {
  const isMod = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey
  return isMod && !altKey && !shiftKey && key.toLowerCase() === 'k'
}

function isMac(): boolean {
  return /Mac|iP/.test(navigator.platform)
}

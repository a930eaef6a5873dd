'use client'
// The command palette: a field, and below it the pages that match what is typed.
import { useEffect, useId, useRef, useState } from 'react'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { optionId, Options } from './Options.client.tsx'
import './palette.scss'
import { useChoice } from './useChoice.client.ts'
import { usePaletteItems } from './usePaletteItems.client.ts'

export interface PaletteProps {
  onClose: () => void
}

export function Palette({ onClose }: PaletteProps) {
  const { counted, translate } = useTranslator()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const { failed, groups, isAsking, remember } = usePaletteItems(text.trim())
  const items = groups.flatMap((group) => group.items)
  const count = items.length
  const open = (at: number, isNewTab: boolean) => {
    const item = items[at]
    if (item && isNewTab) {
      remember(item)
      window.open(item.href, '_blank', 'noopener')
      dialog.current?.close()
    } else {
      // As by a click, so that Payload asks about changes that are not saved.
      document.getElementById(optionId(id, at))?.click()
    }
  }
  const { active, onKeyDown, select } = useChoice({ isAsking, items, open, text })
  useModal(dialog)
  const status = statusOf({ count, failed, isAsking })
  return (
    <dialog
      aria-label={translate('palette')}
      className="offprint-palette"
      onClose={onClose}
      ref={dialog}
    >
      <div className="offprint-palette__box">
        <div className="offprint-palette__head">
          <input
            aria-activedescendant={count > 0 ? optionId(id, active) : undefined}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-expanded={count > 0}
            aria-label={translate('palette-placeholder')}
            autoComplete="off"
            enterKeyHint="go"
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={onKeyDown}
            placeholder={translate('palette-placeholder')}
            role="combobox"
            spellCheck={false}
            value={text}
          />
          <button onClick={() => dialog.current?.close()} type="button">
            {translate('bulk-close')}
          </button>
        </div>
        <Options
          {...{ id, active, groups, select }}
          name={translate('palette')}
          onOpen={remember}
        />
        <p aria-live="polite" className="offprint-palette__status">
          {status === 'palette-found'
            ? counted(status, count)
            : translate(status, { text: text.trim() })}
          <kbd>{translate('palette-keys')}</kbd>
        </p>
      </div>
    </dialog>
  )
}

function statusOf({
  count,
  failed,
  isAsking,
}: {
  count: number
  failed: boolean
  isAsking: boolean
}) {
  if (failed) {
    return 'no-server'
  }
  if (count > 0) {
    return 'palette-found'
  }
  return isAsking ? 'palette-searching' : 'palette-none'
}

/**
 * The browser gives the focus back when it closes. A click on a link closes it before Payload sees the click: its question
 * about changes that are not saved would be below it.
 */
function useModal(dialog: { current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const { current } = dialog
    const closeBefore = ({ ctrlKey, metaKey, shiftKey, target }: MouseEvent) => {
      const isOption = target instanceof Element && current?.contains(target.closest('a'))
      const isBeside = target === current
      if (isBeside || (isOption && !ctrlKey && !metaKey && !shiftKey)) {
        current?.close()
      }
    }
    current?.showModal()
    window.addEventListener('click', closeBefore, true)
    return () => {
      window.removeEventListener('click', closeBefore, true)
      current?.close()
    }
  }, [dialog])
}

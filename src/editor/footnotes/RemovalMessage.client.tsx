'use client'
// Says at the caret which footnotes were just deleted, with Undo.
import {
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

import { useFootnoteText } from './FootnotesProvider.client.tsx'
import { inRanges } from './newlyRemoved.ts'
import { PendingRemovals } from './PendingRemovals.client.tsx'
import { isFootnoteKey } from './registerFootnotes.ts'
import { type Removal, type RemovalView, useRemoval } from './useRemoval.client.ts'

export function RemovalMessage() {
  const view = useRemoval()
  const button = useRef<HTMLButtonElement>(null)
  const isEditable = useLexicalEditable()
  useKeys(view, button)
  const { pending, removal } = view
  return (
    <>
      <AtCaret button={button} view={view} />
      {isEditable && !removal && pending.length > 0 && <PendingRemovals view={view} />}
    </>
  )
}

function AtCaret({
  button,
  view: { close, removal, undo },
}: {
  button: RefObject<HTMLButtonElement | null>
  view: RemovalView
}) {
  const [editor] = useLexicalComposerContext()
  const t = useFootnoteText()
  const says = useSentence()
  const { above, left, top } = removal?.anchor ?? { above: false, left: 0, top: 0 }
  const leave = (event: KeyboardEvent) => {
    const isBack = event.key === 'Tab' && event.shiftKey && event.target === button.current
    if (event.key === 'Escape' || isBack) {
      event.preventDefault()
      event.stopPropagation()
      editor.focus()
      if (event.key === 'Escape') {
        close()
      }
    }
  }
  // The live region exists before its text: otherwise screen readers would not announce it.
  return (
    <div
      className="offprint-footnote-removal"
      data-above={above ? '' : undefined}
      data-empty={removal ? undefined : ''}
      style={{ '--left': `${left}px`, top } as CSSProperties}
    >
      <div role="status">
        {removal && (
          <>
            <p>{says(removal)}</p>
            <p className="offprint-footnote-kept">{t(keptKey(removal))}</p>
          </>
        )}
      </div>
      {removal && (
        <p className="offprint-footnote-buttons">
          <button
            aria-keyshortcuts="Control+Alt+Z Meta+Alt+Z"
            onClick={undo}
            onKeyDown={leave}
            ref={button}
            type="button"
          >
            {t('undo')}
          </button>
          <kbd aria-hidden="true">{t('undoKeys')}</kbd>
          <button onClick={close} onKeyDown={leave} type="button">
            {t('close')}
          </button>
        </p>
      )}
    </div>
  )
}

/** Tab leads from the caret into the message, Ctrl+Alt+Z undoes without going there. */
function useKeys(view: RemovalView, button: RefObject<HTMLButtonElement | null>): void {
  const [editor] = useLexicalComposerContext()
  const { pending, removal, undo } = view
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (!removal || event.shiftKey || !button.current) {
              return false
            }
            event.preventDefault()
            button.current.focus({ preventScroll: true })
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            if (pending.length === 0 || !isFootnoteKey(event, 'KeyZ')) {
              return false
            }
            event.preventDefault()
            undo()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [button, editor, pending, removal, undo],
  )
}

function keptKey({ isCut, notes }: Removal) {
  const isOne = notes.length === 1
  return isCut ? (isOne ? 'cutKept' : 'cutKeptMany') : isOne ? 'kept' : 'keptMany'
}

function useSentence(): (removal: Removal) => string {
  const t = useFootnoteText()
  return ({ isCut, notes }) => {
    const [first] = notes
    if (first && notes.length === 1) {
      const text = first.text.length > 60 ? `${first.text.slice(0, 60).trim()}…` : first.text
      return t(isCut ? 'cutOne' : 'removedOne', { number: first.shown, text })
    }
    const values = {
      count: String(notes.length),
      numbers: inRanges(notes.map(({ shown }) => shown)),
    }
    return t(isCut ? 'cutMany' : 'removedMany', values)
  }
}

'use client'
// A list of the existing notes, to refer to one of them again.
import {
  $getSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_EDITOR,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'

import { $insertReference } from './commands.ts'
import { chooseFootnoteCommand } from './editorCommands.ts'
import { useFootnotes, useFootnoteText } from './FootnotesProvider.client.tsx'

export function FootnoteChooser() {
  const [editor] = useLexicalComposerContext()
  const { notes } = useFootnotes()
  const t = useFootnoteText()
  const dialog = useRef<HTMLDialogElement>(null)
  const caret = useRef<BaseSelection | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        chooseFootnoteCommand,
        () => {
          caret.current = $getSelection()?.clone() ?? null
          dialog.current?.showModal()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  const choose = (noteId: string) => {
    dialog.current?.close()
    editor.update(() => {
      $setSelection(caret.current?.clone() ?? null)
      $insertReference(noteId)
    })
    editor.focus()
  }
  return (
    <dialog aria-label={t('choose')} className="offprint-footnote-chooser" ref={dialog}>
      <h3>{t('choose')}</h3>
      {notes.length === 0 && <p>{t('nothingToChoose')}</p>}
      <ol>
        {notes.map(({ key, noteId, shown, text }) => (
          <li key={key}>
            <button onClick={() => choose(noteId)} type="button">
              <b>{shown}</b> <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
      <button
        className="offprint-footnote-cancel"
        onClick={() => dialog.current?.close()}
        type="button"
      >
        {t('cancel')}
      </button>
    </dialog>
  )
}

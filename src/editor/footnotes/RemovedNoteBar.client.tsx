'use client'
// Shown above a note that a save removes: the reason, and the possible actions.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'

import type { NoteView } from './FootnotesProvider.client.tsx'

import { $deleteRemoved, $putBack } from './removedMarks.ts'
import { useFootnoteText } from './useFootnoteText.client.ts'

export function RemovedNoteBar({ note }: { note: NoteView }) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const t = useFootnoteText()
  const about = note.text.slice(0, 60)
  const act = ($change: () => unknown) => () => {
    editor.update(() => void $change())
    editor.focus()
  }
  return (
    <div data-removed="">
      <span>{t('removed')}</span>
      {isEditable && (
        <>
          <button
            aria-label={`${t('putBack')}: ${about}`}
            onClick={act(() => $putBack(note.noteId))}
            type="button"
          >
            {t('putBack')}
          </button>
          <button
            aria-label={`${t('deleteNow')}: ${about}`}
            onClick={act(() => $deleteRemoved(note.noteId))}
            type="button"
          >
            {t('deleteNow')}
          </button>
        </>
      )}
    </div>
  )
}

'use client'
// A footnote's mark in the browser: a raised number that leads to its note.
import type { SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { ReactNode, SyntheticEvent } from 'react'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'

import { $goToNote } from './commands.ts'
import { useFootnotes } from './FootnotesProvider.client.tsx'
import { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { useFootnoteText } from './useFootnoteText.client.ts'

export class FootnoteRefClientNode extends FootnoteRefNode {
  static override clone(node: FootnoteRefNode): FootnoteRefNode {
    return super.clone(node)
  }

  static override getType(): string {
    return super.getType()
  }

  static override importJSON(stored: SerializedLexicalNode): FootnoteRefNode {
    return super.importJSON(stored)
  }

  override decorate(): ReactNode {
    return <FootnoteMark label={this.getLabel()} noteId={this.getNoteId()} />
  }
}

function FootnoteMark({ label, noteId }: { label: string; noteId: string }) {
  const [editor] = useLexicalComposerContext()
  const { notes, shown } = useFootnotes()
  const t = useFootnoteText()
  const note = notes.find((one) => one.noteId === noteId)
  const number = shown.get(noteId) ?? (label || '?')
  // The editor would lose the selection after a click on an element that it did not render.
  const go = (event: SyntheticEvent) => {
    event.stopPropagation()
    editor.update(() => void $goToNote(noteId))
    editor.focus()
  }
  // Not a <button>: the browser would break the line between a word and its mark.
  return (
    <span
      aria-label={note ? t('goToNote', { number }) : t('broken')}
      className="offprint-footnote-mark"
      data-broken={note ? undefined : ''}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          go(event)
        }
      }}
      role="button"
      tabIndex={0}
      title={note ? note.text || undefined : t('broken')}
    >
      {number}
    </span>
  )
}

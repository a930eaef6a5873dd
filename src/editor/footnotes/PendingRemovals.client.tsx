'use client'
// At the bottom of the window, after the message at the caret has gone: how many notes a save removes.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'

import type { RemovalView } from './useRemoval.client.ts'

import { useFootnoteText } from './FootnotesProvider.client.tsx'

export function PendingRemovals({ view: { pending, undo } }: { view: RemovalView }) {
  const [editor] = useLexicalComposerContext()
  const t = useFootnoteText()
  const show = () => {
    const [first] = editor.getRootElement()?.querySelectorAll('[data-removed]') ?? []
    first?.scrollIntoView({ block: 'center' })
    first?.querySelector('button')?.focus({ preventScroll: true })
  }
  return (
    <div className="offprint-footnote-pending">
      <div>
        <span>
          {pending.length > 1
            ? t('pendingMany', { count: String(pending.length) })
            : t('pendingOne')}
        </span>
        <button onClick={show} type="button">
          {t('show')}
        </button>
        <button aria-keyshortcuts="Control+Alt+Z Meta+Alt+Z" onClick={undo} type="button">
          {t(pending.length > 1 ? 'putBackLast' : 'putBack')}
        </button>
      </div>
    </div>
  )
}

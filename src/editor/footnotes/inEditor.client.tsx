'use client'
// The footnote feature in an editor: keys, clipboard, buttons, marks and messages. Loaded with the first editor.
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { FootnoteBars } from './FootnoteBars.client.tsx'
import { FootnoteChooser } from './FootnoteChooser.client.tsx'
import { FootnotePanel } from './FootnotePanel.client.tsx'
import '../tables/tables.css'
import './footnotes.css'
import { registerNotesInHTML } from './registerClipboard.ts'
import { registerFootnotes } from './registerFootnotes.ts'
import { RemovalMessage } from './RemovalMessage.client.tsx'
import { usePaste } from './usePaste.client.ts'

export { FootnoteMark } from './FootnoteMark.client.tsx'
export { FootnotesProvider } from './FootnotesProvider.client.tsx'

export function FootnotesPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => mergeRegister(registerFootnotes(editor), registerNotesInHTML(editor)), [editor])
  usePaste(editor)
  return (
    <>
      <FootnoteBars />
      <FootnoteChooser />
      <FootnotePanel />
      <RemovalMessage />
    </>
  )
}

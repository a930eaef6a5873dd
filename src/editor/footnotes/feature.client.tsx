'use client'
// The footnote feature of the editor, browser side: toolbar, slash menu, rendering.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import type { FootnoteText } from '../../translations/footnotes.ts'

import { FootnoteBars } from './FootnoteBars.client.tsx'
import { FootnoteChooser } from './FootnoteChooser.client.tsx'
import { FootnoteIcon, ReferAgainIcon } from './FootnoteIcons.client.tsx'
import { FootnoteRefClientNode } from './FootnoteRefNode.client.tsx'
import '../tables/tables.css'
import './footnotes.css'
import { FootnotesProvider } from './FootnotesProvider.client.tsx'
import { FootnoteNode } from './nodes/FootnoteNode.ts'
import { FootnotesNode } from './nodes/FootnotesNode.ts'
import { registerNotesInHTML } from './registerClipboard.ts'
import {
  chooseFootnoteCommand,
  insertFootnoteCommand,
  registerFootnotes,
} from './registerFootnotes.ts'
import { RemovalMessage } from './RemovalMessage.client.tsx'
import { usePaste } from './usePaste.client.ts'

function FootnotesPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => mergeRegister(registerFootnotes(editor), registerNotesInHTML(editor)), [editor])
  usePaste(editor)
  return (
    <>
      <FootnoteBars />
      <FootnoteChooser />
      <RemovalMessage />
    </>
  )
}

const insert = {
  key: 'footnote',
  label: labelled('insert'),
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(insertFootnoteCommand, undefined)
  },
}

const referAgain = {
  key: 'footnoteAgain',
  label: labelled('referAgain'),
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(chooseFootnoteCommand, undefined)
  },
}

const inToolbar = [
  { ...insert, ChildComponent: FootnoteIcon },
  { ...referAgain, ChildComponent: ReferAgainIcon },
]

export const FootnoteFeatureClient = createClientFeature({
  nodes: [FootnoteRefClientNode, FootnoteNode, FootnotesNode],
  plugins: [{ Component: FootnotesPlugin, position: 'normal' }],
  providers: [FootnotesProvider],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { ...insert, Icon: FootnoteIcon, keywords: ['footnote', 'endnote', 'note', 'citation'] },
        { ...referAgain, Icon: ReferAgainIcon, keywords: ['footnote', 'reference', 'again'] },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [toolbarAddDropdownGroupWithItems(inToolbar), buttons(inToolbar.slice(0, 1))],
  },
  toolbarInline: { groups: [buttons(inToolbar)] },
})

function buttons(items: typeof inToolbar) {
  return { type: 'buttons' as const, items, key: 'footnotes', order: 55 }
}

function labelled(key: FootnoteText) {
  return ({ i18n }: { i18n: { t: (key: never) => string } }) =>
    i18n.t(`lexical:offprint-footnotes:${key}` as never)
}

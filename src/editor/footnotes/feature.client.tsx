'use client'
// The footnote feature of the editor, browser side: toolbar, slash menu, rendering.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'

import type { FootnoteText } from '../../translations/languages.ts'

import { lazily } from '../../admin/hooks/lazily.client.tsx'
import { chooseFootnoteCommand, insertFootnoteCommand } from './editorCommands.ts'
import { FootnoteRefClientNode } from './FootnoteRefNode.client.tsx'
import { FootnoteNode } from './nodes/FootnoteNode.ts'
import { FootnotesNode } from './nodes/FootnotesNode.ts'

/** With the reader of pasted texts. Payload shows the place of an editor until its scripts have come. */
const FootnotesPlugin = lazily(async () => (await import('./inEditor.client.tsx')).FootnotesPlugin)
const FootnotesProvider = lazily(
  async () => (await import('./inEditor.client.tsx')).FootnotesProvider,
)

const insert = entry('footnote', 'insert', insertFootnoteCommand)
const referAgain = entry('footnoteAgain', 'referAgain', chooseFootnoteCommand)

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

function entry(key: string, text: FootnoteText, command: typeof insertFootnoteCommand) {
  return {
    key,
    label: ({ i18n }: { i18n: { t: (key: never) => string } }) =>
      i18n.t(`lexical:offprint-footnotes:${text}` as never),
    onSelect: ({ editor }: { editor: LexicalEditor }) => {
      editor.dispatchCommand(command, undefined)
    },
  }
}

/** A line of text with a raised figure. */
function FootnoteIcon() {
  return <Icon figure="M14 5l1.5-1V9" lines="M4 8h7M4 12h9M4 16h6" />
}

/** The same, with an arrow back to the figure. */
function ReferAgainIcon() {
  return <Icon figure="M14 4l1.5-1V8M8 16h7v-5m-2.5 2.5L15 11l2.5 2.5" lines="M4 8h6M4 12h4" />
}

function Icon({ figure, lines }: Record<'figure' | 'lines', string>) {
  return (
    <svg aria-hidden="true" className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
      <path d={lines} stroke="currentColor" />
      <path d={figure} stroke="currentColor" />
    </svg>
  )
}

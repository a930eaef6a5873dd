// Payload's form for links hears of what happens at a link, and of nothing else.
import type { LexicalEditor, TextNode } from '@payloadcms/richtext-lexical/lexical'

import { $createLinkNode, LinkNode } from '@lexical/link'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_LOW,
  createEditor,
  SELECTION_CHANGE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import {
  createLexicalComposerContext,
  LexicalComposerContext,
  useLexicalComposerContext,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { atLinks } from '../../../src/editor/quietLinks.client.tsx'

let editor: LexicalEditor
/** What Payload's form for links has for the editor. */
let given: LexicalEditor

beforeEach(() => {
  editor = createEditor({
    nodes: [LinkNode],
    onError: (error) => {
      throw error
    },
  })
  renderToString(
    createElement(
      LexicalComposerContext.Provider,
      { value: [editor, createLexicalComposerContext(null, null)] },
      createElement(atLinks(Probe)),
    ),
  )
  change(() => {
    const link = $createLinkNode('https://outlet.example')
    link.append($createTextNode('a link'))
    $getRoot().append(
      $createParagraphNode().append(
        $createTextNode('Words, '),
        link,
        $createTextNode(' and more.'),
      ),
    )
  })
})

function Probe() {
  ;[given] = useLexicalComposerContext()
  return null
}

function change(work: () => void) {
  editor.update(work, { discrete: true })
}

/** Selects within the first, second … text, and changes it. */
function typeIn(index: number) {
  change(() => {
    const text = $getRoot().getAllTextNodes()[index] as TextNode
    text.select(1, 1)
    text.setTextContent(`${text.getTextContent()}x`)
  })
}

describe('who listens to changes', () => {
  it('hears of those at a link, and once when it is left', () => {
    const heard = vi.fn()
    given.registerUpdateListener(heard)
    typeIn(0)
    heard.mockClear()
    typeIn(0)
    typeIn(2)
    expect(heard).toHaveBeenCalledTimes(0)
    typeIn(1)
    typeIn(1)
    expect(heard).toHaveBeenCalledTimes(2)
    typeIn(2)
    typeIn(2)
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('hears of selections at a link, and nobody else hears of them less', () => {
    const heard = vi.fn(() => true)
    given.registerCommand(SELECTION_CHANGE_COMMAND, heard, COMMAND_PRIORITY_LOW)
    const dispatch = () => editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined)
    typeIn(0)
    dispatch()
    heard.mockClear()
    expect(dispatch()).toBe(true)
    expect(heard).not.toHaveBeenCalled()
    typeIn(1)
    expect(dispatch()).toBe(true)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

it('all else of the editor is the editor itself', () => {
  given.update(() => void $getRoot().clear(), { discrete: true })
  expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('')
  expect(given.getEditorState()).toBe(editor.getEditorState())
})

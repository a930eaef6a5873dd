'use client'
// Payload's form for links takes a new state with each key, also far from a link, and for each state React walks through
// the whole text to keep the selection: twice a key, and a third of what a key costs in a long text. Here it hears only of
// what happens at a link.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { ComponentType } from 'react'

import { $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  SELECTION_CHANGE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import {
  LexicalComposerContext,
  useLexicalComposerContext,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'
import { useModal } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'

/** @param Component Payload's form for links */
export function atLinks<Props extends object>(
  Component: ComponentType<Props>,
): ComponentType<Props> {
  return function AtLinks(props: Props) {
    const [editor, context] = useLexicalComposerContext()
    useNoEmptyLinks(editor)
    const value = useMemo(
      () => [withListenersAtLinks(editor), context] as [LexicalEditor, typeof context],
      [context, editor],
    )
    return (
      <LexicalComposerContext value={value}>
        <Component {...props} />
      </LexicalComposerContext>
    )
  }
}

/** Payload makes a link before it asks for its address, and leaves it where the drawer is closed without one. */
function useNoEmptyLinks(editor: LexicalEditor): void {
  const { modalState } = useModal()
  const isOpen = Object.entries(modalState).some(
    ([slug, modal]) => modal?.isOpen && slug.includes('lexical-rich-text-link-'),
  )
  const wasOpen = useRef(false)
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    // What was entered is taken over a moment after the drawer has closed.
    const timer = hasClosed ? setTimeout(() => editor.update(removeEmptyLinks), 50) : undefined
    return () => clearTimeout(timer)
  }, [editor, isOpen])
}

function removeEmptyLinks(): void {
  for (const text of $getRoot().getAllTextNodes()) {
    const link = $findMatchingParent(text, $isLinkNode)
    const { linkType, url } = link?.getFields() ?? {}
    if (link && linkType !== 'internal' && (!url || url === 'https://')) {
      link.getChildren().forEach((child) => link.insertBefore(child))
      link.remove()
    }
  }
}

type Listening = Pick<LexicalEditor, 'registerCommand' | 'registerUpdateListener'>

/** The editor itself, but for who listens to changes of the text and of the selection. */
function withListenersAtLinks(editor: LexicalEditor): LexicalEditor {
  const own: Listening = {
    registerCommand: (command, listener, priority) => {
      const isAtLink = leavingIncluded()
      return editor.registerCommand(
        command,
        command === (SELECTION_CHANGE_COMMAND as unknown)
          ? (payload, from) => !isAtLink() || listener(payload, from)
          : listener,
        priority,
      )
    },
    registerUpdateListener: (listener) => {
      const isAtLink = leavingIncluded()
      return editor.registerUpdateListener((update) => {
        if (update.editorState.read(isAtLink)) {
          listener(update)
        }
      })
    },
  }
  return new Proxy(editor, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(own, name) ? own : target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** Of the selection; true also once after it has left a link. */
function leavingIncluded(): () => boolean {
  let wasAtLink = true
  return () => {
    const before = wasAtLink
    wasAtLink = isSelectionAtLink()
    return before || wasAtLink
  }
}

function isSelectionAtLink(): boolean {
  const selection = $getSelection()
  return (
    $isRangeSelection(selection) &&
    [selection.anchor, selection.focus].some((end) =>
      $findMatchingParent(end.getNode(), $isLinkNode),
    )
  )
}

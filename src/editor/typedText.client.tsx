'use client'
// Hands the editor's text to the form in time. Payload's field does so when the browser is idle, which is too late for
// somebody who types and saves: the last words were left out, and the form said that all is saved.
import type { ClientFeature } from '@payloadcms/richtext-lexical'
import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { getTranslation } from '@payloadcms/translations'
import { useFieldPath, useForm, useTranslation } from '@payloadcms/ui'
import { type ComponentType, useEffect } from 'react'
import { flushSync } from 'react-dom'

import { isSaving, type Occasion, registerPending } from '../admin/forms/pendingText.client.ts'
import { lazily } from '../admin/hooks/lazily.client.tsx'

type FieldProps = ReturnType<typeof useEditorConfigContext>['fieldProps']

interface Field {
  read: () => unknown
  write: (value: unknown) => void
}

function TypedTextPlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { dispatchFields, getField, setModified } = useForm()
  // The place in the form; the one in `fieldProps` is old where rows have moved.
  const path = useFieldPath() || fieldProps.path
  useEffect(
    () =>
      handOverInTime(editor, {
        read: () => getField(path)?.value,
        write: (value) => {
          dispatchFields({ type: 'UPDATE', path, value })
          setModified(true)
        },
      }),
    [dispatchFields, editor, getField, path, setModified],
  )
  useName(editor, fieldProps)
  useOwnSelection(editor)
  return null
}

/** What screen readers call the editor: Payload's label belongs to nothing. */
function useName(editor: LexicalEditor, { field, path }: FieldProps): void {
  const { i18n } = useTranslation()
  const name = field.label ? getTranslation(field.label, i18n) : path
  useEffect(
    () => editor.registerRootListener((root) => root?.setAttribute('aria-label', name)),
    [editor, name],
  )
}

/**
 * With each new state of anything on the page, React walks through the whole text that has the focus to note the selection
 * (`hasSelectionCapabilities` in react-dom), several times a key. Lexical keeps the selection itself, and nobody else
 * reads the property: the attribute stays as it is.
 */
function useOwnSelection(editor: LexicalEditor): void {
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        if (root) {
          Object.defineProperty(root, 'contentEditable', { configurable: true, value: 'inherit' })
        }
      }),
    [editor],
  )
}

type Plugin = NonNullable<ClientFeature<unknown>['plugins']>[number]

export const TypedTextFeatureClient = createClientFeature(({ resolvedFeatures }) => {
  const links = resolvedFeatures.get('link')
  if (links) {
    links.plugins = links.plugins?.map(quietLinkForm)
  }
  return { plugins: [{ Component: TypedTextPlugin, position: 'normal' }] }
})

function quietLinkForm(plugin: Plugin): Plugin {
  const Form = plugin.Component as ComponentType
  const Component = lazily(async () => (await import('./quietLinks.client.tsx')).atLinks(Form))
  return plugin.position === 'floatingAnchorElem' ? ({ ...plugin, Component } as Plugin) : plugin
}

/** Somebody who types without a pause has no idle browser: once in this time the form is given the text. */
const longest = 1000
/** Where browsers have no idle callbacks (Safari), Payload's field may still write an older text within this time. */
const lateWrites = 150

function handOverInTime(editor: LexicalEditor, field: Field): () => void {
  /** What the form held when the text last changed: another value is the text, handed over by Payload's field. */
  let before: unknown
  let changedAt = 0
  let isPending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function handOver({ isSync }: Pick<Occasion, 'isSync'>): void {
    const isLate = 'requestIdleCallback' in window || performance.now() - changedAt > lateWrites
    if (!isPending || !editor.isEditable() || (isLate && field.read() !== before)) {
      isPending = false
      return
    }
    isPending = false
    const write = () => field.write(editor.getEditorState().toJSON())
    if (isSync) {
      flushSync(write)
    } else {
      write()
    }
  }
  const stopListening = editor.registerUpdateListener((update) => {
    if (!isTyped(update)) {
      return
    }
    before = field.read()
    changedAt = performance.now()
    isPending = true
    if (isSaving()) {
      queueMicrotask(() => handOver({ isSync: false }))
    }
    timer ??= setTimeout(() => {
      timer = undefined
      handOver({ isSync: false })
    }, longest)
  })
  const unregister = registerPending(handOver, 'outer')
  return () => {
    clearTimeout(timer)
    stopListening()
    unregister()
  }
}

interface Update {
  dirtyElements: Map<string, boolean>
  dirtyLeaves: Set<string>
  prevEditorState: EditorState
  tags: Set<string>
}

/** As Payload's field judges it: neither a selection, nor the editor's own start, nor a focus. */
function isTyped({ dirtyElements, dirtyLeaves, prevEditorState, tags }: Update): boolean {
  const hasChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0
  const isFocus = tags.has('focus') && tags.size === 1
  return hasChanged && !tags.has('history-merge') && !prevEditorState.isEmpty() && !isFocus
}

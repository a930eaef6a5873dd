'use client'
// The fields of a block in a text, such as a picture's caption, reach the text in time. Payload asks the server about
// them first, so a save directly after typing left them out, and without a connection they never arrived.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNearestNodeFromDOMNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { registerPending } from '../components/Editing/pendingText.client.ts'
import { useFreshExpiry } from '../components/Session/useFreshExpiry.client.ts'

/** After this time without typing the text has the fields, whatever the server says. */
const rest = 1000

export function BlockFields() {
  const [editor] = useLexicalComposerContext()
  // Payload tells fields of a block nothing of their block.
  const place = useRef<HTMLSpanElement>(null)
  const { getData } = useForm()
  const isModified = useFormModified()
  const [fields] = useAllFormFields()
  useFreshExpiry()
  useEffect(() => {
    if (!isModified) {
      return
    }
    const handOver = () => writeFields(editor, place.current, getData())
    const timer = setTimeout(handOver, rest)
    const unregister = registerPending(handOver, 'inner')
    return () => {
      clearTimeout(timer)
      unregister()
    }
  }, [editor, fields, getData, isModified])
  return <span hidden ref={place} />
}

function writeFields(
  editor: LexicalEditor,
  place: HTMLElement | null,
  data: Record<string, unknown>,
): void {
  if (!place) {
    return
  }
  const isSame = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(place)
    return !$isBlockNode(node) || isWritten(data, node.getFields())
  })
  if (isSame) {
    return
  }
  const write = () => {
    const node = $getNearestNodeFromDOMNode(place)
    if ($isBlockNode(node)) {
      node.setFields({ ...node.getFields(), ...data }, true)
    }
  }
  editor.update(write, { discrete: true, tag: 'skip-dom-selection' })
}

/** Nothing, null and an empty text are the same to a form. */
function isWritten(data: Record<string, unknown>, stored: Record<string, unknown>): boolean {
  return Object.entries(data).every(
    ([name, value]) => JSON.stringify(value || null) === JSON.stringify(stored[name] || null),
  )
}

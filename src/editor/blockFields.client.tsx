'use client'
// Copies the fields of a block, such as a picture's caption, into the text at once. Payload asks the server first, so a
// save directly after typing left them out, and without an answer they were lost.
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNearestNodeFromDOMNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm } from '@payloadcms/ui'
import { type RefObject, useEffect } from 'react'

import { registerPending } from '../admin/forms/pendingText.client.ts'
import { useFreshExpiry } from '../admin/Session/useSession.client.ts'

type Data = Record<string, unknown>

/** How often the fields are copied into the text, whatever the server answers. */
const often = 1000

export function BlockFields() {
  const [editor] = useLexicalComposerContext()
  const { formRef, getData } = useForm()
  useFreshExpiry()
  // Runs as long as the block's form exists, not this component: if the server does not answer, Payload removes the
  // components of the form's fields.
  useEffect(() => watchFields(editor, formRef, getData), [editor, formRef, getData])
  return null
}

const watched = new WeakSet()

function watchFields(
  editor: LexicalEditor,
  formRef: RefObject<HTMLElement | null>,
  getData: () => Data,
): void {
  if (watched.has(formRef)) {
    return
  }
  watched.add(formRef)
  const first = JSON.stringify(getData())
  let isChanged = false
  const handOver = () => {
    if (formRef.current === null) {
      clearInterval(timer)
      unregister()
      return
    }
    const data = getData()
    isChanged ||= JSON.stringify(data) !== first
    if (isChanged) {
      writeFields(editor, formRef.current, data)
    }
  }
  const timer = setInterval(handOver, often)
  const unregister = registerPending(handOver, 'inner')
}

function writeFields(editor: LexicalEditor, place: HTMLElement, data: Data): void {
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

/** To a form, undefined, null and an empty text are the same. */
function isWritten(data: Data, stored: Data): boolean {
  return Object.entries(data).every(
    ([name, value]) => JSON.stringify(value || null) === JSON.stringify(stored[name] || null),
  )
}

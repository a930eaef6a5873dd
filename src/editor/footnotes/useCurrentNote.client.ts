'use client'
// Follows the cursor: the note that it is in, or the one whose mark comes last before it.
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'

import { noteAtCursor } from './noteAtCursor.ts'

/** Once somebody pauses: nobody reads the list while they type. */
const pause = 150

export function useCurrentNote(): null | string {
  const [editor] = useLexicalComposerContext()
  const [current, setCurrent] = useState<null | string>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = editor.registerUpdateListener(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setCurrent(noteAtCursor(editor.getEditorState())), pause)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor])
  return current
}

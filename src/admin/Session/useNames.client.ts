'use client'
// Names what Payload draws without a name, and keeps the focus. Loaded once the page responds: nobody waits for it.
import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Words } from '../names/nameControls.ts'

import { useSentTranslator } from '../hooks/useTranslator.client.ts'

const tools = ['bold', 'italic', 'link', 'strikethrough', 'subscript', 'superscript'] as const
const toolsOfNotes: Partial<Record<string, string>> = {
  footnote: 'lexical:offprint-footnotes:insert',
  footnoteAgain: 'lexical:offprint-footnotes:referAgain',
}

export function useNames(): void {
  const { i18n } = useTranslation<object, string>()
  const { translate } = useSentTranslator()
  useEffect(() => {
    const leave = new AbortController()
    const tool = (key: string) => {
      const known = tools.find((one) => one === key)
      const ofNotes = toolsOfNotes[key]
      return ofNotes ? i18n.t(ofNotes) : known ? translate(`tool-${known}`) : ''
    }
    void watch({ payload: (key) => i18n.t(key), tool }, leave.signal)
    return () => leave.abort()
  }, [i18n, translate])
}

async function watch(words: Words, signal: AbortSignal): Promise<void> {
  const [{ watchControls }, { keepFocus }] = await Promise.all([
    import('../names/nameControls.ts'),
    import('../names/keepFocus.ts'),
  ])
  if (!signal.aborted) {
    signal.addEventListener('abort', watchControls(words))
    signal.addEventListener('abort', keepFocus())
  }
}

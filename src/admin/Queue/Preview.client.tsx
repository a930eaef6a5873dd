'use client'
// The page as readers will see it, beside the form.
import { useEffectEvent } from '@payloadcms/ui'
import { type RefObject, useEffect, useRef, useState } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { renderUnsaved } from './renderUnsaved.ts'
import type { Values } from './values.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { syncDocument, useFrameEvents } from './frame.client.ts'

interface Props {
  isFailed: boolean
  /** Null while it is loaded. */
  preview: null | PreviewResponse
  values: Values
}

type Render = typeof renderUnsaved

/**
 * In a frame without scripts: `allow-same-origin` alone lets the page load fonts and pictures, and lets us bring it up to
 * date in place.
 */
export function Preview({ isFailed, preview, values }: Props) {
  const { translate } = useTranslator()
  const frame = useRef<HTMLIFrameElement>(null)
  const render = useRender()
  const typed = useSettled(values)
  // The first page of an article is loaded; the later ones are brought in.
  const [first, setFirst] = useState<null | string>(null)
  if (first === null && preview && render) {
    setFirst(render(preview, typed))
  }
  const sync = useSync(frame, { preview, render, typed })
  useFrameEvents(frame)
  return (
    <section aria-label={translate('preview')} className="offprint-queue__preview">
      {isFailed ? <p role="alert">{translate('queue-preview-failed')}</p> : null}
      {first === null ? (
        <p className="offprint-queue__waiting">{isFailed ? null : translate('checking')}</p>
      ) : (
        <iframe
          onLoad={sync}
          ref={frame}
          sandbox="allow-same-origin"
          srcDoc={first}
          title={translate('queue-preview-of', { title: values.title })}
        />
      )}
    </section>
  )
}

interface Page {
  preview: null | PreviewResponse
  render: null | Render
  typed: Values
}

/** Brings the shown page up to date; its text only where the server has answered anew. */
function useSync(frame: RefObject<HTMLIFrameElement | null>, { preview, render, typed }: Page) {
  const shown = useRef<null | PreviewResponse>(null)
  const sync = (isAnew: boolean) => {
    const page = frame.current?.contentDocument
    if (preview && render && page?.querySelector('main')) {
      const isUnchanged = !isAnew && shown.current?.post.body === preview.post.body
      syncDocument(page, render(preview, typed, isUnchanged ? 'unchanged' : 'whole'))
      shown.current = preview
    }
  }
  const update = useEffectEvent(() => sync(false))
  useEffect(() => update(), [preview, render, typed])
  return () => sync(true)
}

/** In milliseconds without typing, and at most: a keystroke is not to wait for the page. */
const [pause, longest] = [80, 240]

/** The values as they were a moment ago. */
function useSettled(values: Values): Values {
  const [settled, setSettled] = useState(values)
  const since = useRef(0)
  useEffect(() => {
    if (values === settled) {
      since.current = 0
      return
    }
    since.current ||= Date.now()
    const left = since.current + longest - Date.now()
    const timer = setTimeout(() => setSettled(values), Math.max(0, Math.min(pause, left)))
    return () => clearTimeout(timer)
  }, [settled, values])
  return settled
}

/** The renderer of the blog's pages is loaded with the first preview only. */
function useRender(): null | Render {
  const [render, setRender] = useState<null | Render>(null)
  useEffect(() => {
    void import('./renderUnsaved.ts').then((module) => setRender(() => module.renderUnsaved))
  }, [])
  return render
}

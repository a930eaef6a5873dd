'use client'
// The page as readers will see it, beside the form.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import type { PreviewResponse } from '../../api/preview.ts'
import type { renderUnsaved } from './renderUnsaved.ts'
import type { Values } from './values.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { syncDocument } from './syncDocument.ts'
import { useFrameEvents } from './useFrameEvents.client.ts'

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
  const { translate } = useDesk()
  const frame = useRef<HTMLIFrameElement>(null)
  const page = usePage(preview, values)
  // The first page of an article is loaded; the later ones are brought in.
  const [first, setFirst] = useState(page)
  if (first === null && page !== null) {
    setFirst(page)
  }
  useFrameEvents(frame)
  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (page !== null && shown?.querySelector('main')) {
      syncDocument(shown, page)
    }
  }, [page])
  return (
    <section aria-label={translate('queue-preview')} className="offprint-queue__preview">
      {isFailed ? <p role="alert">{translate('queue-preview-failed')}</p> : null}
      {first === null ? (
        <p className="offprint-queue__waiting">{isFailed ? null : translate('checking')}</p>
      ) : (
        <iframe
          onLoad={() => {
            const shown = frame.current?.contentDocument
            if (shown && page !== null) {
              syncDocument(shown, page)
            }
          }}
          ref={frame}
          sandbox="allow-same-origin"
          srcDoc={first}
          title={translate('queue-preview-of', { title: values.title })}
        />
      )}
    </section>
  )
}

/** Null until it can be rendered. Typing goes first. */
function usePage(preview: null | PreviewResponse, values: Values): null | string {
  const render = useRender()
  const typed = useDeferredValue(values)
  return useMemo(
    () => (preview && render ? render(preview, typed) : null),
    [preview, render, typed],
  )
}

/** The renderer of the blog's pages is loaded with the first preview only. */
function useRender(): null | Render {
  const [render, setRender] = useState<null | Render>(null)
  useEffect(() => {
    let isGone = false
    void import('./renderUnsaved.ts').then((module) => {
      if (!isGone) {
        setRender(() => module.renderUnsaved)
      }
    })
    return () => {
      isGone = true
    }
  }, [])
  return render
}

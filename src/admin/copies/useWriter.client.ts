'use client'
// Writes the copy of what is typed while it is typed, and at once when the page may be left.
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Copy } from './copy.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { CopyWriter, type CopyWriterOptions, type FormNow } from './CopyWriter.ts'
import { holdForm, newFormId } from './openForms.client.ts'
import { putCopy, removeCopy } from './store.client.ts'

interface Options extends Partial<Pick<CopyWriterOptions, 'onLeft' | 'onSaved'>> {
  /** Id of this opening of the form. */
  form: string
  put: (copy: Copy) => Promise<unknown>
}

/** `read` gives the form as it is now; null where nothing is to be written. Called whenever it is another function. */
export function useWriter(options: Options, read: () => FormNow | null): CopyWriter {
  const { form } = options
  const [writer] = useState(
    () =>
      new CopyWriter({
        newForm: newFormId,
        onLeft: () => {},
        onSaved: () => {},
        remove: removeCopy,
        ...options,
      }),
  )
  useEffect(() => {
    const now = read()
    if (now) {
      writer.update(now)
    }
  }, [read, writer])
  useOpenForm(form, writer)
  return writer
}

const ofWindow = ['blur', 'pagehide', 'beforeunload', 'offline'] as const

/** Says while the form is open that its copy is in use. */
function useOpenForm(form: string, writer: CopyWriter): void {
  useEffect(() => {
    const release = holdForm(form)
    const events = new AbortController()
    const flush = () => {
      writer.flush()
      // The editor hands over its text at the same moment: the form has it a little later.
      setTimeout(() => writer.flush(), 50)
    }
    ofWindow.forEach((name) => window.addEventListener(name, flush, { signal: events.signal }))
    document.addEventListener('visibilitychange', flush, { signal: events.signal })
    return () => {
      events.abort()
      writer.close()
      release()
    }
  }, [form, writer])
}

let hasWarned = false

/** Stores a copy; where the browser cannot, it says so once. */
export function usePut(): (copy: Copy) => Promise<boolean> {
  const { translate } = useTranslator()
  return useCallback(
    async (copy) => {
      const isWritten = await putCopy(copy)
      if (!isWritten && !hasWarned) {
        hasWarned = true
        toast.warning(translate('copies-full'), { duration: 20_000 })
      }
      return isWritten
    },
    [translate],
  )
}

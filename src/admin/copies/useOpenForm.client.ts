'use client'
// Writes what is due when the page may be left, and says while the form is open that its copy is in use.
import { useEffect } from 'react'

import type { CopyWriter } from './CopyWriter.ts'

import { holdForm } from './openForms.client.ts'

const ofWindow = ['blur', 'pagehide', 'beforeunload', 'offline'] as const

export function useOpenForm(form: string, writer: CopyWriter): void {
  useEffect(() => {
    const release = holdForm(form)
    const flush = () => {
      writer.flush()
      // The editor hands over its text at the same moment: the form has it a little later.
      setTimeout(() => writer.flush(), 50)
    }
    ofWindow.forEach((name) => window.addEventListener(name, flush))
    document.addEventListener('visibilitychange', flush)
    return () => {
      ofWindow.forEach((name) => window.removeEventListener(name, flush))
      document.removeEventListener('visibilitychange', flush)
      writer.close()
      release()
    }
  }, [form, writer])
}

'use client'
// Writes what is due when the page may be left, and says while the form is open that its copy is in use.
import { useEffect } from 'react'

import type { Keeper } from './keeper.ts'

import { holdForm } from './openForms.client.ts'

const ofWindow = ['blur', 'pagehide', 'beforeunload', 'offline'] as const

export function useOpenForm(form: string, keeper: Keeper): void {
  useEffect(() => {
    const release = holdForm(form)
    const flush = () => {
      keeper.flush()
      // The editor hands over its text at the same moment: the form has it a little later.
      setTimeout(() => keeper.flush(), 50)
    }
    ofWindow.forEach((name) => window.addEventListener(name, flush))
    document.addEventListener('visibilitychange', flush)
    return () => {
      ofWindow.forEach((name) => window.removeEventListener(name, flush))
      document.removeEventListener('visibilitychange', flush)
      keeper.close()
      release()
    }
  }, [form, keeper])
}

'use client'
// Nothing typed is lost on leaving: the browser asks before it closes the page, and another page of the admin panel is
// opened only after a save was sent.
import { toast } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import type { EditedArticle } from './useArticle.client.ts'

import { useSession } from '../Session/sessionContext.client.ts'

export function useLeaving({ isDirty, save }: Pick<EditedArticle, 'isDirty' | 'save'>): void {
  const leave = useEffectEvent(() => {
    if (isDirty) {
      void save().then((problem) => (problem ? toast.error(problem.message) : undefined))
    }
  })
  const { protect } = useSession()
  // The session does not end without a question while something is typed.
  useEffect(() => (isDirty ? protect() : undefined), [isDirty, protect])
  useEffect(() => {
    if (!isDirty) {
      return
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  useEffect(() => () => leave(), [])
}

'use client'
// Nothing typed is lost on leaving: the browser asks before it closes the page, and another page of the admin panel is
// opened only after a save was sent.
import { useEffect, useEffectEvent } from 'react'

import type { EditedArticle } from './useArticle.client.ts'

export function useLeaving({ isDirty, save }: Pick<EditedArticle, 'isDirty' | 'save'>): void {
  const leave = useEffectEvent(() => {
    if (isDirty) {
      void save()
    }
  })
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

'use client'
// Nothing typed is lost on leaving: the browser asks before it closes the page, and another page of the admin panel is
// opened only after a save was sent.
import { toast } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import type { EditedArticle } from './useArticle.client.ts'

import { useLeaveGuard } from '../Session/useLeaveGuard.client.ts'

export function useLeaving({ isDirty, save }: Pick<EditedArticle, 'isDirty' | 'save'>): void {
  const leave = useEffectEvent(() => {
    if (isDirty) {
      void save().then((problem) => (problem ? toast.error(problem.message) : undefined))
    }
  })
  useLeaveGuard(isDirty)
  useEffect(() => () => leave(), [])
}

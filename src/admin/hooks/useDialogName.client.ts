'use client'
// Payload names a drawer by its slug; screen readers should read its title.
import { useEffect } from 'react'

export function useDialogName(slug: string, title: string): void {
  useEffect(() => {
    document.getElementById(slug)?.setAttribute('aria-label', title)
  }, [slug, title])
}

'use client'
// Payload names a drawer by its slug; somebody who hears it should hear its title.
import { useEffect } from 'react'

export function useDialogName(slug: string, title: string): void {
  useEffect(() => {
    document.getElementById(slug)?.setAttribute('aria-label', title)
  }, [slug, title])
}

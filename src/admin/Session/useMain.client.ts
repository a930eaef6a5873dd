'use client'
// Names the content of a page as its main part, where Payload does not: screen readers and the link past the navigation
// look for it.
import { usePathname } from 'next/navigation.js'
import { useEffect } from 'react'

const content = '.template-default__wrap > :not(.app-header), .template-minimal__wrap'

export function useMain(): void {
  const pathname = usePathname()
  useEffect(() => {
    const element = document.querySelector('main') ? null : document.querySelector(content)
    element?.setAttribute('role', 'main')
    return () => element?.removeAttribute('role')
  }, [pathname])
}

'use client'
// Payload's drawer, with its title as its name for screen readers.
import { Drawer } from '@payloadcms/ui'
import { type ComponentProps, useEffect } from 'react'

type Props = { title: string } & ComponentProps<typeof Drawer>

export function NamedDrawer({ slug, children, title, ...props }: Props) {
  return (
    <Drawer {...props} slug={slug} title={title}>
      <Name slug={slug} title={title} />
      {children}
    </Drawer>
  )
}

/** Mounted while the drawer is open. Payload names a drawer by its slug. */
function Name({ slug, title }: Pick<Props, 'slug' | 'title'>) {
  useEffect(() => {
    document.getElementById(slug)?.setAttribute('aria-label', title)
  }, [slug, title])
  return null
}

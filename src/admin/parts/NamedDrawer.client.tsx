'use client'
// Payload's drawer, with its title as its name for screen readers.
import { Drawer } from '@payloadcms/ui'
import { type ComponentProps, useEffect } from 'react'

import './drawer.scss'

type Props = { isSmall?: boolean; title: string } & ComponentProps<typeof Drawer>

export function NamedDrawer({ slug, children, className = '', isSmall, title, ...props }: Props) {
  const classes = isSmall ? `offprint-small-drawer ${className}` : className
  return (
    <Drawer {...props} className={classes} slug={slug} title={title}>
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

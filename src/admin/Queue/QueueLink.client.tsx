'use client'
// The link to the queue, in the navigation of the admin panel; for users with a role.
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { useAdminPages, useIsStaff } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function QueueLink() {
  const { translate } = useTranslator()
  const isStaff = useIsStaff()
  const pathname = usePathname()
  const href = useAdminPages().queue
  const isHere = pathname === href
  if (!isStaff) {
    return null
  }
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href={href}
      id="nav-offprint-queue"
      prefetch={false}
    >
      {isHere ? <div className="nav__link-indicator" /> : null}
      <span className="nav__link-label">{translate('queue')}</span>
    </Link>
  )
}

'use client'
// Our pages in the navigation of the admin panel; for users with a role.
import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { useAdminPages, useIsStaff, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'

type Linked = 'articleList' | 'calendar' | 'lag' | 'queue'

/** @param names of the pages, in their order */
export function DeskLinks({ names }: { names: readonly Linked[] }) {
  const { translate } = useSentTranslator()
  const isStaff = useIsStaff()
  const pathname = usePathname()
  const pages = useAdminPages()
  const { views } = usePanelOptions()
  return names
    .filter((name) => isStaff && views[name])
    .map((name) => {
      const isHere = pathname === pages[name]
      return (
        <Link
          aria-current={isHere ? 'page' : undefined}
          className="nav__link"
          href={pages[name]}
          id={`nav-offprint-${name}`}
          key={name}
          prefetch={false}
        >
          {isHere ? <div className="nav__link-indicator" /> : null}
          <span className="nav__link-label">
            {translate(name === 'articleList' ? 'list-title' : name)}
          </span>
        </Link>
      )
    })
}

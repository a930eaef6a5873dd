'use client'
// Leads from an article that waits for its outlet to the row of that outlet in the table of terms, or to its own page.
import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { HoldingOutlet } from './row.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { usePanelOptions } from '../hooks/useOffprint.client.ts'

export function TermsLink({ outlet: { id, name, isAtDefault } }: { outlet: HoldingOutlet }) {
  const { translate } = useDesk()
  const { config } = useConfig()
  const { views } = usePanelOptions()
  const path = views.outletTerms
    ? (`/outlet-terms?outlet=${id}` as const)
    : (`/collections/outlets/${id}` as const)
  return (
    <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })}>
      {translate(isAtDefault ? 'no-terms-set' : 'outlet-terms', { outlet: name })}
    </Link>
  )
}

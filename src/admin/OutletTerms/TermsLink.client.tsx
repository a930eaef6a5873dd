'use client'
// Leads from an article that waits for its outlet to the row of that outlet in the table of terms.
import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { OutletWithoutTerms } from './row.ts'

import { useDesk } from '../hooks/useDesk.client.ts'

export function TermsLink({ outlet: { id, name } }: { outlet: OutletWithoutTerms }) {
  const { translate } = useDesk()
  const { config } = useConfig()
  const path = `/outlet-terms?outlet=${id}` as const
  return (
    <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })}>
      {translate('no-terms-set', { outlet: name })}
    </Link>
  )
}

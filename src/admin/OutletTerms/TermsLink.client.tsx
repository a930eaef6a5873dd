'use client'
// Leads from an article that waits for its outlet to the row of that outlet in the table of terms.
import { Link } from '@payloadcms/ui'

import type { HoldingOutlet } from './row.ts'

import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { useDesk } from '../hooks/useDesk.client.ts'

export function TermsLink({ outlet: { id, name, isAtDefault } }: { outlet: HoldingOutlet }) {
  const { translate } = useDesk()
  const { outletTerms } = useAdminPages()
  return (
    <Link href={`${outletTerms}?outlet=${id}`}>
      {translate(isAtDefault ? 'no-terms-set' : 'outlet-terms', { outlet: name })}
    </Link>
  )
}

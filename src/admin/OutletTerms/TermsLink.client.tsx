'use client'
// Leads from an article that waits for its outlet to the row of that outlet in the table of terms, or to its own page.
import { Link } from '@payloadcms/ui'

import type { HoldingOutlet } from './changes.ts'

import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function TermsLink({ outlet: { id, name, isAtDefault } }: { outlet: HoldingOutlet }) {
  const { translate } = useTranslator()
  const { outlets, outletTerms } = useAdminPages()
  const { views } = usePanelOptions()
  const href = views.outletTerms ? `${outletTerms}?outlet=${id}` : `${outlets}/${id}`
  return (
    <Link href={href}>
      {translate(isAtDefault ? 'no-terms-set' : 'outlet-terms', { outlet: name })}
    </Link>
  )
}

'use client'
// Where a permission is to be had: the outlet's contact, its policy, and its terms in the desk.
import { Link, useConfig, useDocumentTitle } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { Outlook } from '../../workflow/outlook.ts'

import { useDesk } from '../hooks/useDesk.client.ts'

export function OutletContact({ outlet }: Pick<Outlook, 'outlet'>) {
  const { translate } = useDesk()
  const { config } = useConfig()
  const { title } = useDocumentTitle()
  if (!outlet) {
    return null
  }
  const { id, name, contactEmail, policyUrl } = outlet
  const own = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/outlets/${id}`,
  })
  return (
    <ul className="offprint-contact">
      {contactEmail ? (
        <li>
          <a href={`mailto:${contactEmail}?subject=${encodeURIComponent(title)}`}>{contactEmail}</a>
        </li>
      ) : null}
      {policyUrl ? (
        <li>
          <a href={policyUrl} rel="noopener" target="_blank">
            {translate('outlet-policy')}
          </a>
        </li>
      ) : null}
      <li>
        <Link href={own}>{translate('outlet-terms', { outlet: name })}</Link>
      </li>
    </ul>
  )
}

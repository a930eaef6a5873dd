'use client'
// Where a permission is to be had: the outlet's contact, its policy, and its terms in the desk.
import { Link, useDocumentTitle } from '@payloadcms/ui'

import type { Outlook } from '../../workflow/outlook.ts'

import { useTermsAddress } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props extends Pick<Outlook, 'outlet'> {
  article?: string
}

export function OutletContact({ article, outlet }: Props) {
  const { translate } = useTranslator()
  const { title } = useDocumentTitle()
  const terms = useTermsAddress(outlet?.id ?? '')
  if (!outlet) {
    return null
  }
  const { name, contactEmail, policyUrl } = outlet
  const subject = encodeURIComponent(article ?? title)
  return (
    <ul className="offprint-contact">
      {contactEmail ? (
        <li>
          <a href={`mailto:${contactEmail}?subject=${subject}`}>{contactEmail}</a>
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
        <Link href={terms}>{translate('outlet-terms', { outlet: name })}</Link>
      </li>
    </ul>
  )
}

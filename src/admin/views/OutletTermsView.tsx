// `/admin/outlet-terms`: the terms of all outlets in one table. For admins and editors.
import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { isDesk } from '../../access/people.ts'
import { requireOptions } from '../../options.ts'
import { listOutletTerms } from '../../owed/outletTerms.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { OutletTable } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

export async function OutletTermsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('terms-title')
  const { outlets } = isDesk(req)
    ? await listOutletTerms(req, new Date(), requireOptions(req.payload))
    : { outlets: [] }
  const outlet = props.searchParams?.outlet
  return (
    <StaffView {...props} onlyForDesk={translate('terms-only-desk')} title={title}>
      <Gutter className="offprint-outlets">
        <h1>{title}</h1>
        <p className="offprint-outlets__intro">{translate('terms-intro')}</p>
        <OutletTable initial={outlets} wanted={typeof outlet === 'string' ? outlet : null} />
      </Gutter>
    </StaffView>
  )
}

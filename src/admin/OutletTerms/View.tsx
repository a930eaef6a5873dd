// `/admin/outlet-terms`: the terms of all outlets in one table. For admins and editors.
import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { isDesk } from '../../access/people.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { StaffView } from '../StaffView/index.tsx'
import { OutletTable } from './OutletTable.client.tsx'
import { readOutlets } from './readOutlets.ts'

export async function OutletTermsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('terms-title')
  const outlet = props.searchParams?.outlet
  return (
    <StaffView {...props} isForDesk title={title}>
      <Gutter className="offprint-outlets">
        <h1>{title}</h1>
        <p className="offprint-outlets__intro">{translate('terms-intro')}</p>
        <OutletTable
          initial={isDesk(req) ? await readOutlets(req) : []}
          wanted={typeof outlet === 'string' ? outlet : null}
        />
      </Gutter>
    </StaffView>
  )
}

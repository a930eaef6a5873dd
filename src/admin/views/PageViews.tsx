// Our own pages in the admin panel.
import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { isEditorOrAdmin } from '../../access/people.ts'
import { requireOptions } from '../../options.ts'
import { listOutletTerms } from '../../owed/outletTerms.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { countAsked } from '../../work/letters/readLetters.ts'
import { Dashboard } from '../Dashboard/index.tsx'
import { OutletTable, Queue } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

/** `/admin/offprint`: our widget on a page of its own. */
export function DashboardView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  return (
    <StaffView {...props} title="Offprint">
      <Gutter>
        <h1>Offprint</h1>
        <Dashboard isPage req={req} />
      </Gutter>
    </StaffView>
  )
}

/** `/admin/outlet-terms`: the terms of all outlets in one table. For admins and editors. */
export async function OutletTermsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('terms-title')
  const { outlets } = isEditorOrAdmin(req)
    ? await listOutletTerms(req, new Date(), requireOptions(req.payload))
    : { outlets: [] }
  const asked = isEditorOrAdmin(req) ? await countAsked(req) : {}
  const outlet = props.searchParams?.outlet
  return (
    <StaffView {...props} onlyForEditors={translate('terms-only-desk')} title={title}>
      <Gutter className="offprint-outlets">
        <h1>{title}</h1>
        <p className="offprint-outlets__intro">{translate('terms-intro')}</p>
        <OutletTable
          asked={asked}
          initial={outlets}
          wanted={typeof outlet === 'string' ? outlet : null}
        />
      </Gutter>
    </StaffView>
  )
}

/** The view `/admin/queue`, within the frame of the admin panel. */
export function QueueView(props: AdminViewServerProps) {
  const { initPageResult, searchParams } = props
  const { translate } = deskTranslator(initPageResult.req.i18n)
  return (
    <StaffView {...props} title={translate('queue')}>
      <Queue group={textOf(searchParams?.group)} start={textOf(searchParams?.start)} />
    </StaffView>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

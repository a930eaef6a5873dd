// `/admin/offprint`: our widget on a page of its own.
import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { StaffView } from '../StaffView/index.tsx'
import { Dashboard } from './index.tsx'

export function DashboardView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  return (
    <StaffView {...props} title={translate('owed-title')}>
      <Gutter>
        <h1>{translate('owed-title')}</h1>
        <Dashboard req={req} />
      </Gutter>
    </StaffView>
  )
}

// `/admin/offprint`: our widget on a page of its own.
import type { AdminViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { Dashboard } from '../Dashboard/index.tsx'
import { StaffView } from './StaffView.tsx'

export function DashboardView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  return (
    <StaffView {...props} title="Offprint">
      <Gutter>
        <h1>Offprint</h1>
        <Dashboard req={req} />
      </Gutter>
    </StaffView>
  )
}

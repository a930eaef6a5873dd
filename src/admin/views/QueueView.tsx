// The view `/admin/queue`, within the frame of the admin panel.
import type { AdminViewServerProps } from 'payload'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { Queue } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

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

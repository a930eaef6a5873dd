// Below the list of articles: schedules those that are selected, for admins and editors.
import type { ListViewServerProps } from 'payload'

import { isDesk } from '../../access/people.ts'
import { BulkBar } from '../rendered.client.tsx'

export function BulkSchedule({ collectionConfig, payload, user }: ListViewServerProps) {
  return isDesk({ payload, user: user ?? null }) ? <BulkBar slug={collectionConfig.slug} /> : null
}

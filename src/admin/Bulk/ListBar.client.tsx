'use client'
// In Payload's list of articles: the bar at the foot of the window, so that no row moves under the pointer.
import { useListQuery, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import type { ID } from '../../types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Bulk } from './index.client.tsx'

export function ListBar() {
  const { count = 0, selectedIDs, toggleAll } = useSelection()
  const { data } = useListQuery()
  const { translate } = useTranslator()
  const router = useRouter()
  const rows = (data?.docs ?? []) as { id: ID; title: string; updatedAt: string }[]
  const finish = () => {
    toggleAll()
    router.refresh()
  }
  return (
    <div className="offprint-bulk">
      {count > 0 ? (
        <span role="status">{translate('bulk-selected', { count: String(count) })}</span>
      ) : null}
      <Bulk onDone={finish} query="" rows={rows} selection={selectedIDs} total={count} />
    </div>
  )
}

'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer.
import { Button, useModal, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import { useClosed } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { BulkForm } from './BulkForm.client.tsx'
import { allAvailable, useBulk } from './useBulk.client.ts'

const drawer = 'offprint-bulk-schedule'

export function BulkBar({ slug }: { slug: string }) {
  const { count = 0, selectAll, toggleAll, totalDocs } = useSelection()
  const { counted, translate } = useTranslator()
  const { isModalOpen, openModal } = useModal()
  const router = useRouter()
  const bulk = useBulk(slug)
  useClosed(isModalOpen(drawer), () => {
    if (bulk.outcomes.length > 0) {
      bulk.reset()
      toggleAll()
      router.refresh()
    }
  })
  const all = String(selectAll) === allAvailable ? totalDocs : count
  if (!all) {
    return null
  }
  const title = counted('bulk-title', all)
  return (
    <div className="offprint-bulk">
      <span role="status">{translate('bulk-selected', { count: String(all) })}</span>
      <Button margin={false} onClick={() => openModal(drawer)} size="small">
        {translate('bulk-schedule')}
      </Button>
      <NamedDrawer gutter slug={drawer} title={title}>
        <BulkForm bulk={bulk} count={all} drawer={drawer} />
      </NamedDrawer>
    </div>
  )
}

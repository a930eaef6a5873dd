'use client'
// Sticks to the foot of the window while articles are selected, so that no row moves under the pointer.
import { Button, Drawer, useModal, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useEffectEvent, useRef } from 'react'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { BulkForm } from './BulkForm.client.tsx'
import { allAvailable, useBulk } from './useBulk.client.ts'

const drawer = 'offprint-bulk-schedule'

export function BulkBar({ slug }: { slug: string }) {
  const { count = 0, selectAll, toggleAll, totalDocs } = useSelection()
  const { translate } = useTranslator()
  const { openModal } = useModal()
  const router = useRouter()
  const bulk = useBulk(slug)
  useClosed(() => {
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
  const title = translate(all === 1 ? 'bulk-title-one' : 'bulk-title', { count: String(all) })
  return (
    <div className="offprint-bulk">
      <span role="status">{translate('bulk-selected', { count: String(all) })}</span>
      <Button margin={false} onClick={() => openModal(drawer)} size="small">
        {translate('bulk-schedule')}
      </Button>
      <Drawer gutter slug={drawer} title={title}>
        <BulkForm bulk={bulk} count={all} drawer={drawer} title={title} />
      </Drawer>
    </div>
  )
}

function useClosed(onClosed: () => void): void {
  const isOpen = useModal().isModalOpen(drawer)
  const was = useRef(isOpen)
  const closed = useEffectEvent(onClosed)
  useEffect(() => {
    if (was.current && !isOpen) {
      closed()
    }
    was.current = isOpen
  }, [isOpen])
}

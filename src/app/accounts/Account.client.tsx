'use client'
// Beside the form of an account: whether it is active, and its sessions. Admins see it of all, others of themselves.
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'

// With the page: what loads later moves nothing.
import './index.scss'

const Panel = lazy(async () => ({ default: (await import('./AccountPanel.client.tsx')).Panel }))

/** Its script is loaded with the first form that has it, and not with every page. */
export function Account() {
  const { id, collectionSlug, initialData } = useDocumentInfo()
  const { user } = useAuth()
  const isOwn = user?.collection === collectionSlug && user?.id === id
  if (id === undefined || (!isOwn && user?.role !== 'admin')) {
    return null
  }
  const since = (initialData?.deactivatedAt ?? null) as null | string
  return (
    <Suspense fallback={<div style={{ minHeight: '8rem' }} />}>
      <Panel deactivatedAt={since} id={String(id)} isOwn={isOwn} />
    </Suspense>
  )
}

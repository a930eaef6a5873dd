'use client'
// The second factor in the form of an account: of the own one all of it, of others admins can reset it.
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'

const Panel = lazy(async () => ({ default: (await import('./Panel.client.tsx')).Panel }))

/** Its script is loaded with the first form that has it, and not with every page. */
export function SecondFactor() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const isOwn = user?.collection === collectionSlug && user?.id === id
  const isOther = user?.role === 'admin' && id !== undefined && !isOwn
  return isOwn || isOther ? (
    <Suspense fallback={<div style={{ minHeight: '8rem' }} />}>
      <Panel id={String(id)} isOwn={isOwn} />
    </Suspense>
  ) : null
}

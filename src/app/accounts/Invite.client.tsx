'use client'
// Above the list of accounts: invites somebody by mail. For admins.
import { useAuth } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'

// With the page: what loads later moves nothing.
import './index.scss'

const Form = lazy(async () => ({ default: (await import('./InviteForm.client.tsx')).InviteForm }))

/** Its script is loaded with this list, and not with every page. */
export function Invite() {
  const { user } = useAuth()
  return user?.role === 'admin' ? (
    <Suspense fallback={<div style={{ minHeight: '4rem' }} />}>
      <Form />
    </Suspense>
  ) : null
}

'use client'
// Deactivates an account, invites its owner again, and ends its sessions.
import { Button, toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { translateFor } from '../languages/translateFor.ts'
import { dayParts, localeOf } from './localeOf.ts'
import { Sessions } from './Sessions.client.tsx'
import { useAccounts } from './useAccounts.client.ts'

interface Props {
  deactivatedAt: null | string
  id: string
  isOwn: boolean
}

export function Panel({ id, deactivatedAt, isOwn }: Props) {
  return (
    <div className="offprint-account field-type">
      {isOwn ? null : <State deactivatedAt={deactivatedAt} id={id} />}
      {deactivatedAt ? null : <Sessions id={id} isOwn={isOwn} />}
    </div>
  )
}

function State({ id, deactivatedAt }: Omit<Props, 'isOwn'>) {
  const { i18n } = useTranslation()
  const translate = translateFor(i18n)
  const { ask, isBusy } = useAccounts()
  const [since, setSince] = useState(deactivatedAt)
  const set = async (isActive: boolean) => {
    const data = { deactivatedAt: isActive ? null : new Date().toISOString() }
    if (await ask(`/${id}`, 'PATCH', data)) {
      setSince(data.deactivatedAt)
      // Its sessions, and what the form knows of it.
      window.location.reload()
    }
  }
  const invite = async () => {
    const sent = await ask<{ doc: { email: string } }>(`/${id}/invite`, 'POST', {})
    if (sent) {
      toast.success(translate('inviteSent', { email: sent.doc.email }))
    }
  }
  const date = since
    ? new Intl.DateTimeFormat(localeOf(i18n.language), dayParts).format(new Date(since))
    : ''
  return (
    <>
      <p>{since ? translate('accountInactive', { date }) : translate('accountActive')}</p>
      <div className="offprint-account__buttons">
        <Small isBusy={isBusy} onClick={() => void set(since !== null)}>
          {translate(since ? 'accountReactivate' : 'accountDeactivate')}
        </Small>
        {since ? null : (
          <Small isBusy={isBusy} onClick={() => void invite()}>
            {translate('inviteAgain')}
          </Small>
        )}
      </div>
      {since ? null : <p className="field-description">{translate('accountDeactivateHelp')}</p>}
    </>
  )
}

interface SmallProps {
  children: string
  isBusy: boolean
  onClick: () => void
}

export function Small({ children, isBusy, onClick }: SmallProps) {
  return (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClick} size="small">
      {children}
    </Button>
  )
}

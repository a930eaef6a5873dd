'use client'
// The open sessions of an account, each with the way to end it.
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { SessionList } from './sessions.ts'

import { translateFor } from '../languages/translateFor.ts'
import { SessionText } from './SessionText.client.tsx'
import { useAccounts } from './useAccounts.client.ts'

interface Props {
  id: string
  isOwn: boolean
}

export function Sessions({ id, isOwn }: Props) {
  const { i18n } = useTranslation()
  const translate = translateFor(i18n)
  const { ask, isBusy } = useAccounts()
  const [sessions, setSessions] = useState<null | SessionList['sessions']>(null)
  const show = (list: null | SessionList) => list && setSessions(list.sessions)
  useEffect(() => {
    void ask<SessionList>(`/${id}/sessions`, 'GET').then(show)
  }, [ask, id])
  const end = (data: { session?: string }) =>
    void ask<SessionList>(`/${id}/sessions/end`, 'POST', data).then(show)
  const others = sessions?.filter(({ isCurrent }) => !isCurrent) ?? []
  return (
    <>
      <h3>{translate('sessions')}</h3>
      {sessions?.length === 0 ? <p>{translate('sessionsNone')}</p> : null}
      <ul>
        {sessions?.map((session) => (
          <li key={session.id}>
            <SessionText i18n={i18n} session={session} />
            {session.isCurrent ? null : (
              <Button
                buttonStyle="secondary"
                disabled={isBusy}
                margin={false}
                onClick={() => end({ session: session.id })}
                size="small"
              >
                {translate('sessionEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => end({})}
          size="small"
        >
          {translate(isOwn ? 'sessionsEnd' : 'sessionsEndOther')}
        </Button>
      ) : null}
    </>
  )
}

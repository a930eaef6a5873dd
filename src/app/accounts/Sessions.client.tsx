'use client'
// The open sessions of an account, each with the way to end it.
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { SessionList } from './sessions.ts'

import { translateFor } from '../languages/translateFor.ts'
import { dayParts, localeOf } from './localeOf.ts'
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
  const locale = localeOf(i18n.language)
  const format = new Intl.DateTimeFormat(locale, {
    ...dayParts,
    hour: '2-digit',
    minute: '2-digit',
  })
  const others = sessions?.filter(({ isCurrent }) => !isCurrent) ?? []
  return (
    <>
      <h3>{translate('sessions')}</h3>
      {sessions?.length === 0 ? <p>{translate('sessionsNone')}</p> : null}
      <ul>
        {sessions?.map((session) => (
          <li key={session.id}>
            {translate('sessionBegan', {
              date: session.createdAt ? format.format(new Date(session.createdAt)) : '–',
              until: format.format(new Date(session.expiresAt)),
            })}
            {session.isCurrent ? (
              ` (${translate('sessionCurrent')})`
            ) : (
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

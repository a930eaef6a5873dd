'use client'
// One session in words: its device, when it began, and until when it lasts.
import type { Device } from './device.ts'
import type { Session } from './sessions.ts'

import { type Translate, translateFor } from '../languages/translateFor.ts'
import { dayParts, localeOf } from './localeOf.ts'

interface Props {
  i18n: { language: string } & Parameters<typeof translateFor>[0]
  session: Omit<Session, 'id'>
}

export function SessionText({ i18n, session }: Props) {
  const translate = translateFor(i18n)
  const format = new Intl.DateTimeFormat(localeOf(i18n.language), {
    ...dayParts,
    hour: '2-digit',
    minute: '2-digit',
  })
  const name = nameOf(session.device, translate)
  return (
    <span>
      <strong>{session.isCurrent ? `${name} (${translate('sessionCurrent')})` : name}</strong>
      <br />
      {translate('sessionBegan', {
        date: session.createdAt ? format.format(new Date(session.createdAt)) : '–',
        until: format.format(new Date(session.expiresAt)),
      })}
    </span>
  )
}

function nameOf(device: Device | null, translate: Translate): string {
  const { browser, system } = device ?? {}
  return browser && system
    ? translate('sessionDevice', { browser, system })
    : (browser ?? system ?? translate('sessionUnknown'))
}

// Below the dashboard of admins: everything as a file, by plain links.
import type { I18nClient } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'

import { roleOf } from 'offprint'

import './index.scss'
import { translateFor } from '../languages/translateFor.ts'

interface Props {
  i18n: I18nClient
  payload: Payload
  user?: null | TypedUser
}

export function Export({ i18n, payload, user }: Props) {
  if (!user || roleOf({ payload, user }) !== 'admin') {
    return null
  }
  const t = translateFor(i18n)
  const address = `${payload.config.routes.api}/export`
  return (
    <section aria-labelledby="offprint-export" className="offprint-export">
      <h2 id="offprint-export">{t('exportTitle')}</h2>
      <p>{t('exportHelp')}</p>
      <p>
        <a download href={address}>
          {t('exportAll')}
        </a>{' '}
        <a download href={`${address}?public=true`}>
          {t('exportPublic')}
        </a>
      </p>
    </section>
  )
}

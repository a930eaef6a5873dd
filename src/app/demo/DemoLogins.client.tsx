'use client'
// Signs in with one of the accounts of the demo, with one click.
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { DemoAccount } from './accounts.ts'

import { translateFor } from '../languages/translateFor.ts'
import './index.scss'

export function DemoLoginsClient({ accounts }: { accounts: DemoAccount[] }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [hasFailed, setFailed] = useState(false)
  // The server renders the buttons before they can do anything.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const translate = translateFor(i18n)
  const { admin, api } = config.routes

  const signIn = async ({ email, password }: DemoAccount) => {
    const response = await fetch(`${config.serverURL}${api}/users/login`, {
      body: JSON.stringify({ email, password }),
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    }).catch(() => null)
    if (response?.ok) {
      window.location.assign(admin)
    } else {
      setFailed(true)
    }
  }
  return (
    <section className="offprint-demo-logins">
      <p>{translate('demoAccounts')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button disabled={!isReady} onClick={() => void signIn(account)} type="button">
              {translate('demoSignIn', { name: account.email })}
            </button>
            <span>
              {translate(`demoRole_${account.who}`)}. {i18n.t('general:password')}:{' '}
              <code>{account.password}</code>
            </span>
          </li>
        ))}
      </ul>
      {hasFailed ? <p role="alert">{translate('demoFailed')}</p> : null}
    </section>
  )
}

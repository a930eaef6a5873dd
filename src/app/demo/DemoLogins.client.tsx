'use client'
// Signs in with one of the accounts of the demo, with one click.
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { DemoAccount } from './accounts.ts'

import './index.scss'
import { demoWords } from './words.ts'

export function DemoLoginsClient({ accounts }: { accounts: DemoAccount[] }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [hasFailed, setFailed] = useState(false)
  // The server renders the buttons before they can do anything.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const words = demoWords(i18n.language)
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
      <p>{words.accounts}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button disabled={!isReady} onClick={() => void signIn(account)} type="button">
              {words.signIn(account.email)}
            </button>
            <span>
              {words.roles[account.who]}. {i18n.t('general:password')}:{' '}
              <code>{account.password}</code>
            </span>
          </li>
        ))}
      </ul>
      {hasFailed ? <p role="alert">{words.failed}</p> : null}
    </section>
  )
}

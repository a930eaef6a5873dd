/** @jsxImportSource preact */
// On the sign-in page of the demo: its accounts, each with a button that signs in.
import type { VNode } from 'preact'

import type { Translate } from '../languages/translateFor.ts'

import { demoAccounts } from './accounts.ts'

interface Props {
  of: { t: (key: 'general:password') => string; translate: Translate }
}

export function DemoAccounts({ of: { t, translate } }: Props): null | VNode {
  const accounts = demoAccounts()
  return accounts.length === 0 ? null : (
    <>
      <p>{translate('demoAccounts')}</p>
      <ul class="accounts">
        {accounts.map(({ email, password, who }) => (
          <li key={email}>
            <form method="post">
              <input name="email" type="hidden" value={email} />
              <input name="password" type="hidden" value={password} />
              <button type="submit">{translate('demoSignIn', { name: email })}</button>
            </form>
            <small>
              {translate(`demoRole_${who}`)}. {t('general:password')}: <code>{password}</code>
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

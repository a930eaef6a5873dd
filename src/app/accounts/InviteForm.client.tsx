'use client'
// Name, address and role of whoever is invited. Their author is chosen in the account.
import { Button, toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { translateFor } from '../languages/translateFor.ts'
import { useAccounts } from './useAccounts.client.ts'

const roles = ['author', 'editor', 'admin'] as const
const empty = { name: '', email: '', role: 'author' }

export function InviteForm() {
  const { i18n } = useTranslation()
  const translate = translateFor(i18n)
  const { ask, isBusy } = useAccounts()
  const router = useRouter()
  const [values, setValues] = useState(empty)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask('/invite', 'POST', values)) {
      toast.success(translate('inviteSent', { email: values.email }))
      setValues(empty)
    }
    // Also where only the mail failed: the account is there.
    router.refresh()
  }
  return (
    <form
      aria-label={translate('inviteTitle')}
      className="offprint-account offprint-account__invite"
      onSubmit={(event) => void submit(event)}
    >
      <h2>{translate('inviteTitle')}</h2>
      <label>
        {translate('name')}
        <input
          aria-label={translate('name')}
          autoComplete="off"
          onChange={({ target }) => setValues({ ...values, name: target.value })}
          required
          type="text"
          value={values.name}
        />
      </label>
      <label>
        {translate('email')}
        <input
          aria-label={translate('email')}
          autoComplete="off"
          onChange={({ target }) => setValues({ ...values, email: target.value })}
          required
          type="email"
          value={values.email}
        />
      </label>
      <label>
        {translate('role')}
        <select
          onChange={({ target }) => setValues({ ...values, role: target.value })}
          value={values.role}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {translate(role)}
            </option>
          ))}
        </select>
      </label>
      <Button buttonStyle="secondary" disabled={isBusy} margin={false} size="medium" type="submit">
        {translate('inviteSend')}
      </Button>
    </form>
  )
}

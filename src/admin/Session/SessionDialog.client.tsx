'use client'
// Covers everything when the session has ended while something is not saved: nobody reads what is behind it.
import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import type { SentWord } from '../../translations/sentWords.ts'
import type { SignedIn } from '../requests/send.client.ts'
import type { Session } from './useSession.client.ts'

import { useAPI } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'
import { signInAgain, type SignInResponse } from './signInAgain.client.ts'

interface Props {
  check: Session['check']
  onSignedIn: (session: SignedIn) => void
  owner: { email?: string; id: number | string; username?: string }
}

export function SessionDialog({ check, onSignedIn, owner }: Props) {
  const { translate } = useSentTranslator()
  const { config, getEntityConfig } = useConfig()
  const dialog = useOpenDialog()
  const id = useId()
  const { auth } = getEntityConfig({ collectionSlug: config.admin.user })
  const key = auth?.loginWithUsername && owner.username ? 'username' : 'email'
  const name = owner[key]
  const login = `${config.routes.admin}${config.admin.routes.login}`
  const hasPassword = !auth?.disableLocalStrategy && name
  return (
    <dialog
      aria-describedby={`${id}-text`}
      aria-labelledby={`${id}-title`}
      className="offprint-session"
      ref={dialog}
    >
      <div className="offprint-session__box">
        <h1 id={`${id}-title`}>{translate('session-ended')}</h1>
        <p id={`${id}-text`}>{translate('session-ended-text')}</p>
        {hasPassword ? (
          <PasswordForm account={{ id: owner.id, name, key }} onSignedIn={onSignedIn} />
        ) : (
          <Button buttonStyle="primary" el="anchor" newTab url={login}>
            {translate('sign-in-new-tab')}
          </Button>
        )}
        <p className="offprint-session__other">
          {hasPassword ? (
            <a href={login} rel="noreferrer" target="_blank">
              {translate('sign-in-new-tab')}
            </a>
          ) : null}
          <Button buttonStyle="none" margin={false} onClick={() => void check()}>
            {translate('signed-in-there')}
          </Button>
        </p>
      </div>
    </dialog>
  )
}

interface FormProps {
  account: Parameters<typeof signInAgain>[1]
  onSignedIn: Props['onSignedIn']
}

function PasswordForm({ account, onSignedIn }: FormProps) {
  const { translate } = useSentTranslator()
  const { config } = useConfig()
  const id = useId()
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const { isPending, run } = usePending()
  const [answer, setResponse] = useState<null | SignInResponse>(null)
  const users = `${useAPI()}/${config.admin.user}`
  const signIn = async () => {
    setResponse(null)
    const found = await signInAgain(users, account, password, totp)
    setResponse(found)
    if (found.kind === 'signed-in') {
      onSignedIn(found.session)
    }
  }
  const message = wordsOf(answer)
  const needsCode = answer?.kind === 'failed' && /code$/.test(answer.reason)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(signIn)
      }}
    >
      <div className="field-type text">
        <label className="field-label" htmlFor={`${id}-name`}>
          {translate(account.key === 'email' ? 'e-mail' : 'username')}
        </label>
        <input
          aria-label={translate(account.key === 'email' ? 'e-mail' : 'username')}
          autoComplete="username"
          id={`${id}-name`}
          name={account.key}
          readOnly
          value={account.name}
        />
      </div>
      <div className="field-type password">
        <label className="field-label" htmlFor={`${id}-password`}>
          {translate('password')}
        </label>
        <input
          aria-label={translate('password')}
          autoComplete="current-password"
          id={`${id}-password`}
          name="password"
          onChange={(event) => setPassword(event.target.value)}
          required
          type="password"
          value={password}
        />
      </div>
      {needsCode || totp ? (
        <div className="field-type text">
          <label className="field-label" htmlFor={`${id}-code`}>
            {translate('sign-in-code')}
          </label>
          <input
            aria-label={translate('sign-in-code')}
            autoComplete="one-time-code"
            id={`${id}-code`}
            name="totp"
            onChange={(event) => setTotp(event.target.value)}
            value={totp}
          />
        </div>
      ) : null}
      <div className="offprint-session__answer" role="alert">
        {message ? translate(...message) : null}
      </div>
      <Button disabled={isPending || password === ''} type="submit">
        {translate('sign-in')}
      </Button>
    </form>
  )
}

const reasons = {
  code: 'sign-in-code-needed',
  'no-server': 'no-server',
  'other-account': 'other-account',
  password: 'wrong-password',
  server: 'server-failed',
  // There it is set up.
  setup: 'sign-in-new-tab',
  'wrong-code': 'wrong-code',
} as const

function wordsOf(answer: null | SignInResponse): [SentWord, Record<string, string>?] | null {
  if (answer?.kind === 'failed') {
    return [reasons[answer.reason]]
  }
  if (answer?.kind !== 'wait') {
    return null
  }
  const { seconds } = answer
  return seconds === null
    ? ['wait-minutes-unknown']
    : ['wait-minutes', { minutes: String(Math.ceil(seconds / 60)) }]
}

/** Escape does not close it: what is behind it is nobody's until somebody has signed in. */
function useOpenDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    const focused = document.activeElement
    const open = () => {
      current?.showModal()
      current?.querySelector<HTMLElement>('input[type=password]')?.focus()
    }
    const stay = (event: Event) => event.preventDefault()
    open()
    current?.addEventListener('cancel', stay)
    current?.addEventListener('close', open)
    return () => {
      current?.removeEventListener('cancel', stay)
      current?.removeEventListener('close', open)
      current?.close()
      if (focused instanceof HTMLElement) {
        focused.focus()
      }
    }
  }, [])
  return dialog
}

/** @jsxImportSource preact */
// The sign-in page: a form that works without scripts.
import type { VNode } from 'preact'

import { getSafeRedirect } from 'payload/shared'

import { DemoAccounts } from '../demo/DemoAccounts.tsx'
import { type Asked, askedBy, CodeField, Field, NewCodes } from './parts.tsx'
import { callAPI, messageOf, readForm, readRequest, type SignInRequest } from './request.ts'
import { goTo, refuseForm, respondWith } from './respond.ts'

export async function showLogin(request: Request): Promise<Response> {
  const shown = await readRequest(request)
  if (shown.user) {
    return goTo(request, nextOf(shown))
  }
  const { totalDocs } = await shown.payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
    ? goTo(request, `${shown.admin}/create-first-user`)
    : respondWith(request, shown, pageOf(shown, <LoginForm of={shown} />))
}

export async function logIn(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) {
    return refuseForm()
  }
  const shown = await readRequest(request)
  const data = Object.fromEntries(
    ['email', 'password', 'totp'].map((name) => [name, form.get(name) ?? '']),
  )
  const answer = await callAPI(request, 'login', data)
  const { recoveryCodes } = answer.body
  if (answer.status !== 200) {
    const asked = askedBy(answer, form)
    const message = messageOf(answer)
    const children = <LoginForm {...{ asked, message }} email={data.email} of={shown} />
    return respondWith(request, shown, pageOf(shown, children), answer)
  }
  if (recoveryCodes) {
    const children = <NewCodes codes={recoveryCodes} next={nextOf(shown)} of={shown} />
    return respondWith(request, shown, pageOf(shown, children), answer)
  }
  return goTo(request, nextOf(shown), answer.cookie)
}

interface LoginFormProps {
  asked?: Asked | undefined
  email?: string | undefined
  message?: string
  of: SignInRequest
}

function LoginForm({ asked, email = '', message = '', of }: LoginFormProps): VNode {
  const { admin, t } = of
  return (
    <>
      <DemoAccounts of={of} />
      <form method="post">
        <Field
          autocomplete="username"
          isFirst={!asked && email === ''}
          label={t('general:email')}
          name="email"
          type="email"
          value={email}
        />
        <Field
          autocomplete="current-password"
          isFirst={!asked && email !== ''}
          label={t('general:password')}
          name="password"
          type="password"
        />
        {asked ? <CodeField asked={asked} of={of} /> : null}
        <p role="alert">{message}</p>
        <button type="submit">{t('authentication:login')}</button>
      </form>
      <a href={`${admin}/forgot`}>{t('authentication:forgotPasswordQuestion')}</a>
    </>
  )
}

function pageOf({ t }: SignInRequest, children: VNode) {
  return { children, title: t('authentication:login') }
}

/** Never another site, whatever the address says. */
function nextOf({ admin, searchParams }: SignInRequest): string {
  return getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams.get('redirect') ?? '' })
}

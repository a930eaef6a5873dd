/** @jsxImportSource preact */
// "Forgot password", and the page of the link in that mail.
import type { VNode } from 'preact'

import { type Asked, askedBy, CodeField, Field, NewCodes } from './parts.tsx'
import { callAPI, messageOf, readForm, readRequest, type SignInRequest } from './request.ts'
import { goTo, refuseForm, respondWith } from './respond.ts'

export async function showForgot(request: Request): Promise<Response> {
  const shown = await readRequest(request)
  return respondWith(request, shown, forgotPage(shown, <ForgotForm of={shown} />))
}

export async function askForMail(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (!form) {
    return refuseForm()
  }
  const shown = await readRequest(request)
  const answer = await callAPI(request, 'forgot-password', { email: form.get('email') ?? '' })
  const children =
    answer.status === 200 ? (
      <p role="status">{shown.t('authentication:checkYourEmailForPasswordReset')}</p>
    ) : (
      <ForgotForm email={form.get('email') ?? ''} message={messageOf(answer)} of={shown} />
    )
  return respondWith(request, shown, forgotPage(shown, children), answer)
}

export async function showReset(request: Request): Promise<Response> {
  const shown = await readRequest(request)
  return respondWith(request, shown, resetPage(shown, <ResetForm of={shown} />))
}

export async function setPassword(request: Request, token: string): Promise<Response> {
  const form = await readForm(request)
  if (!form) {
    return refuseForm()
  }
  const shown = await readRequest(request)
  const password = form.get('password') ?? ''
  const refused = (message: string, asked?: Asked) =>
    resetPage(shown, <ResetForm asked={asked} message={message} of={shown} />)
  if (password !== form.get('confirm-password')) {
    const page = refused(shown.t('fields:passwordsDoNotMatch'))
    return respondWith(request, shown, page, { status: 400 })
  }
  const data = { password, token, totp: form.get('totp') ?? '' }
  const answer = await callAPI(request, 'reset-password', data)
  const { recoveryCodes } = answer.body
  if (answer.status !== 200) {
    const message = answer.status === 403 ? shown.translate('resetGone') : messageOf(answer)
    return respondWith(request, shown, refused(message, askedBy(answer, form)), answer)
  }
  if (recoveryCodes) {
    const page = resetPage(shown, <NewCodes codes={recoveryCodes} next={shown.admin} of={shown} />)
    return respondWith(request, shown, page, answer)
  }
  return goTo(request, shown.admin, answer.cookie)
}

interface Props {
  message?: string
  of: SignInRequest
}

function ForgotForm({ email = '', message = '', of }: { email?: string } & Props): VNode {
  const { t } = of
  return (
    <form method="post">
      <p>{t('authentication:forgotPasswordEmailInstructions')}</p>
      <Field
        autocomplete="username"
        isFirst
        label={t('general:email')}
        name="email"
        type="email"
        value={email}
      />
      <p role="alert">{message}</p>
      <button type="submit">{t('general:submit')}</button>
    </form>
  )
}

function ResetForm({ asked, message = '', of }: { asked?: Asked | undefined } & Props): VNode {
  const { t } = of
  const field = { type: 'password', autocomplete: 'new-password' } as const
  return (
    <form method="post">
      <Field {...field} isFirst={!asked} label={t('authentication:newPassword')} name="password" />
      <Field {...field} label={t('authentication:confirmPassword')} name="confirm-password" />
      {asked ? <CodeField asked={asked} of={of} /> : null}
      <p role="alert">{message}</p>
      <button type="submit">{of.translate('inviteButton')}</button>
    </form>
  )
}

function forgotPage(shown: SignInRequest, children: VNode) {
  return { children: withWayBack(shown, children), title: shown.t('authentication:forgotPassword') }
}

/** A new password, or the first one of somebody who was invited. */
function resetPage(shown: SignInRequest, children: VNode) {
  return { children: withWayBack(shown, children), title: shown.translate('inviteButton') }
}

function withWayBack({ admin, t }: SignInRequest, children: VNode): VNode {
  return (
    <>
      {children}
      <a href={`${admin}/login`}>{t('authentication:backToLogin')}</a>
    </>
  )
}

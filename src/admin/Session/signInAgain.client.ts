'use client'
// Signs somebody in again without leaving the page.
import { send, type SignedIn } from '../requests/send.client.ts'

export type SignInResponse =
  | {
      kind: 'failed'
      reason: 'code' | 'no-server' | 'other-account' | 'password' | 'server' | 'wrong-code'
    }
  | { kind: 'signed-in'; session: SignedIn }
  | { kind: 'wait'; seconds: null | number }

interface Account {
  id: number | string
  /** Both in the form in which the login takes them: `email` or `username`. */
  key: 'email' | 'username'
  name: string
}

export async function signInAgain(
  users: string,
  { id, name, key }: Account,
  password: string,
  totp: string,
): Promise<SignInResponse> {
  const sent = await send(`${users}/login`, 'POST', {
    [key]: name,
    password,
    ...(totp ? { totp } : {}),
  })
  if (sent === null) {
    return { kind: 'failed', reason: 'no-server' }
  }
  const { body, response } = sent
  if (response.status === 429) {
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
    return { kind: 'wait', seconds: Number.isNaN(seconds) ? null : seconds }
  }
  if (!response.ok) {
    return { kind: 'failed', reason: response.status >= 500 ? 'server' : reasonIn(body) }
  }
  const session = body as SignedIn
  if (session.user?.id === id) {
    return { kind: 'signed-in', session }
  }
  await send(`${users}/logout`, 'POST')
  return { kind: 'failed', reason: 'other-account' }
}

/** Codes of the app; another app may have a second factor of its own that answers in the same way. */
function reasonIn(body: unknown): 'code' | 'password' | 'wrong-code' {
  const { errors } = (body ?? {}) as { errors?: { data?: { code?: unknown } }[] }
  const code = errors?.[0]?.data?.code
  return code === 'totp-required' ? 'code' : code === 'totp-wrong' ? 'wrong-code' : 'password'
}

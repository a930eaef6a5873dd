'use client'
// Signs somebody in again without leaving the page.
import { send, type SignedIn } from '../requests/send.client.ts'

export type SignInResponse =
  | {
      kind: 'failed'
      reason:
        'code' | 'no-server' | 'other-account' | 'password' | 'server' | 'setup' | 'wrong-code'
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

/** By the codes of a second factor; another app may answer in the same way. */
function reasonIn(body: unknown): 'code' | 'password' | 'setup' | 'wrong-code' {
  const { errors } = (body ?? {}) as { errors?: { data?: { code?: unknown } }[] }
  const reasons = {
    'totp-required': 'code',
    'totp-setup': 'setup',
    'totp-wrong': 'wrong-code',
  } as const
  return reasons[errors?.[0]?.data?.code as keyof typeof reasons] ?? 'password'
}

'use client'
// Asks the server who is signed in: after an answer that may mean that nobody is, and after none at all.
import { send } from './send.client.ts'

export interface SignedIn {
  /** In seconds, as the server says it. */
  exp?: number
  token?: string
  user: { email?: string; id: number | string } | null
}

/** Null where the server does not say it: no connection, or an answer that is no answer. */
export async function whoIsSignedIn(users: string): Promise<null | SignedIn> {
  const sent = await send(`${users}/me`, 'GET')
  return sent?.response.ok ? (sent.body as null | SignedIn) : null
}

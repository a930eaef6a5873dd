'use client'
// Asks the server who is signed in: after an answer that may mean that nobody is, and after none at all.

export interface SignedIn {
  /** In seconds, as the server says it. */
  exp?: number
  token?: string
  user: { email?: string; id: number | string } | null
}

/** Null where the server does not say it: no connection, or an answer that is no answer. */
export async function whoIsSignedIn(users: string): Promise<null | SignedIn> {
  try {
    const response = await fetch(`${users}/me`, { cache: 'no-store', credentials: 'include' })
    return response.ok ? ((await response.json()) as SignedIn) : null
  } catch {
    return null
  }
}

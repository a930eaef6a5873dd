'use client'
// One request to the API, where no answer is an answer too, and who is signed in.

export interface Sent {
  /** Null where it is no JSON: a proxy in between may answer with a page. */
  body: unknown
  response: Response
}

/** In characters, which may be three bytes each. */
const mostKeptAlive = 20_000

/** Null where the server did not answer. Rejects with an `AbortError` only. */
export async function send(
  address: string,
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT',
  data?: Blob | FormData | object,
  signal: AbortSignal | null = null,
): Promise<null | Sent> {
  const isForm = data instanceof FormData || data instanceof Blob
  const text = isForm || !data ? undefined : JSON.stringify(data)
  const response = await fetch(address, {
    body: isForm ? data : text,
    cache: method === 'GET' ? 'no-store' : 'default',
    credentials: 'include',
    headers: text === undefined ? {} : { 'content-type': 'application/json' },
    // A page that is being left must not cut off a save; browsers refuse more than 64 kB of that.
    keepalive: !isForm && method !== 'GET' && (text?.length ?? 0) < mostKeptAlive,
    method,
    signal,
  }).catch(() => null)
  const body = response && (await readJSON(response))
  signal?.throwIfAborted()
  return response && { body, response }
}

async function readJSON(response: Response): Promise<unknown> {
  const isJSON = response.headers.get('content-type')?.includes('json')
  return isJSON ? response.json().catch(() => null) : null
}

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

// A request for a page of sign-in: its language, its user, and whether it is one of our own pages that sends a form.
import config from '@payload-config'
import { createPayloadRequest, handleEndpoints, type PayloadRequest } from 'payload'

import { type Translate, translateFor } from '../languages/translateFor.ts'
import { ownOrigins } from '../ownOrigins.ts'
import { readSettings } from '../settings.mjs'

export interface SignInRequest {
  admin: string
  i18n: PayloadRequest['i18n']
  /** Of the content security policy that the server in front has put into the request. */
  nonce: string | undefined
  payload: PayloadRequest['payload']
  searchParams: URLSearchParams
  t: PayloadRequest['t']
  /** That which the user chose in the admin panel; absent: that of the browser. */
  theme: 'dark' | 'light' | undefined
  translate: Translate
  user: PayloadRequest['user']
}

export async function readRequest({ headers, url }: Request): Promise<SignInRequest> {
  // Payload writes into the request that it gets.
  const { i18n, payload, t, user } = await createPayloadRequest({
    config,
    request: new Request(url, { headers }),
  })
  const [, theme] = /(?:^|;)\s*payload-theme=(dark|light)\b/.exec(headers.get('cookie') ?? '') ?? []
  return {
    admin: payload.config.routes.admin,
    i18n,
    nonce: /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
    payload,
    searchParams: new URL(url).searchParams,
    t,
    theme: theme as SignInRequest['theme'],
    translate: translateFor(i18n),
    user,
  }
}

/** Undefined for what no page of ours sends: another site must not sign anybody in. */
export async function readForm(request: Request): Promise<undefined | URLSearchParams> {
  const { headers } = request
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const { port, siteURL } = readSettings(process.env)
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '')
  const isOwn =
    (site === null || site === 'same-origin' || site === 'none') &&
    // "null": a page that hides where it is, such as a sandbox; browsers that say so send the other header too.
    (origin === null || ownOrigins(siteURL, port).includes(origin) || site === 'same-origin')
  return isForm && isOwn ? new URLSearchParams(await request.text()) : undefined
}

export interface APIAnswer {
  body: {
    errors?: { data?: null | Record<string, unknown>; message: string }[]
    recoveryCodes?: string[]
  }
  cookie: null | string
  retryAfter: null | string
  status: number
}

/** As any client calls it: with its limits, hooks and messages. */
export async function callAPI(
  { headers: sent, url }: Request,
  path: 'forgot-password' | 'login' | 'reset-password',
  data: object,
): Promise<APIAnswer> {
  const headers = new Headers(sent)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const address = new URL(`/api/users/${path}`, url)
  const init = { body: JSON.stringify(data), headers, method: 'POST' }
  const response = await handleEndpoints({ config, request: new Request(address, init) })
  return {
    body: (await response.json()) as APIAnswer['body'],
    cookie: response.headers.get('set-cookie'),
    retryAfter: response.headers.get('retry-after'),
    status: response.status,
  }
}

/** The first sentence for a user: that at a field, if there is one. */
export function messageOf({ body }: APIAnswer): string {
  const [error] = body.errors ?? []
  const fields = error?.data?.errors as { message?: string }[] | undefined
  return fields?.[0]?.message ?? error?.message ?? ''
}

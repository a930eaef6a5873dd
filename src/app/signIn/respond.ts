// Answers with a page of sign-in: to the script with what is new of it, or with where to go.
import type { ComponentChildren } from 'preact'

import type { APIAnswer, SignInRequest } from './request.ts'

import { renderDocument, renderMain } from './document.tsx'

interface Page {
  children: ComponentChildren
  title: string
}

export function respondWith(
  request: Request,
  shown: SignInRequest,
  page: Page,
  { cookie, retryAfter, status = 200 }: Partial<APIAnswer> = {},
): Response {
  const headers = headersWith({ 'retry-after': retryAfter, 'set-cookie': cookie })
  if (wantsJSON(request)) {
    return Response.json({ main: renderMain(page) }, { headers, status })
  }
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(renderDocument(shown, page), { headers, status })
}

/** @param path of this site, as it is safe to go to */
export function goTo(request: Request, path: string, cookie?: null | string): Response {
  // Characters that no header may have are encoded.
  const { hash, pathname, search } = new URL(path, 'http://localhost')
  const location = `${pathname}${search}${hash}`
  const headers = headersWith({ 'set-cookie': cookie })
  if (wantsJSON(request)) {
    return Response.json({ location }, { headers })
  }
  headers.set('location', location)
  return new Response(null, { headers, status: 303 })
}

export function refuseForm(): Response {
  const [name, data] = ['InvalidRequest', { code: 'invalid-request' }]
  const message = 'Send the form of this page.'
  return Response.json({ errors: [{ name, data, message }] }, { status: 403 })
}

function wantsJSON({ headers }: Request): boolean {
  return headers.get('accept') === 'application/json'
}

function headersWith(values: Record<string, null | string | undefined>): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      headers.set(name, value)
    }
  }
  return headers
}

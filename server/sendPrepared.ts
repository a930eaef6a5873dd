// Sends a response of the cache: 304, or the form in the encoding that the client takes.
import type { ServerResponse } from 'node:http'

import type { ServerRequest } from './middleware.ts'

import { isFresh } from '../src/visibility/conditions.ts'
import { uncachedHeaders } from '../src/visibility/publicHeaders.ts'
import { chooseEncoding } from './compress.ts'
import { type Form, formOf, notModifiedOf, type PreparedResponse } from './preparedResponse.ts'

export type CountStored = (method: string, url: string, status: number) => void

export function sendPrepared(
  request: ServerRequest,
  response: ServerResponse,
  cached: PreparedResponse,
  count?: CountStored,
): void {
  const { body, status, url } = cached
  if (status >= 500) {
    sendBusy(response)
    return
  }
  const encoding = chooseEncoding(request, body.length)
  if (status === 200 && isKnown(request, cached)) {
    response.writeHead(304, notModifiedOf(cached, encoding))
    response.end()
    count?.(request.method, url, 304)
    return
  }
  const sendForm = (form: Form) => {
    if (response.destroyed) {
      return
    }
    response.writeHead(status, form.headers)
    response.end(request.method === 'HEAD' ? undefined : form.body)
    count?.(request.method, url, status)
  }
  const form = formOf(cached, encoding)
  if (form instanceof Promise) {
    form.then(sendForm, () => sendBusy(response))
  } else {
    sendForm(form)
  }
}

/** Whether the client has the response, in whichever encoding. */
function isKnown({ headers }: ServerRequest, { headers: own, tags }: PreparedResponse): boolean {
  if (headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined) {
    return false
  }
  const header = (name: string) => headers[name]?.toString()
  const lastModified = own.find(([name]) => name === 'last-modified')?.[1]
  return tags.some((etag) => isFresh(header, { etag, lastModified }))
}

/** Of a database that is away, or a server that has too much to do: the client asks again. */
export function sendBusy(response: ServerResponse): void {
  const message = 'Away for a moment: try again.'
  const isData = response.req.url?.startsWith('/api/')
  if (!response.headersSent) {
    response.writeHead(503, {
      ...uncachedHeaders,
      'content-type': `${isData ? 'application/json' : 'text/plain'}; charset=utf-8`,
      'retry-after': '1',
    })
  }
  const error = { name: 'Unavailable', data: { code: 'unavailable' }, message }
  response.end(isData ? JSON.stringify({ errors: [error] }) : `${message}\n`)
}

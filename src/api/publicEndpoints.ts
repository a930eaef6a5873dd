// A path that everybody may read: it answers GET and preflight requests, and refuses the other methods.
import type { Endpoint, PayloadHandler } from 'payload'

import { allowHeaders, preflightHeaders, uncachedHeaders } from '../visibility/publicHeaders.ts'

const otherMethods = ['delete', 'patch', 'post', 'put'] as const

/** @param path as in Payload's endpoints, below the API route. */
export function publicEndpoints(path: string, handler: PayloadHandler): Endpoint[] {
  return [
    { handler, method: 'get', path },
    { handler: answerPreflight, method: 'options', path },
    ...otherMethods.map((method) => ({ handler: refuseMethod, method, path })),
  ]
}

function answerPreflight(): Response {
  return new Response(null, { headers: preflightHeaders, status: 204 })
}

function refuseMethod(): Response {
  return new Response(null, { headers: { ...uncachedHeaders, ...allowHeaders }, status: 405 })
}

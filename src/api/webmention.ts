// `POST /api/blog/webmention`: a page elsewhere says that it links to a post. It is fetched later.
import type { Endpoint, PayloadRequest } from 'payload'

import { addressesOf } from '../addresses.ts'
import { addMention } from '../blog/mentions/queue.ts'
import { readTarget } from '../blog/mentions/readTarget.ts'
import { blogRoutes } from '../blog/routes.ts'
import { poolOf } from '../database/connection.ts'
import { InvalidRequest } from '../errors.ts'
import { requireOptions, type ResolvedOptions } from '../options.ts'
import { uncachedHeaders } from '../visibility/publicHeaders.ts'
import { secondsToMention } from './permission/limit.ts'
import { readForm } from './permission/readForm.ts'

const longest = 2000

export function webmentionEndpoints({ webmentions }: ResolvedOptions): Endpoint[] {
  return webmentions ? [{ handler: receive, method: 'post', path: blogRoutes.webmention }] : []
}

/** @throws InvalidRequest, in the same words for a post that is hidden and one that never was. */
async function receive(req: PayloadRequest): Promise<Response> {
  const { limitRequests } = requireOptions(req.payload)
  const { origin } = addressesOf(req.payload)
  const form = await readForm(req)
  const source = readAddress(form, 'source')
  const target = readAddress(form, 'target')
  if (origin && new URL(origin).host === new URL(source).host) {
    throw new InvalidRequest('"source" is a page of this site.', 'source')
  }
  const wait = await secondsToMention(req, new URL(source).host, limitRequests)
  if (wait > 0) {
    return answer(429, 'Too many webmentions: try again later.', wait)
  }
  const article = await readTarget(req.payload, target)
  if (article === null) {
    throw new InvalidRequest('"target" is no post of this blog.', 'target')
  }
  return (await addMention(poolOf(req.payload), { article, source, target }))
    ? answer(202, 'The page will be fetched.')
    : answer(503, 'Too many webmentions wait: try again later.', 600)
}

function readAddress(form: null | URLSearchParams, name: string): string {
  const text = form?.get(name)?.trim() ?? ''
  const url = text.length <= longest && URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new InvalidRequest(`"${name}" must be a web address, in a form.`, name)
  }
  return url.href.slice(0, longest)
}

function answer(status: number, message: string, wait = 0): Response {
  const headers = { ...uncachedHeaders, ...(wait ? { 'retry-after': `${wait}` } : {}) }
  return Response.json({ message }, { headers, status })
}

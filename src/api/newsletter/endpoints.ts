// Endpoints of the newsletter: for readers, without a login, and for the desk.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ID } from '../../types.ts'

import { requireAdmin, requireEditorOrAdmin } from '../../access/require.ts'
import { databaseOf, inTransaction, transactionOf } from '../../database/connection.ts'
import { readID } from '../../database/ids.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { InvalidRequest, MailRefused, NotFound } from '../../errors.ts'
import { findIssue, sendIssue } from '../../newsletter/issues.ts'
import { readMailAddress } from '../../newsletter/mailAddress.ts'
import { previewIssue } from '../../newsletter/preview.ts'
import { sendTestIssue } from '../../newsletter/sendTest.ts'
import {
  endBounced,
  exportPerson,
  findByEmail,
  findSubscriber,
} from '../../newsletter/subscribers.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { preflightHeaders, uncachedHeaders } from '../../visibility/publicHeaders.ts'
import { answer } from '../letters/respond.ts'
import { parseBody } from '../parseBody.ts'
import { readObject } from '../readObject.ts'
import { doConfirm, doLeave, personFile, showConfirm, showData, showLeave } from './links.tsx'
import { showForm, subscribe } from './subscribe.ts'

/** `/api/blog/subscribe`, and the links of mails below it. */
export function subscribeEndpoints(options: ResolvedOptions): Endpoint[] {
  const path = '/blog/subscribe'
  const pages = [
    { path, post: (req: PayloadRequest) => subscribe(req, options), show: showForm },
    { path: `${path}/confirm`, post: doConfirm, show: showConfirm },
    { path: `${path}/leave`, post: doLeave, show: showLeave },
    { path: `${path}/data`, post: refuseMethod, show: showData },
  ]
  return [
    ...pages.flatMap(({ path: own, post, show }): Endpoint[] => [
      { handler: show, method: 'get', path: own },
      { handler: show, method: 'head', path: own },
      { handler: post, method: 'post', path: own },
      ...(['delete', 'patch', 'put'] as const).map((method) => ({
        handler: refuseMethod,
        method,
        path: own,
      })),
    ]),
    { handler: answerPreflight, method: 'options', path },
  ]
}

const press = z.strictObject({ everybody: z.boolean().optional() })

/** `/api/newsletters/:id/…`, for admins and editors. */
export const newsletterEndpoints: Endpoint[] = [
  ofIssue('get', '/:id/preview', async (req, id) => answer(await previewIssue(req, id))),
  ofIssue('post', '/:id/send', async (req, id) => {
    const options = parseBody(press, await readObject(req, '{}'))
    return answer({ doc: await sendIssue(req, id, options) })
  }),
  ofIssue('post', '/:id/test', async (req, id) => {
    const result = await sendTestIssue(req, id)
    if (result.status === 'too-many') {
      throw new MailRefused('Only ten test mails an hour are allowed. Try again later.', 429)
    }
    if (result.status === 'failed') {
      throw new MailRefused(result.reason, 502)
    }
    return answer({ sent: true, to: result.to })
  }),
]

const bounce = z.strictObject({
  email: z.string().max(600),
  reason: z.string().max(1000).optional(),
})

/** `/api/subscribers/…`, for admins. */
export const subscriberEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      requireAdmin(req)
      const id = readID(req.payload, req.routeParams?.id, slugsOf(req.payload).subscribers)
      const subscriber = id === null ? null : await findSubscriber(req, id)
      if (!subscriber) {
        throw new NotFound('subscriber')
      }
      return personFile(await exportPerson(await databaseOf(req), subscriber))
    },
    method: 'get',
    path: '/:id/export',
  },
  { handler: markBounced, method: 'post', path: '/bounced' },
]

/** `{ email, reason? }`: a mail came back later. The answer is the same where nobody has that address. */
async function markBounced(req: PayloadRequest): Promise<Response> {
  requireAdmin(req)
  const { email: given, reason = '' } = parseBody(bounce, await readObject(req))
  const email = readMailAddress(given)
  if (email === null) {
    throw new InvalidRequest('"email" must be one mail address.', 'email')
  }
  await inTransaction(req, async () => {
    const database = await transactionOf(req)
    const id = await findByEmail(database, email)
    await (id === null ? undefined : endBounced(database, id, oneLine(reason, 1000)))
  })
  return answer({ status: 'recorded' })
}

/** @throws Forbidden, NotFound */
function ofIssue(
  method: 'get' | 'post',
  path: string,
  handle: (req: PayloadRequest, id: ID) => Promise<Response>,
): Endpoint {
  return {
    handler: async (req) => {
      requireEditorOrAdmin(req)
      const id = readID(req.payload, req.routeParams?.id, slugsOf(req.payload).newsletters)
      if (id === null || !(await findIssue(req, id))) {
        throw new NotFound('newsletter')
      }
      return handle(req, id)
    },
    method,
    path,
  }
}

const methods = 'GET, HEAD, OPTIONS, POST'

/** Front ends on other origins may ask for a subscription. */
function answerPreflight(): Response {
  const headers = { ...preflightHeaders, 'access-control-allow-methods': methods, allow: methods }
  return new Response(null, { headers, status: 204 })
}

function refuseMethod(): Response {
  return new Response(null, { headers: { ...uncachedHeaders, allow: methods }, status: 405 })
}

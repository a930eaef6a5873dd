// Webhooks, below `/api/webhooks/:id`: the secret, a test, what was delivered, and what is sent again. For admins.
import type { Endpoint, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { ID } from '../types.ts'

import { requireAdmin } from '../access/require.ts'
import { poolOf } from '../database/connection.ts'
import { readID } from '../database/ids.ts'
import { NotFound, WebhookConflict } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { listDeliveries, replay } from '../webhooks/deliveries.ts'
import { readSecrets, readState, rotateSecret, showSecret } from '../webhooks/secrets.ts'
import { sendMessage } from '../webhooks/send.ts'
import { parseBody } from './parseBody.ts'
import { readObject } from './readObject.ts'

interface Webhook {
  id: ID
  url: string
}

type Handler = (req: PayloadRequest, webhook: Webhook) => Promise<object>

export const webhookEndpoints: Endpoint[] = [
  ofWebhook('get', '/:id/deliveries', show),
  ofWebhook('post', '/:id/replay', sendAgain),
  ofWebhook('post', '/:id/rotate', (req, { id }) =>
    rotateSecret(req.payload, poolOf(req.payload), id),
  ),
  ofWebhook('post', '/:id/secret', tellSecret),
  ofWebhook('post', '/:id/test', sendTest),
]

/** @throws Forbidden, NotFound */
function ofWebhook(method: 'get' | 'post', path: string, handle: Handler): Endpoint {
  return {
    handler: async (req) => {
      requireAdmin(req)
      const webhook = await readWebhook(req)
      return Response.json(await handle(req, webhook), { headers: { 'cache-control': 'no-store' } })
    },
    method,
    path,
  }
}

async function readWebhook({ payload, routeParams }: PayloadRequest): Promise<Webhook> {
  const { execute, names } = poolOf(payload)
  const id = readID(payload, routeParams?.id)
  const { rows } = await execute<{ url: string }>(
    sql`select url from ${names.table('webhooks')} where id = ${id}::${names.id}`,
  )
  const [found] = rows
  if (id === null || !found) {
    throw new NotFound('webhook')
  }
  return { id, url: found.url }
}

/** How many are shown. */
const shown = 50

async function show({ payload }: PayloadRequest, { id }: Webhook) {
  const database = poolOf(payload)
  const deliveries = await listDeliveries(database, id, shown)
  return { deliveries, secret: await readState(database, id) }
}

/** @throws WebhookConflict the second time */
async function tellSecret(req: PayloadRequest, { id }: Webhook) {
  const secret = await showSecret(req.payload, poolOf(req.payload), id)
  if (secret === null) {
    throw new WebhookConflict('secret-shown', translatorFor(req)('webhook-secret-shown'))
  }
  return { secret }
}

/** To this receiver alone, and once: nothing is tried again. */
async function sendTest({ payload }: PayloadRequest, { id, url }: Webhook) {
  const message = {
    id: randomUUID(),
    body: JSON.stringify({
      type: 'offprint.test',
      data: {},
      timestamp: new Date().toISOString(),
    }),
  }
  const secrets = await readSecrets(payload, poolOf(payload), id)
  const { retryAfter: _, ...answer } = await sendMessage(payload, url, message, secrets)
  return answer
}

const replayed = z.union([
  z.strictObject({ event: z.uuid() }),
  z.strictObject({ since: z.iso.datetime({ offset: true }) }),
])

/** `{ event }` or `{ since }`: of those that were given up. @throws WebhookConflict where one event cannot be sent again */
async function sendAgain(req: PayloadRequest, { id }: Webhook) {
  const chosen = parseBody(replayed, await readObject(req))
  const count = await replay(poolOf(req.payload), id, chosen)
  if (count === 0 && 'event' in chosen) {
    throw new WebhookConflict('not-sent-again', translatorFor(req)('webhook-not-sent-again'))
  }
  return { count }
}

// The schedule endpoint: POST sets when an article goes on the blog by itself, DELETE takes it back.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { cancelSchedule, setSchedule } from '../owed/schedule/setSchedule.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

/** `POST` `{ on?, republication?, expectedSchedule? }` and `DELETE /api/articles/:id/schedule`, for admins and editors. */
export function scheduleEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => schedule(req, options), method: 'post', path: '/:id/schedule' },
    { handler: cancel, method: 'delete', path: '/:id/schedule' },
  ]
}

async function schedule(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const { id } = await readableArticle(req)
  const { expectedSchedule, on, republication } = await readObject(req)
  return Response.json(await setSchedule(req, id, { expectedSchedule, on, republication }, options))
}

async function cancel(req: PayloadRequest): Promise<Response> {
  const { id } = await readableArticle(req)
  return Response.json(await cancelSchedule(req, id))
}

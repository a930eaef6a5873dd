// `GET /api/blog/events`: what happens on the blog, in order, as JSON or as a stream that stays open.
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import { listEvents, toPostEvent } from '../blog/readChanges.ts'
import { revalidatedResponse } from '../blog/response.ts'
import { eventQuery, usualEvents } from '../blog/schemas.ts'
import { Unavailable } from '../errors.ts'
import { openStream } from '../events/stream.ts'
import { publicHeaders, uncachedHeaders } from '../visibility/publicHeaders.ts'
import { readQuery } from './readQuery.ts'
import { streamChunks } from './streamChunks.ts'

/** `no-transform`: what compresses or buffers would keep events back. */
const streamHeaders = {
  ...publicHeaders,
  'cache-control': 'no-store, no-transform',
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
}

export async function showEvents(req: PayloadRequest): Promise<Response> {
  const { limit = usualEvents, since } = readQuery(eventQuery, req)
  if (isStreamAsked(req)) {
    return streamEvents(req, since)
  }
  const found = await listEvents(req.payload, { limit, since })
  return revalidatedResponse(req, JSON.stringify(found), 'application/json; charset=utf-8')
}

function isStreamAsked({ headers }: PayloadRequest): boolean {
  return /(?:^|,)\s*text\/event-stream\s*(?:[,;]|$)/i.test(headers.get('accept') ?? '')
}

/** A browser that was cut off names the last event that it has. */
async function streamEvents(req: PayloadRequest, given: number | undefined): Promise<Response> {
  const { payload, signal } = req
  const seen = lastEventID.safeParse(req.headers.get('last-event-id') ?? undefined)
  const { next } = await listEvents(payload, { limit: 1, since: seen.data ?? given })
  const since = seen.data ?? given ?? next
  const stream = openStream(payload, { signal, since, toData: toPostEvent })
  return stream
    ? new Response(streamChunks(stream.chunks, stream.end), { headers: streamHeaders })
    : refuseStream()
}

/** Not thrown: that would be answered as if the database were away. */
function refuseStream(): Response {
  const message = 'There are as many streams as this server bears: ask again later, or poll.'
  const { name, data } = new Unavailable(message)
  const headers = { ...uncachedHeaders, 'retry-after': '30' }
  return Response.json({ errors: [{ name, data, message }] }, { headers, status: 503 })
}

/** Another server's ids are not ours. */
const lastEventID = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

// `GET /api/demo`: the time of the demo and its mails. `POST /api/demo/clock` `{ days }`: moves its clock forward.
import type { Endpoint, PayloadRequest } from 'payload'

import { remindersOf, roleOf, runSchedules } from 'offprint'
import { APIError, Forbidden } from 'payload'

import { advanceClock, clockAhead } from './clock.ts'
import { demoFolder } from './demoFolder.ts'
import { type DemoMail, listMails } from './mails.ts'

export interface DemoState {
  mails: DemoMail[]
  /** ISO, by the clock of the demo. */
  now: string
}

/** Ten years. */
const mostDays = 3650

export function demoEndpoints(): Endpoint[] {
  return demoFolder()
    ? [
        { handler: showState, method: 'get', path: '/demo' },
        { handler: moveClock, method: 'post', path: '/demo/clock' },
      ]
    : []
}

async function showState(req: PayloadRequest): Promise<Response> {
  if (!roleOf(req)) {
    throw new Forbidden(req.t)
  }
  const state: DemoState = { mails: await listMails(), now: new Date().toISOString() }
  return Response.json(state, { headers: { 'cache-control': 'no-store' } })
}

/** What is due by then happens at once, without waiting for the next run. */
async function moveClock(req: PayloadRequest): Promise<Response> {
  const { payload } = req
  if (!roleOf(req)) {
    throw new Forbidden(req.t)
  }
  await advanceClock(payload, await daysOf(req))
  await runSchedules(payload)
  await remindersOf(payload).run()
  return showState(req)
}

async function daysOf(req: PayloadRequest): Promise<number> {
  const body = (await req.json?.().catch(() => null)) as { days?: unknown } | null | undefined
  const days = Number(body?.days)
  const total = clockAhead() / 86_400_000 + days
  if (!Number.isInteger(days) || days < 1 || total > mostDays) {
    throw new APIError(`"days" is a whole number from 1 to ${mostDays}, all together.`, 400)
  }
  return days
}

// The second factor of the own account (`/api/users/second-factor`), and of others for admins.
import type { Endpoint, PayloadRequest } from 'payload'

import { roleOf } from 'offprint'
import { addDataAndFileToRequest, APIError, Forbidden, NotFound } from 'payload'

import { translateFor } from '../languages/translateFor.ts'
import { confirmPassword } from '../passwords/currentPassword.ts'
import { readCode } from './codes.ts'
import { confirmFactor, factorOf, removeFactor, renewRecoveryCodes } from './factors.ts'
import { isRequiredFor, requireCode } from './hooks.ts'
import { SecondFactorError } from './SecondFactorError.ts'
import { beginSetup } from './setup.ts'

export const secondFactorEndpoints: Endpoint[] = [
  { handler: showOwn, method: 'get', path: '/second-factor' },
  { handler: start, method: 'post', path: '/second-factor/start' },
  { handler: confirm, method: 'post', path: '/second-factor/confirm' },
  { handler: renew, method: 'post', path: '/second-factor/recovery-codes' },
  { handler: turnOff, method: 'post', path: '/second-factor/off' },
  { handler: showOther, method: 'get', path: '/:id/second-factor' },
  { handler: reset, method: 'post', path: '/:id/second-factor/reset' },
]

interface Own {
  email: string
  id: string
  role: string
}

async function showOwn(req: PayloadRequest): Promise<Response> {
  const { id, role } = ownOf(req)
  return answer({ ...(await factorOf(req.payload, id)), isRequired: isRequiredFor(role) })
}

/** The password is asked for: a session that somebody left open must not keep its owner out. */
async function start(req: PayloadRequest): Promise<Response> {
  const own = await confirmed(req)
  const setup = await beginSetup(req.payload, own)
  if (!setup) {
    const message = translateFor(req.i18n)('factorIsOn')
    throw new APIError(message, 409, { code: 'totp-is-on' }, true)
  }
  return answer(setup)
}

async function confirm(req: PayloadRequest): Promise<Response> {
  const { id } = ownOf(req)
  await addDataAndFileToRequest(req)
  const code = readCode((req.data as { totp?: unknown } | undefined)?.totp)
  const recoveryCodes = code && (await confirmFactor(req.payload, id, code))
  if (!recoveryCodes) {
    throw new SecondFactorError('totp-wrong', req)
  }
  log(req, 'second-factor-on', id)
  return answer({ recoveryCodes })
}

async function renew(req: PayloadRequest): Promise<Response> {
  const { id } = await confirmedTwice(req)
  return answer({ recoveryCodes: await renewRecoveryCodes(req.payload, id) })
}

async function turnOff(req: PayloadRequest): Promise<Response> {
  const { id } = await confirmedTwice(req)
  await removeFactor(req.payload, id)
  log(req, 'second-factor-off', id)
  return answer({ isOn: false })
}

async function showOther(req: PayloadRequest): Promise<Response> {
  return answer(await factorOf(req.payload, await otherOf(req)))
}

/** Of somebody who has lost telephone and recovery codes. */
async function reset(req: PayloadRequest): Promise<Response> {
  const id = await otherOf(req)
  if (await removeFactor(req.payload, id)) {
    log(req, 'second-factor-reset', id)
  }
  return answer({ isOn: false })
}

function ownOf({ t, user }: PayloadRequest): Own {
  if (user?.collection !== 'users') {
    throw new Forbidden(t)
  }
  return user as unknown as Own
}

async function confirmed(req: PayloadRequest): Promise<Own> {
  const own = ownOf(req)
  await addDataAndFileToRequest(req)
  await confirmPassword(req, own.id, req.data?.currentPassword)
  return own
}

async function confirmedTwice(req: PayloadRequest): Promise<Own> {
  const own = await confirmed(req)
  await requireCode(req, own)
  return own
}

/** Admins use the way of everybody for themselves: it asks for password and code. */
async function otherOf(req: PayloadRequest): Promise<string> {
  const own = ownOf(req)
  const id = String(req.routeParams?.id)
  if (roleOf(req) !== 'admin' || id === own.id) {
    throw new Forbidden(req.t)
  }
  const found = await req.payload.findByID({
    id,
    collection: 'users',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!found) {
    throw new NotFound(req.t)
  }
  return found.id
}

function log({ payload, user }: PayloadRequest, event: string, account: string): void {
  payload.logger.info({ account, by: user?.id, event, msg: 'A second factor was changed.' })
}

function answer(body: object): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

// Limits the size of request bodies of every method and type, before they are parsed.
import type { ServerResponse } from 'node:http'

import type { Middleware, ServerRequest } from './middleware.ts'

import { BufferedBody } from './bufferBody.ts'
import { hasBody } from './middleware.ts'
import { type BodyRefusal, refuseBody } from './refuseBody.ts'
import { hasToken } from './signedIn.ts'

const kB = 1024
const mb = 1024 * kB

/** In bytes. A form of the intake has one file, of which no more is read. */
const limits = { anonymous: 256 * kB, intakeForm: 10_100_000, signedIn: 8 * mb }

/** Options of the HTTP server, in milliseconds: how long the headers and the whole request may take to arrive. */
export const timeouts = {
  connectionsCheckingInterval: 5000,
  headersTimeout: 20_000,
  // Long enough for an upload over a slow connection.
  requestTimeout: 600_000,
}

/** In milliseconds, for a whole body without a valid token. */
const anonymousTimeout = 30_000

/**
 * Bytes of all bodies that are buffered at the same time. `signedIn` has room for two of the largest uploads, `intake` for
 * three of the largest sources: one after the other is read.
 */
function defaultBudgets(uploadMaxMB: number): Record<Kind, number> {
  return {
    anonymous: 64 * mb,
    intake: 32 * mb,
    signedIn: Math.max(256, 2 * uploadMaxMB) * mb,
  }
}

/** Bodies up to this size are accepted even if the budget is used up, such as logins. In bytes. */
const alwaysAccepted = 16 * kB

/** Whose budget a body counts against. */
type Kind = 'anonymous' | 'intake' | 'signedIn'

interface BodyLimits {
  anonymousTimeout?: number
  budgets?: Record<Kind, number>
  isSignedIn: (request: ServerRequest) => Promise<boolean>
  /** What a refusal passes through before it is sent. */
  log?: Middleware
  uploadMaxMB: number
}

/**
 * A body is buffered until it is complete, so that a slow client occupies no other resource, and a refusal is always
 * sent before Next responds. What follows is called once the body is complete and within its limit.
 */
export function limitBodies({
  anonymousTimeout: timeoutOfAnonymous = anonymousTimeout,
  uploadMaxMB,
  budgets = defaultBudgets(uploadMaxMB),
  isSignedIn,
  log = passOn,
}: BodyLimits): Middleware {
  const closing = new WeakSet()
  const mayBuffer = createMemoryBudget(budgets)

  const refuse = (request: ServerRequest, response: ServerResponse, refusal: BodyRefusal) => {
    closing.add(request.socket)
    log(request, response, () => refuseBody(request, response, refusal))
  }

  const receive = async (request: ServerRequest, response: ServerResponse) => {
    const body = new BufferedBody(request, response)
    const hasLogin = hasToken(request) && (await isSignedIn(request))
    const kind = hasLogin ? kindOf(request) : 'anonymous'
    const limit = hasLogin ? limitOf(request, uploadMaxMB * mb) : limits.anonymous
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      body.drop()
      refuse(request, response, { limit, reason: 'too-large' })
      return false
    }
    accept(request, response)
    const outcome = await body.receive({
      limit,
      mayGrow: (bytes, size) => mayBuffer(kind, bytes, size),
      timeout: hasLogin ? 0 : timeoutOfAnonymous,
    })
    if (outcome !== 'complete' && outcome !== 'closed') {
      refuse(request, response, { limit, reason: outcome })
    }
    return outcome === 'complete'
  }

  return (request, response, next) => {
    // Data after a refused body on the same connection cannot be parsed as a request.
    if (closing.has(request.socket)) {
      return
    }
    if (hasBody(request)) {
      void receive(request, response).then((isComplete) => isComplete && next())
    } else {
      accept(request, response)
      next()
    }
  }
}

/** The client may send its body now, if it has waited for that. */
function accept(request: ServerRequest, response: ServerResponse): void {
  if (request.isWaiting) {
    request.isWaiting = false
    response.writeContinue()
  }
}

const passOn: Middleware = (_, __, next) => next()

/** Returns a function that reserves `bytes` of memory (negative: frees them) for a body of `size` bytes. */
function createMemoryBudget(budgets: Record<Kind, number>) {
  const buffered = { anonymous: 0, intake: 0, signedIn: 0 }
  return (kind: Kind, bytes: number, size: number): boolean => {
    const isAllowed =
      bytes <= 0 || size <= alwaysAccepted || buffered[kind] + bytes <= budgets[kind]
    buffered[kind] += isAllowed ? bytes : 0
    return isAllowed
  }
}

/** Only multipart forms may be as large as an upload. */
function limitOf(request: ServerRequest, uploadLimit: number): number {
  const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '')
  const formLimit = kindOf(request) === 'intake' ? limits.intakeForm : uploadLimit
  return isForm ? formLimit : limits.signedIn
}

function kindOf({ url }: ServerRequest): Kind {
  return /^\/api\/intake(?:\/articles)?(?:\?|$)/.test(url) ? 'intake' : 'signedIn'
}

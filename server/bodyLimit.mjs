// Limits the size of request bodies of every method and type, before they are parsed.
import { BufferedBody } from './bufferBody.mjs'
import { refuseBody } from './refuseBody.mjs'
import { hasToken } from './signedIn.mjs'

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
function defaultBudgets(uploadMaxMB) {
  return {
    anonymous: 64 * mb,
    intake: 32 * mb,
    signedIn: Math.max(256, 2 * uploadMaxMB) * mb,
  }
}

/** Bodies up to this size are accepted even if the budget is used up, such as logins. In bytes. */
const alwaysAccepted = 16 * kB

/**
 * A body is buffered until it is complete, so that a slow client occupies no other resource, and a refusal is always
 * sent before Next responds.
 * @param {{
 *   isSignedIn: (request: import('node:http').IncomingMessage) => Promise<boolean>, uploadMaxMB: number,
 *   budgets?: ReturnType<typeof defaultBudgets>, anonymousTimeout?: number,
 *   onRefusal?: (request: object, response: object) => void,
 * }} options `onRefusal` is called before a refusal is sent.
 */
export function limitBodies({
  isSignedIn,
  anonymousTimeout: timeoutOfAnonymous = anonymousTimeout,
  onRefusal,
  uploadMaxMB,
  budgets = defaultBudgets(uploadMaxMB),
}) {
  const closing = new WeakSet()
  const mayBuffer = createMemoryBudget(budgets)

  const refuse = (request, response, refusal) => {
    closing.add(request.socket)
    onRefusal?.(request, response)
    refuseBody(request, response, refusal)
  }

  const receive = async (request, response, accept) => {
    const body = new BufferedBody(request, response)
    const hasLogin = hasToken(request) && (await isSignedIn(request))
    const kind = hasLogin ? kindOf(request) : 'anonymous'
    const limit = hasLogin ? limitOf(request, uploadMaxMB * mb) : limits.anonymous
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      body.drop()
      refuse(request, response, { isWaiting: Boolean(accept), limit, reason: 'too-large' })
      return false
    }
    accept?.()
    const outcome = await body.receive({
      limit,
      timeout: hasLogin ? undefined : timeoutOfAnonymous,
      mayGrow: (bytes, size) => mayBuffer(kind, bytes, size),
    })
    if (outcome !== 'complete' && outcome !== 'closed') {
      refuse(request, response, { limit, reason: outcome })
    }
    return outcome === 'complete'
  }

  /**
   * Calls `handle` once the body is complete and within its limit; sends a refusal otherwise.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} handle
   * @param {() => void} [accept] Sends `100 Continue` if the client waits for it.
   */
  return (request, response, handle, accept) => {
    // Data after a refused body on the same connection cannot be parsed as a request.
    if (closing.has(request.socket)) {
      return
    }
    if (hasBody(request)) {
      receive(request, response, accept).then((isComplete) => isComplete && handle())
    } else {
      accept?.()
      handle()
    }
  }
}

/** Returns a function that reserves `bytes` of memory (negative: frees them) for a body of `size` bytes. */
function createMemoryBudget(budgets) {
  const buffered = { anonymous: 0, intake: 0, signedIn: 0 }
  return (kind, bytes, size) => {
    const isAllowed =
      bytes <= 0 || size <= alwaysAccepted || buffered[kind] + bytes <= budgets[kind]
    buffered[kind] += isAllowed ? bytes : 0
    return isAllowed
  }
}

export function hasBody({ headers }) {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
}

/** Only multipart forms may be as large as an upload. */
function limitOf(request, uploadLimit) {
  const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '')
  const formLimit = kindOf(request) === 'intake' ? limits.intakeForm : uploadLimit
  return isForm ? formLimit : limits.signedIn
}

function kindOf({ url }) {
  return /^\/api\/intake(?:\/articles)?(?:\?|$)/.test(url) ? 'intake' : 'signedIn'
}

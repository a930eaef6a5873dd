// Limits the size of request bodies, whatever the method and the type, before anything parses them.
import { HeldBody } from './holdBody.mjs'
import { refuseBody } from './refuseBody.mjs'
import { hasToken } from './signedIn.mjs'

const kB = 1024
const mb = 1024 * kB

/** In bytes. */
export const limits = { anonymous: 256 * kB, signedIn: 8 * mb }

/** Options of the HTTP server, in milliseconds: how long a head, and a request as a whole, may take to arrive. */
export const patience = {
  connectionsCheckingInterval: 5000,
  headersTimeout: 20_000,
  // An upload over a slow line.
  requestTimeout: 600_000,
}

/** In milliseconds, for a whole body without a valid token. */
const anonymousPatience = 30_000

/** In bytes, of all bodies that are held at once. Two of the largest uploads fit into the second. */
function usualBudgets(uploadMaxMB) {
  return { anonymous: 64 * mb, signedIn: Math.max(256, 2 * uploadMaxMB) * mb }
}

/** Under pressure, bodies up to this size are still taken: a login is short. In bytes. */
const small = 16 * kB

/**
 * A body is held until it is whole, so that a slow sender occupies nothing else, and so that a refusal always
 * comes before the answer of Next.
 * @param {{
 *   isSignedIn: (request: import('node:http').IncomingMessage) => Promise<boolean>, uploadMaxMB: number,
 *   budgets?: ReturnType<typeof usualBudgets>, mostPatience?: number,
 *   onRefusal?: (request: object, response: object) => void,
 * }} options `onRefusal` is called before a refusal is answered.
 */
export function limitBodies({
  isSignedIn,
  mostPatience = anonymousPatience,
  onRefusal,
  uploadMaxMB,
  budgets = usualBudgets(uploadMaxMB),
}) {
  const closing = new WeakSet()
  const held = { anonymous: 0, signedIn: 0 }

  const refuse = (request, response, refusal) => {
    closing.add(request.socket)
    onRefusal?.(request, response)
    refuseBody(request, response, refusal)
  }

  const receive = async (request, response, accept) => {
    const body = new HeldBody(request, response)
    const isKnown = hasToken(request) && (await isSignedIn(request))
    const kind = isKnown ? 'signedIn' : 'anonymous'
    const limit = isKnown ? limitOf(request, uploadMaxMB * mb) : limits.anonymous
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      body.drop()
      refuse(request, response, { isWaiting: Boolean(accept), limit, reason: 'too-large' })
      return false
    }
    accept?.()
    const outcome = await body.whole({
      limit,
      patience: isKnown ? undefined : mostPatience,
      mayGrow: (bytes, size) => {
        const isAllowed = bytes <= 0 || size <= small || held[kind] + bytes <= budgets[kind]
        held[kind] += isAllowed ? bytes : 0
        return isAllowed
      },
    })
    if (outcome !== 'whole' && outcome !== 'gone') {
      refuse(request, response, { limit, reason: outcome })
    }
    return outcome === 'whole'
  }

  /**
   * Calls `handle` once the body is whole and within its limit; answers by itself otherwise.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} handle
   * @param {() => void} [accept] sends `100 Continue`, where the client waits for it
   */
  return (request, response, handle, accept) => {
    // What was sent behind a refused body on the same connection has no meaning.
    if (closing.has(request.socket)) {
      return
    }
    if (hasBody(request)) {
      receive(request, response, accept).then((isWhole) => isWhole && handle())
    } else {
      accept?.()
      handle()
    }
  }
}

function hasBody({ headers }) {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
}

/** Only a form may be as large as an upload. */
function limitOf({ headers }, ofUploads) {
  const isForm = /^\s*multipart\//i.test(headers['content-type'] ?? '')
  return isForm ? ofUploads : limits.signedIn
}

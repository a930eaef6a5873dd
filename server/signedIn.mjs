// Checks whether a request has a valid login token. Does not access the database.
import { jwtVerify } from 'jose'
import { createHash } from 'node:crypto'

const cookieName = 'payload-token'
/** A request normally has one token; verifying more than a few would be a waste. */
const maxTokens = 3

/**
 * Does not check whether the user still exists, as Payload does: this only decides how much a request may cost.
 * @param {string} secret `PAYLOAD_SECRET` of the app.
 * @returns {(request: import('node:http').IncomingMessage) => Promise<boolean>}
 */
export function verifyTokens(secret) {
  // As Payload derives it: https://github.com/payloadcms/payload/blob/main/packages/payload/src/index.ts
  const derived = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const key = new TextEncoder().encode(derived)
  return async ({ headers }) => {
    for (const token of tokensOf(headers)) {
      if (await isLoginToken(token, key)) {
        return true
      }
    }
    return false
  }
}

/** A quick check: if false, there is no token to verify. */
export function hasToken({ headers }) {
  return tokensOf(headers).length > 0
}

/** @param {string} pair One `name=value` of the header `Cookie`. */
export function isSessionCookie(pair) {
  return pair.trim().startsWith(`${cookieName}=`)
}

function tokensOf({ authorization = '', cookie = '' }) {
  const [, ofHeader] = /^(?:JWT|Bearer) (\S+)$/.exec(authorization) ?? []
  const ofCookies = cookie
    .split(';')
    .filter(isSessionCookie)
    .map((pair) => pair.trim().slice(cookieName.length + 1))
  return [ofHeader, ...ofCookies].filter(Boolean).slice(0, maxTokens)
}

/** Other tokens, such as those of links in mails, are not logins. */
async function isLoginToken(token, key) {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      requiredClaims: ['exp', 'id', 'collection'],
    })
    return typeof payload.collection === 'string'
  } catch {
    return false
  }
}

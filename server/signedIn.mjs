// Whether a request carries a token that Payload signed and that has not expired. Reads no database.
import { jwtVerify } from 'jose'
import { createHash } from 'node:crypto'

const cookieName = 'payload-token'
/** A request has one token: of many, only the first ones are verified. */
const mostTokens = 3

/**
 * Whether the user still exists is for Payload to find out: this only decides how much a request may cost.
 * @param {string} secret the app's `PAYLOAD_SECRET`
 * @returns {(request: import('node:http').IncomingMessage) => Promise<boolean>}
 */
export function verifyTokens(secret) {
  // As Payload derives it: https://github.com/payloadcms/payload/blob/main/packages/payload/src/index.ts
  const derived = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const key = new TextEncoder().encode(derived)
  return async ({ headers }) => {
    for (const token of tokensOf(headers)) {
      if (await isOfLogin(token, key)) {
        return true
      }
    }
    return false
  }
}

/** False for certain: there is nothing to verify. */
export function hasToken({ headers }) {
  return tokensOf(headers).length > 0
}

function tokensOf({ authorization = '', cookie = '' }) {
  const [, ofHeader] = /^(?:JWT|Bearer) (\S+)$/.exec(authorization) ?? []
  const ofCookies = cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1))
  return [ofHeader, ...ofCookies].filter(Boolean).slice(0, mostTokens)
}

/** Other tokens, such as those of links in mails, do not sign anybody in. */
async function isOfLogin(token, key) {
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

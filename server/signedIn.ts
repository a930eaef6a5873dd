// Checks whether a request has a valid login token. Does not access the database.
import type { IncomingMessage } from 'node:http'

import { jwtVerify } from 'jose'
import { createHash } from 'node:crypto'

type WithHeaders = Pick<IncomingMessage, 'headers'>

const cookieName = 'payload-token'
/** A request normally has one token; verifying more than a few would be a waste. */
const maxTokens = 3

/**
 * Does not check whether the user still exists, as Payload does: this only decides how much a request may cost.
 * @param secret `PAYLOAD_SECRET` of the app.
 */
export function verifyTokens(secret: string): (request: WithHeaders) => Promise<boolean> {
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
export function hasToken({ headers }: WithHeaders): boolean {
  return tokensOf(headers).length > 0
}

/** @param pair one `name=value` of the header `Cookie` */
export function isSessionCookie(pair: string): boolean {
  return pair.trim().startsWith(`${cookieName}=`)
}

function tokensOf({ authorization = '', cookie = '' }: WithHeaders['headers']): string[] {
  const [, ofHeader] = /^(?:JWT|Bearer) (\S+)$/.exec(authorization) ?? []
  const ofCookies = cookie
    .split(';')
    .filter(isSessionCookie)
    .map((pair) => pair.trim().slice(cookieName.length + 1))
  return [ofHeader ?? '', ...ofCookies].filter(Boolean).slice(0, maxTokens)
}

/** Other tokens, such as those of links in mails, are not logins. */
async function isLoginToken(token: string, key: Uint8Array): Promise<boolean> {
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

// Refuses requests. The connection of a body is not closed at once: a reset would hide the response from the client.
import type { ServerResponse } from 'node:http'

import type { ServerRequest } from './middleware.ts'

import { restorePush } from './bufferBody.ts'
import { limitTinyChunks } from './tinyChunks.ts'

/** How long the rest of a body is read, so that the client gets the response. In milliseconds. */
const readTimeout = 10_000

interface RefusalText {
  code: string
  de: string
  en: string
  fr: string
  name: string
  status: number
}

const refusals = {
  busy: () => ({
    name: 'Unavailable',
    code: 'unavailable',
    de: 'Der Server nimmt gerade zu viele Anfragen entgegen. Bitte gleich noch einmal versuchen.',
    en: 'The server is receiving too many requests. Try again in a moment.',
    fr: 'Le serveur reçoit trop de requêtes. Réessayez dans un instant.',
    status: 503,
  }),
  'too-large': (limit: number) => ({
    name: 'BodyTooLarge',
    code: 'body-too-large',
    de: `Die Anfrage ist zu groß: höchstens ${format(limit)} sind erlaubt.`,
    en: `The request body is too large: at most ${format(limit)} are allowed.`,
    fr: `La requête est trop grande\u00a0: ${format(limit)} au plus sont autorisés.`,
    status: 413,
  }),
  'too-many': () => ({
    name: 'TooManyRequests',
    code: 'too-many-requests',
    de: 'Zu viele Anmeldungen gleichzeitig. Versuchen Sie es gleich noch einmal.',
    en: 'Too many people sign in at once. Try again in a moment.',
    fr: 'Trop de connexions à la fois. Réessayez dans un instant.',
    status: 429,
  }),
  'too-slow': () => ({
    name: 'RequestTimeout',
    code: 'request-timeout',
    de: 'Die Anfrage ist nicht rechtzeitig vollständig angekommen.',
    en: 'The request body did not arrive in time.',
    fr: 'La requête n’est pas arrivée complète à temps.',
    status: 408,
  }),
} satisfies Record<string, (limit: number) => RefusalText>

type Reason = keyof typeof refusals

export interface BodyRefusal {
  /** In bytes. */
  limit: number
  reason: Reason
}

export function refuseBody(
  request: ServerRequest,
  response: ServerResponse,
  { limit, reason }: BodyRefusal,
): void {
  response.setHeader('connection', 'close')
  response.write(writeHeadOf(request, response, reason, limit))
  endWhenSent(request, response)
}

/** For a complete request, if too many users are signing in at the same time. */
export function refuseSignIn(request: ServerRequest, response: ServerResponse): void {
  response.end(writeHeadOf(request, response, 'too-many'))
}

/** Writes the headers and returns the body that belongs to them. */
function writeHeadOf(
  request: ServerRequest,
  response: ServerResponse,
  reason: Reason,
  limit = 0,
): Buffer {
  const { name, code, status, ...messages } = refusals[reason](limit)
  const message = messages[languageOf(request)]
  const data = reason === 'too-large' ? { code, limit } : { code }
  const body = Buffer.from(JSON.stringify({ errors: [{ name, data, message }] }))
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': body.length,
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(retryAfter[status] && { 'retry-after': retryAfter[status] }),
  })
  return body
}

/** In seconds, by status. */
const retryAfter: Record<number, string> = { 429: '3', 503: '1' }

/** The response is complete for the client; its connection is closed when it has sent its body, or after a timeout. */
function endWhenSent(request: ServerRequest, response: ServerResponse): void {
  const end = () => {
    clearTimeout(timer)
    restorePush(request)
    request.push(null)
    response.end()
  }
  const timer = setTimeout(end, readTimeout)
  response.once('close', () => clearTimeout(timer))
  if (request.complete || request.isWaiting) {
    end()
  } else {
    const limit = limitTinyChunks(request)
    request.push = (chunk: Buffer | null) => {
      limit(chunk)
      if (chunk === null) {
        end()
      }
      return true
    }
  }
}

function languageOf({ headers }: ServerRequest): 'de' | 'en' | 'fr' {
  const [, chosen] = /(?:^|;\s*)payload-lng=([^;]*)/.exec(headers.cookie ?? '') ?? []
  const [language] = /^(?:de|fr)\b/i.exec(chosen ?? headers['accept-language'] ?? '') ?? []
  return (language?.toLowerCase() as 'de' | 'fr' | undefined) ?? 'en'
}

function format(bytes: number): string {
  return bytes % 1_048_576 === 0 ? `${bytes / 1_048_576} MB` : `${Math.round(bytes / 1024)} kB`
}

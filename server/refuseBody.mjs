// Refuses requests. The connection of a body is not closed at once: a reset would hide the response from the client.
import { limitTinyChunks } from './tinyChunks.mjs'

/** How long the rest of a body is read, so that the client gets the response. In milliseconds. */
const readTimeout = 10_000

const german = /^de\b/i

const refusals = {
  busy: () => ({
    name: 'Unavailable',
    code: 'unavailable',
    de: 'Der Server nimmt gerade zu viele Anfragen entgegen. Bitte gleich noch einmal versuchen.',
    en: 'The server is receiving too many requests. Try again in a moment.',
    status: 503,
  }),
  'too-large': (limit) => ({
    name: 'BodyTooLarge',
    code: 'body-too-large',
    de: `Die Anfrage ist zu groß: höchstens ${format(limit)} sind erlaubt.`,
    en: `The request body is too large: at most ${format(limit)} are allowed.`,
    status: 413,
  }),
  'too-many': () => ({
    name: 'TooManyRequests',
    code: 'too-many-requests',
    de: 'Zu viele Anmeldungen gleichzeitig. Versuchen Sie es gleich noch einmal.',
    en: 'Too many people sign in at once. Try again in a moment.',
    status: 429,
  }),
  'too-slow': () => ({
    name: 'RequestTimeout',
    code: 'request-timeout',
    de: 'Die Anfrage ist nicht rechtzeitig vollständig angekommen.',
    en: 'The request body did not arrive in time.',
    status: 408,
  }),
}

/**
 * @param {{ isWaiting?: boolean, limit: number, reason: 'busy' | 'too-large' | 'too-slow' }} refusal
 *   `isWaiting`: the client sends its body only after `100 Continue`.
 */
export function refuseBody(request, response, { isWaiting = false, limit, reason }) {
  response.setHeader('connection', 'close')
  response.write(writeHeadOf(request, response, reason, limit))
  endWhenSent(request, response, isWaiting)
}

/** For a complete request, if too many users are signing in at the same time. */
export function refuseSignIn(request, response) {
  response.end(writeHeadOf(request, response, 'too-many'))
}

/** Writes the headers and returns the body that belongs to them. */
function writeHeadOf(request, response, reason, limit) {
  const { name, code, status, ...messages } = refusals[reason](limit)
  const message = german.test(languageOf(request)) ? messages.de : messages.en
  const data = reason === 'too-large' ? { code, limit } : { code }
  const body = Buffer.from(JSON.stringify({ errors: [{ name, data, message }] }))
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': body.length,
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(retryAfter[status] ? { 'retry-after': retryAfter[status] } : {}),
  })
  return body
}

/** In seconds, by status. */
const retryAfter = { 429: '3', 503: '1' }

/** The response is complete for the client; its connection is closed when it has sent its body, or after a timeout. */
function endWhenSent(request, response, isWaiting) {
  const end = () => {
    clearTimeout(timer)
    delete request.push
    request.push(null)
    response.end()
  }
  const timer = setTimeout(end, readTimeout)
  response.once('close', () => clearTimeout(timer))
  if (request.complete || isWaiting) {
    end()
  } else {
    const limit = limitTinyChunks(request)
    request.push = (chunk) => {
      limit(chunk)
      if (chunk === null) {
        end()
      }
      return true
    }
  }
}

function languageOf({ headers }) {
  const [, chosen] = /(?:^|;\s*)payload-lng=([^;]*)/.exec(headers.cookie ?? '') ?? []
  return chosen ?? headers['accept-language'] ?? ''
}

function format(bytes) {
  return bytes % 1_048_576 === 0 ? `${bytes / 1_048_576} MB` : `${Math.round(bytes / 1024)} kB`
}

// Answers of the blog API, the feeds and the sitemap from memory; everything else goes on to Next.
import http from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { headersForInner } from '../src/app/requestContext.mjs'
import { holdsForHeader, publicHeaders, uncachedHeaders } from '../src/visibility/publicHeaders.mjs'
import { keepAnswers } from './answers.mjs'
import { inputOf } from './question.mjs'

const longestAddress = 2000
/** In bytes. Questions that anybody can vary without end must not push out what readers ask for. */
const usual = { most: 48 * 1024 * 1024, mostOpen: 16 * 1024 * 1024 }

const kept = [
  ...Object.keys(publicHeaders).filter((name) => name !== 'vary'),
  'cache-control',
  'content-type',
  'link',
  'location',
]

const packers = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}
/** In bytes: below it packing saves nothing. */
const worthPacking = 1000

/**
 * @param {{
 *   ask: (url: string) => Promise<object>, isLive: () => boolean, most?: number, mostOpen?: number,
 *   count?: (result: 'hit' | 'miss', response: http.ServerResponse) => void,
 *   countKnown?: (method: string, url: string, status: number) => void,
 * }} given `ask` has Next answer; `isLive` says whether changes are heard of; `most` and `mostOpen` are in bytes;
 *   `count` is told where an answer comes from, and `countKnown` what `handleKnown` has answered.
 */
export function serveCached({ ask, count, countKnown, isLive, ...sizes }) {
  const { most, mostOpen } = { ...usual, ...sizes }
  const fixed = keepAnswers({ most })
  const open = keepAnswers({ most: mostOpen })
  return {
    answers: {
      get bytes() {
        return fixed.bytes + open.bytes
      },
      get count() {
        return fixed.count + open.count
      },
      forget() {
        fixed.forget()
        open.forget()
      },
    },
    /**
     * Answers what is in memory before anything else is done for a request: most requests of a busy site end here.
     * True where the request is being answered; what needs more than a look at its address is left to `handle`.
     */
    handleKnown(request, response) {
      const { url } = request
      if (!isPlainRead(request) || !isLive()) {
        return false
      }
      const { isOpen, key } = inputOf(url) ?? {}
      const answers = isOpen ? open : fixed
      const known = key && answers.get(key)
      if (!known) {
        return false
      }
      send(request, response, known, answers, countKnown)
      return true
    },
    /** True where the request is being answered here. */
    handle(request, response) {
      const { method, url } = request
      const isRead = method === 'GET' || method === 'HEAD'
      const question = isRead && url.length <= longestAddress ? inputOf(url) : undefined
      if (!question) {
        return false
      }
      const { isOpen, key, mayKeep } = question
      const answers = isOpen ? open : fixed
      const known = isLive() ? answers.get(key) : undefined
      count?.(known ? 'hit' : 'miss', response)
      if (known) {
        send(request, response, known, answers)
        return true
      }
      // Without an ear nobody may wait for what another asked for: a change may lie between the two.
      const made = isLive()
        ? answers.make(
            key,
            () => ask(key),
            ({ status }) => mayKeep && status === 200 && isLive(),
          )
        : ask(key)
      made
        .then((answer) => send(request, response, answer, answers))
        .catch(() => sendBusy(response))
      return true
    },
  }
}

/** No body, and an address that needs no decoding. */
function isPlainRead({ headers, method, url }) {
  const isRead = method === 'GET' || method === 'HEAD'
  const hasBody =
    headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  return isRead && !hasBody && url.length <= longestAddress && !url.includes('%')
}

/** Has Next answer over a socket of our own, as for a stranger: nothing of a request may get into what others are told. */
export function askOver(socketPath) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 })
  const headers = { 'accept-encoding': 'identity', host: 'localhost' }
  return (url) =>
    new Promise((resolve, reject) => {
      const all = { ...headers, ...headersForInner() }
      // Counted from before the question: the answer may be over a little early, and never late.
      const askedAt = performance.now()
      const request = http.request({ agent, headers: all, path: url, socketPath }, (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const answer = answerOf(url, response, Buffer.concat(chunks))
          resolve({ ...answer, until: askedAt + holdsFor(response) })
        })
      })
      request.setTimeout(30_000, () => request.destroy(new Error('no answer')))
      request.on('error', reject)
      request.end()
    })
}

function holdsFor({ headers }) {
  return Number(headers[holdsForHeader] ?? Number.POSITIVE_INFINITY)
}

function answerOf(url, { headers, statusCode: status }, body) {
  const shown = kept.filter((name) => headers[name] !== undefined)
  return {
    body,
    etag: headers.etag,
    // Next names what its pages vary by; these answers differ by their packing alone.
    headers: [...shown.map((name) => [name, headers[name]]), ['vary', 'Accept-Encoding']],
    packed: {},
    status,
    url,
  }
}

async function send(request, response, answer, answers, count) {
  const { headers: asked, method } = request
  if (answer.status >= 500) {
    sendBusy(response)
    return
  }
  const packing = choosePacking(asked['accept-encoding'], answer.body.length)
  const etag = tagOf(answer.etag, packing)
  const headers = [...answer.headers, ...(etag ? [['etag', etag]] : [])]
  if (answer.status === 200 && answer.etag && isKnown(asked['if-none-match'], answer.etag)) {
    response.writeHead(304, headers.flat())
    response.end()
    count?.(method, answer.url, 304)
    return
  }
  const body = packing ? await pack(answer, packing, answers) : answer.body
  if (response.destroyed) {
    return
  }
  headers.push(['content-length', body.length], ...(packing ? [['content-encoding', packing]] : []))
  response.writeHead(answer.status, headers.flat())
  response.end(method === 'HEAD' ? undefined : body)
  count?.(method, answer.url, answer.status)
}

/** Of a database that is away: the reader, or whatever stands between, asks again. */
export function sendBusy(response) {
  if (!response.headersSent) {
    response.writeHead(503, {
      ...uncachedHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '1',
    })
  }
  response.end('Away for a moment: try again.\n')
}

/** Packed once, when it is first wanted. */
async function pack(answer, packing, answers) {
  answer.packed[packing] ??= packers[packing](answer.body).then((body) => {
    answers.grown(answer.url, answer, body.length)
    return body
  })
  return answer.packed[packing]
}

function choosePacking(accepted = '', length) {
  if (length < worthPacking) {
    return undefined
  }
  const wanted = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((one) => one.trim().split(';'))
      .filter(([, weight]) => !/^\s*q=0(?:\.0*)?\s*$/.test(weight ?? ''))
      .map(([name]) => name.trim()),
  )
  return ['br', 'gzip'].find((name) => wanted.has(name))
}

/** Strong tags are of bytes: each packing has its own. */
function tagOf(etag, packing) {
  return packing ? etag?.replace(/"$/, `-${packing}"`) : etag
}

/** RFC 9110, 13.1.2; whichever packing the asker has. */
function isKnown(asked, etag) {
  const tags = (asked ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const bare = tags.map((tag) => tag.replace(/-(?:br|gzip)"$/, '"'))
  return bare.includes(etag) || tags.includes('*')
}

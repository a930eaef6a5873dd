// Routes each request: response cache, limits, health and metrics, files, and finally Next.
import { STATUS_CODES } from 'node:http'

import { networkOf } from '../src/app/network.mjs'
import {
  contextOf,
  contextOfInner,
  currentRequest,
  runInRequest,
} from '../src/app/requestContext.mjs'
import { hasBody, limitBodies } from './bodyLimit.mjs'
import { readBuiltFiles } from './builtFiles.mjs'
import { correctResponse } from './correctResponse.mjs'
import { refuseForeignUse } from './crossSite.mjs'
import { limitConcurrency } from './limitConcurrency.mjs'
import { countCached, countRequest } from './metrics.mjs'
import { limitPipelining } from './pipelining.mjs'
import { answerPreflight, headersOfRefusal } from './publicData.mjs'
import { refuseInvalid } from './refuseInvalid.mjs'
import { refuseSignIn } from './refuseBody.mjs'
import { countCacheResult, logRequest } from './requestLog.mjs'
import { resolveTarget } from './requestTarget.mjs'
import { completeWith, createHeaderSetter } from './secure.mjs'
import { serveBuilt } from './serveBuilt.mjs'
import { serveFiles } from './serveFiles.mjs'
import { serveFonts } from './serveFonts.mjs'
import { sendBusy, serveCached } from './serveCached.mjs'
import { hasToken, verifyTokens } from './signedIn.mjs'
import { serveSiteFiles } from './siteFiles.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @param {{
 *   fetch: (url: string) => Promise<object>, isLive: () => boolean, root: string,
 *   operation: (request: Request, response: Response) => boolean,
 *   passToNext: (request: Request, response: Response) => Promise<void>,
 *   settings: import('../src/app/settings.mjs').Settings,
 * }} given `fetch` requests a response of Next for the cache; `isLive`: whether change notifications arrive;
 *   `operation` answers requests of operators.
 */
export function createRequests({ fetch, isLive, operation, passToNext, root, settings }) {
  const { trustProxy, uploadMaxMB } = settings
  const cached = serveCached({
    complete: completeWith(settings),
    count: countCacheResult,
    countCached,
    fetch,
    isLive,
  })
  const isSignedIn = verifyTokens(settings.secret ?? '')
  const receive = limitBodies({ isSignedIn, onRefusal: logRequest, uploadMaxMB })
  const secure = createHeaderSetter(settings)
  const enter = createEntrance(passToNext)
  const isBuiltFile = readBuiltFiles(root)
  const { admit, closeStalled, inTurn } = limitPipelining()
  const answer = createAnswer({
    callNext: createCall({ enter, isBuiltFile, isLive, isSignedIn }),
    files: [serveFiles(root), serveBuilt(root)],
    // The first one that returns true has answered.
    handlers: [operation, answerPreflight, cached.handle, serveSiteFiles(settings), serveFonts()],
    isBuiltFile,
  })

  return {
    /** Closes connections of an HTTP server whose clients do not take their responses. */
    closeStalled,
    /** Removes all responses from the cache. */
    invalidate: cached.invalidate,
    /** @param {() => void} [accept] Sends `100 Continue` if the client waits for it. */
    handle(request, response, accept) {
      if (!admit(request, response)) {
        return
      }
      const begin = () => enterChain(request, response, accept)
      // A body has to be received as it comes.
      if (hasBody(request)) {
        begin()
      } else {
        inTurn(request, response, begin)
      }
    },
    /** For requests of this process, over a socket that no client can reach. */
    handleInner(request, response) {
      runInRequest(contextOfInner(request), () => {
        logRequest(request, response)
        enter('cacheable', request, response)
      })
    },
  }

  function enterChain(request, response, accept) {
    refuseForeignUse(request)
    const refusal = resolveTarget(request)
    if (!refusal && !hasBody(request) && cached.handleCached(request, response)) {
      return
    }
    secure(request, response)
    runInRequest(contextOf(request, trustProxy), () => {
      countRequest(request, response)
      const work = () => answer(request, response, refusal)
      receive(request, response, () => inTurn(request, response, work), accept)
    })
  }
}

/** Answers what is invalid or needs no page of Next; the rest goes to files and to `callNext`. */
function createAnswer({ callNext, files, handlers, isBuiltFile }) {
  return (request, response, refusal) => {
    const { location, status } = refusal ?? { status: refuseInvalid(request, isBuiltFile) }
    if (status) {
      logRequest(request, response)
      response.writeHead(status, {
        ...headersOfRefusal(status, request.url),
        ...(location && { location }),
      })
      response.end(`${STATUS_CODES[status]}\n`)
      return
    }
    if (!handlers.some((handle) => handle(request, response))) {
      const [first, second] = files
      const call = () => callNext(request, response)
      first.handle(request, response, () => second.handle(request, response, call))
    }
  }
}

function createCall({ enter, isBuiltFile, isLive, isSignedIn }) {
  return async (request, response) => {
    logRequest(request, response)
    correctResponse(request, response, isLive)
    if (isBuiltFile(request.url.split('?', 1)[0])) {
      enter('file', request, response)
      return
    }
    const hasValidToken = hasToken(request) && (await isSignedIn(request))
    enter(hasValidToken ? signedInClass(request) : classOf(request), request, response)
  }
}

/** Passes requests on to Next, as many of each class at once as the server bears. */
function createEntrance(passToNext) {
  const schedule = limitConcurrency()
  return (requestClass, request, response) => {
    const pass = () => passToNext(request, response)
    // Files of the build are cheap, and a page requests many at once.
    if (requestClass === 'file') {
      pass()
      return
    }
    const refuse = () =>
      ofSignIn.has(requestClass) ? refuseSignIn(request, response) : sendBusy(response)
    schedule(requestClass, networkOf(currentRequest().clientAddress), response, pass, refuse)
  }
}

const ofSignIn = new Set(['login', 'recovery'])

/** The class of an anonymous request: readers must not wait for password hashes or GraphQL queries. */
function classOf({ method, url }) {
  if (method !== 'POST') {
    return 'anonymous'
  }
  if (url.startsWith('/api/graphql')) {
    return 'graphql'
  }
  if (/^\/api\/users\/(?:forgot|reset)-password(?:\?|$)/.test(url)) {
    return 'recovery'
  }
  return url.startsWith('/api/users/') ? 'login' : 'anonymous'
}

/** Sources are read in another thread, one after the other, and pages of others are waited for: nobody else must. */
function signedInClass({ method, url }) {
  return method === 'POST' && /^\/api\/intake(?:\?|$)/.test(url) ? 'intake' : 'signedIn'
}

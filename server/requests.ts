// The list of what a request passes through: cache, limits, health and metrics, files, and finally Next.
import type { RequestListener, Server } from 'node:http'

import type { Settings } from '../src/app/settings.mjs'
import type { Fetch } from './fetchFromNext.ts'

import { contextOf, contextOfInner, runInRequest } from '../src/app/requestContext.ts'
import { limitBodies } from './bodyLimit.ts'
import { readBuiltFiles } from './builtFiles.ts'
import { correctResponse } from './correctResponse.ts'
import { refuseForeignUse } from './crossSite.ts'
import { countCached, countRequest } from './metrics.ts'
import { compose, type Middleware, pathOf } from './middleware.ts'
import { classOf, type NextHandler, passByClass } from './passToNext.ts'
import { limitPipelining } from './pipelining.ts'
import { answerPreflight } from './publicData.ts'
import { refuseInvalid } from './refuseInvalid.ts'
import { countCacheResult, logRequest } from './requestLog.ts'
import { readTarget } from './requestTarget.ts'
import { addSecurityHeaders, completeWith } from './secure.ts'
import { serveBuilt } from './serveBuilt.ts'
import { serveCached } from './serveCached.ts'
import { serveFiles } from './serveFiles.ts'
import { serveFonts } from './serveFonts.ts'
import { verifyTokens } from './signedIn.ts'
import { serveSiteFiles } from './siteFiles.ts'

interface Given {
  /** Requests a response of Next for the cache. */
  fetch: Fetch
  /** Whether change notifications arrive. */
  isLive: () => boolean
  /** Answers requests of operators. */
  operation: Middleware
  passToNext: NextHandler
  /** Folder of the app. */
  root: string
  settings: Settings
}

interface Requests {
  /** Closes connections of an HTTP server whose clients do not take their responses. */
  closeStalled: (server: Server, pause?: number) => void
  handle: RequestListener
  /** For requests of this process, over a socket that no client can reach. */
  handleInner: RequestListener
  /** Removes all responses from the cache. */
  invalidate: () => void
}

export function createRequests(given: Given): Requests {
  const { fetch, isLive, operation, passToNext, root, settings } = given
  const { admit, closeStalled, inTurn } = limitPipelining()
  const cached = serveCached({
    complete: completeWith(settings),
    count: countCacheResult,
    countCached,
    fetch,
    isLive,
  })
  const isSignedIn = verifyTokens(settings.secret ?? '')
  const isBuiltFile = readBuiltFiles(root)
  const pass = passByClass(passToNext)

  return {
    closeStalled,
    handle: compose([
      admit,
      refuseForeignUse,
      readTarget,
      // Most requests of a busy site end here.
      cached.serveStored,
      addSecurityHeaders(settings),
      enterContext(settings.trustProxy),
      countRequest,
      limitBodies({ isSignedIn, log: logRequest, uploadMaxMB: settings.uploadMaxMB }),
      inTurn,
      refuseInvalid(isBuiltFile),
      operation,
      answerPreflight,
      cached.serve,
      serveSiteFiles({ ...settings, root }),
      serveFonts(root),
      serveFiles(root),
      serveBuilt(root),
      logRequest,
      correctResponse(isLive),
      // Files of the build are cheap, and a page requests many at once.
      (request, response, next) =>
        isBuiltFile(pathOf(request.url)) ? void passToNext(request, response) : next(),
      (request, response) =>
        void classOf(request, isSignedIn).then((name) => pass(name, request, response)),
    ]),
    handleInner: compose([
      enterInnerContext,
      logRequest,
      (request, response) => pass('cacheable', request, response),
    ]),
    invalidate: cached.invalidate,
  }
}

/** Of one response: those of this server, and Next's for a request with a body, are eleven. Node warns from its eleventh on. */
const mostListeners = 20

function enterContext(trustProxy: number): Middleware {
  return (request, response, next) => {
    response.setMaxListeners(mostListeners)
    runInRequest(contextOf(request, trustProxy), next)
  }
}

const enterInnerContext: Middleware = (request, _, next) =>
  runInRequest(contextOfInner(request), next)

// What happens to a request, in order: limits, health, answers from memory, files, and at last Next.
import { STATUS_CODES } from 'node:http'

import { networkOf } from '../src/app/network.mjs'
import {
  contextOf,
  contextOfInner,
  currentRequest,
  runInRequest,
} from '../src/app/requestContext.mjs'
import { limitBodies } from './bodyLimit.mjs'
import { correctResponse } from './correctResponse.mjs'
import { openGate } from './gate.mjs'
import { countKnown, countRequest } from './metrics.mjs'
import { createOperation } from './operation.mjs'
import { answerPreflight, headersOfRefusal } from './publicData.mjs'
import { refuseUnreadable } from './readable.mjs'
import { refuseSignIn } from './refuseBody.mjs'
import { countAnswer, logRequest } from './requestLog.mjs'
import { secureWith } from './secure.mjs'
import { serveFiles } from './serveFiles.mjs'
import { sendBusy, serveCached } from './serveCached.mjs'
import { hasToken, judgeTokens } from './signedIn.mjs'
import { serveSiteFiles } from './siteFiles.mjs'

/**
 * @param {{
 *   ask: (url: string) => Promise<object>, isLive: () => boolean, root: string,
 *   passToNext: (request: object, response: object) => void,
 *   settings: import('../src/app/settings.mjs').Settings,
 * }} given `ask` has Next answer for the memory; `isLive` says whether changes are heard of.
 */
export function createRequests({ ask, isLive, passToNext, root, settings }) {
  const { databaseURL, metricsToken, trustProxy, uploadMaxMB } = settings
  const hot = serveCached({ ask, count: countAnswer, countKnown, isLive })
  const files = serveFiles(root)
  const gate = openGate()
  const isSignedIn = judgeTokens(settings.secret ?? '')
  const operation = createOperation({ databaseURL, isListening: isLive, metricsToken, root })
  const receive = limitBodies({ isSignedIn, onRefusal: logRequest, uploadMaxMB })
  const secure = secureWith(settings)
  const serveSiteFile = serveSiteFiles(settings)

  const answer = (request, response) => {
    const refused = refuseUnreadable(request)
    if (refused) {
      logRequest(request, response)
      response.writeHead(refused, headersOfRefusal(refused, request.url))
      response.end(`${STATUS_CODES[refused]}\n`)
      return
    }
    const isAnswered =
      operation.handle(request, response) ||
      answerPreflight(request, response) ||
      hot.handle(request, response) ||
      serveSiteFile(request, response)
    if (!isAnswered) {
      files.handle(request, response, () => askNext(request, response))
    }
  }
  const askNext = async (request, response) => {
    logRequest(request, response)
    correctResponse(request, response, isLive)
    const isOfSomebody = hasToken(request) && (await isSignedIn(request))
    enter(isOfSomebody ? 'signedIn' : laneOf(request), request, response)
  }
  const enter = (lane, request, response) => {
    const pass = () => passToNext(request, response)
    if (isStaticFile(request)) {
      pass()
    } else {
      const refuse = () => (lane === 'login' ? refuseSignIn(request, response) : sendBusy(response))
      gate(lane, networkOf(currentRequest().clientAddress), response, pass, refuse)
    }
  }

  return {
    close: operation.close,
    /** Drops all answers that are kept in memory. */
    forget: hot.answers.forget,
    /** @param {() => void} [accept] sends `100 Continue`, where the client waits for it. */
    handle(request, response, accept) {
      secure(request, response)
      if (hot.handleKnown(request, response)) {
        return
      }
      runInRequest(contextOf(request, trustProxy), () => {
        countRequest(request, response)
        receive(request, response, () => answer(request, response), accept)
      })
    },
    /** For requests of our own, over a socket that nobody else can reach. */
    handleInner(request, response) {
      runInRequest(contextOfInner(request), () => {
        logRequest(request, response)
        enter('kept', request, response)
      })
    },
  }
}

/** A stranger's: readers must not wait for passwords that are hashed, nor for queries in GraphQL. */
function laneOf({ method, url }) {
  if (method !== 'POST') {
    return 'anonymous'
  }
  if (url.startsWith('/api/graphql')) {
    return 'graphql'
  }
  return url.startsWith('/api/users/') ? 'login' : 'anonymous'
}

/** Of the build: cheap, and many at once for one page. */
function isStaticFile({ url }) {
  return url.startsWith('/_next/static/')
}

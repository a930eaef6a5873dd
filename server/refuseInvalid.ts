// Refuses requests that Next would answer with 500, and whatever it serves that the app does not use.
import { STATUS_CODES } from 'node:http'

import { type Middleware, pathOf, type ServerRequest } from './middleware.ts'
import { headersOfRefusal } from './publicData.ts'
import { logRequest } from './requestLog.ts'

const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
const pageMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Payload's admin panel calls server functions by POST to a page. */
const withServerFunctions = /^\/admin(?:\/|$)/

/** Forms that work without scripts: see src/app/signIn/. */
const withForms = /^\/admin\/(?:login|forgot|reset\/[^/]+)$/

/** @param isBuiltFile whether there is a file of the build at a path */
export function refuseInvalid(isBuiltFile: (path: string) => boolean): Middleware {
  return (request, response, next) => {
    const { location, status } = request.refusal ?? { status: faultOf(request, isBuiltFile) }
    if (!status) {
      next()
      return
    }
    logRequest(request, response, () => {
      response.writeHead(status, {
        ...headersOfRefusal(status, request.url),
        ...(location && { location }),
      })
      response.end(`${STATUS_CODES[status]}\n`)
    })
  }
}

/** The status to refuse a request with, whose target leads where it says. */
export function faultOf(
  { headers, method, url }: Pick<ServerRequest, 'headers' | 'method' | 'url'>,
  isBuiltFile: (path: string) => boolean,
): number | undefined {
  const path = pathOf(url)
  if (!methods.has(method)) {
    return 405
  }
  if (!isHost(headers.host)) {
    return 400
  }
  // Next's optimizer is there as well: it would keep serving a picture whose rights were withdrawn.
  if (/^\/_next(?:\/|$)/.test(path) && !isBuiltFile(path)) {
    return 404
  }
  const isPage = !/^\/api(?:\/|$)/.test(path)
  const isCall = headers['next-action'] !== undefined && withServerFunctions.test(path)
  const isForm = method === 'POST' && withForms.test(path)
  return isPage && !pageMethods.has(method) && !isCall && !isForm ? 405 : undefined
}

function isHost(host: string | undefined): boolean {
  return host === undefined || URL.canParse(`http://${host}`)
}

// Refuses requests that Next would answer with 500, and whatever it serves that the app does not use.
const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
const pageMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Payload's admin panel calls server functions by POST to a page. */
const withServerFunctions = /^\/admin(?:\/|$)/

/**
 * @param {{ headers: Record<string, string | undefined>, method: string, url: string }} request With a resolved target.
 * @param {(address: string) => boolean} isBuiltFile
 * @returns {number | undefined} The status to refuse with.
 */
export function refuseInvalid({ headers, method, url }, isBuiltFile) {
  const [path] = url.split('?', 1)
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
  return isPage && !pageMethods.has(method) && !isCall ? 405 : undefined
}

function isHost(host) {
  return host === undefined || URL.canParse(`http://${host}`)
}

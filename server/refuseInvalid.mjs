// Refuses, or corrects, requests that Next would answer with 500.
const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
const ofPages = new Set(['GET', 'HEAD', 'OPTIONS'])

/** It would go on serving a picture whose rights are gone; our pages do not use it. */
const imageOptimizer = /^\/_next\/image(?:[/?]|$)/

/**
 * An absolute address is meant for a proxy; a server takes it for its own (RFC 9112, 3.2.2).
 * @returns {number | undefined} the status to refuse with
 */
export function refuseInvalid(request) {
  request.url = ownPart(request.url)
  const { headers, method, url } = request
  if (!methods.has(method)) {
    return 405
  }
  if (!url.startsWith('/') || !isDecodable(url) || !isHost(headers.host)) {
    return 400
  }
  if (imageOptimizer.test(url)) {
    return 404
  }
  // The admin panel posts to pages with the name of a server function.
  const isOfPage = !/^\/api(?:[/?]|$)/.test(url)
  return isOfPage && !ofPages.has(method) && !headers['next-action'] ? 405 : undefined
}

function ownPart(address) {
  return /^https?:\/\//i.test(address) ? address.replace(/^[^:]+:\/\/[^/?]*\/?/, '/') : address
}

function isHost(host) {
  return host === undefined || URL.canParse(`http://${host}`)
}

function isDecodable(address) {
  try {
    return Boolean(decodeURIComponent(address.split('?')[0]))
  } catch (error) {
    if (error instanceof URIError) {
      return false
    }
    throw error
  }
}

// Refuses or corrects requests that Next would answer with 500.
const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
const pageMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Disabled: it would keep serving a picture whose rights were withdrawn. Our pages do not use it. */
const imageOptimizer = /^\/_next\/image(?:[/?]|$)/

/**
 * A server must accept an absolute address, although it is meant for proxies (RFC 9112, 3.2.2).
 * @returns {number | undefined} The status to refuse with.
 */
export function refuseInvalid(request) {
  request.url = withoutOrigin(request.url)
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
  // The admin panel calls server functions by POST to a page.
  const isPage = !/^\/api(?:[/?]|$)/.test(url)
  return isPage && !pageMethods.has(method) && !headers['next-action'] ? 405 : undefined
}

function withoutOrigin(address) {
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

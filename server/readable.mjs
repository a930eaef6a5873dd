// What no server answers well: refused, or put right, before Next sees it. Next answers most of it with 500.
const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
const ofPages = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The picture optimizer would go on showing a picture whose rights are gone; our pages do without it. */
const closed = /^\/_next\/image(?:[/?]|$)/

/**
 * An absolute address is a question to a proxy, and a server takes it as its own (RFC 9112, 3.2.2).
 * @returns the status to refuse with, or undefined.
 */
export function refuseUnreadable(request) {
  request.url = ownPart(request.url)
  const { headers, method, url } = request
  if (!methods.has(method)) {
    return 405
  }
  if (!url.startsWith('/') || !isDecodable(url) || !isHost(headers.host)) {
    return 400
  }
  if (closed.test(url)) {
    return 404
  }
  // What the desk's pages post names the function that it is for.
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

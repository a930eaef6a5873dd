// Sets the status of GraphQL responses with Retry-After: stock Payload responds with 200, which proxies and clients
// would take for a success.

type Handler = (request: Request) => Promise<Response>

/** 429 for a rate limit, 503 while the database is unavailable. */
export function withRetryStatus(handler: Handler): Handler {
  return async (request) => {
    const response = await handler(request)
    if (!response.headers.has('retry-after')) {
      return response
    }
    const text = await response.text()
    return new Response(text, { headers: response.headers, status: statusIn(text) })
  }
}

function statusIn(text: string): number {
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { statusCode?: number } }[] }
  const isLimited = errors?.some(({ extensions }) => extensions?.statusCode === 429)
  return isLimited ? 429 : 503
}

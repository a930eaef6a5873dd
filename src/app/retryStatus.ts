// The status of a GraphQL answer that asks to be tried again: stock Payload answers 200, and proxies and clients look at the status.

type Handler = (request: Request) => Promise<Response>

/** 429 where somebody asks too often, 503 where the database is away; both come with `Retry-After`. */
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

// Refuses a query that is sent as a POST (method override) if its body is not JSON: Payload would respond with 500.

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

const overrides = ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']

export function checkMethodOverride<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    const isOverride = overrides.some((name) => request.headers.get(name) === 'GET')
    const { headers, method, signal, url } = request
    if (!isOverride || headers.get('content-type') !== 'application/json') {
      return handler(request, context)
    }
    const body = await request.text()
    if (isJSON(body)) {
      return handler(new Request(url, { body, headers, method, signal }), context)
    }
    const [name, data] = ['InvalidRequest', { code: 'invalid-request' }]
    return Response.json(
      { errors: [{ name, data, message: 'The body is not JSON.' }] },
      { status: 400 },
    )
  }
}

function isJSON(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) {
      return false
    }
    throw error
  }
}

// The GraphQL API.
import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

const answer = GRAPHQL_POST(config)

/** Of a body that it cannot read, Payload's own route makes a 500 without a word. */
export async function POST(request: Request): Promise<Response> {
  const isJSON = request.headers.get('content-type')?.split(';')[0]?.trim() === 'application/json'
  if (!isJSON || !(await isObject(request.clone()))) {
    const message = 'The body is a JSON object such as { "query": "{ Articles { docs { id } } }" }.'
    return Response.json({ errors: [{ message }] }, { status: 400 })
  }
  return withStatus(await answer(request))
}

export const OPTIONS = REST_OPTIONS(config)

/** GraphQL answers 200 whatever happened; a proxy or a client that tries again looks at the status. */
function withStatus(response: Response): Response {
  return response.headers.has('retry-after')
    ? new Response(response.body, { headers: response.headers, status: 503 })
    : response
}

async function isObject(request: Request): Promise<boolean> {
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null && !Array.isArray(body)
  } catch (error) {
    if (error instanceof SyntaxError) {
      return false
    }
    throw error
  }
}

// Limits what a GraphQL request may ask, before it is validated: rules of the schema run only after parsing.
import { GraphQLError, parse } from 'graphql'
import { isTooDeep } from 'offprint-reader/document'

import { InvalidQuery, InvalidRequest } from '../../errors.ts'

type Handler = (request: Request) => Promise<Response>

/** Of the query text, in bytes. */
const mostBytes = 100 * 1024
const mostTokens = 2000

/**
 * Wraps Payload's GraphQL route, for hosts that mount it: a query text may have 100 kB and 2,000 tokens, and what is
 * sent along 300 levels; anything else is answered with 400 `InvalidQuery` (`InvalidRequest` where the body is no JSON
 * object). The size of the body as a whole is for the server in front to limit.
 * @example
 * // app/(payload)/api/graphql/route.ts
 * export const POST = limitGraphQL(GRAPHQL_POST(config))
 */
export function limitGraphQL(handler: Handler): Handler {
  return async (request) => {
    const { headers, method, signal, url } = request
    const text = await request.text()
    try {
      judge(headers.get('content-type'), text)
    } catch (error) {
      if (error instanceof InvalidQuery || error instanceof InvalidRequest) {
        return refusal(error)
      }
      throw error
    }
    return handler(new Request(url, { body: text, headers, method, signal }))
  }
}

function judge(contentType: null | string, text: string): void {
  const body = contentType?.split(';')[0]?.trim() === 'application/json' ? parseJSON(text) : null
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InvalidRequest(
      'The body must be a JSON object such as { "query": "{ Articles { docs { id } } }" }.',
    )
  }
  const { query, variables } = body as { query?: unknown; variables?: unknown }
  if (isTooDeep(body)) {
    const path = deepPart(variables) ?? 'variables'
    refuse(path, `"${path}" is nested too deeply.`)
  }
  if (typeof query === 'string') {
    judgeQuery(query)
  }
}

function judgeQuery(query: string): void {
  if (Buffer.byteLength(query) > mostBytes) {
    refuse('query', `The query is longer than ${mostBytes / 1024} kB.`)
  }
  try {
    parse(query, { maxTokens: mostTokens, noLocation: true })
  } catch (error) {
    if (error instanceof GraphQLError) {
      refuse('query', error.message)
    }
    throw error
  }
}

/** The field of a document among the variables, or the variable. */
function deepPart(variables: unknown): string | undefined {
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (isTooDeep(value)) {
      const isList = Array.isArray(value)
      return isList
        ? name
        : (Object.entries(value as object).find(([, one]) => isTooDeep(one))?.[0] ?? name)
    }
  }
  return undefined
}

function refuse(path: string, message: string): never {
  throw new InvalidQuery([{ message, path }])
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined
    }
    throw error
  }
}

/** Clients of GraphQL read `extensions`, all others what REST has. */
function refusal({ name, data, message, status }: InvalidQuery | InvalidRequest): Response {
  const extensions = { name, data, statusCode: status }
  return Response.json({ errors: [{ name, data, extensions, message }] }, { status })
}

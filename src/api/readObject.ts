// Reads the body of a request to one of our endpoints.
import type { PayloadRequest } from 'payload'

import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'

/**
 * @param empty what stands for a body without anything. @default none does
 * @throws InvalidRequest where the body is not a JSON object.
 */
export async function readObject(
  req: PayloadRequest,
  empty = '',
): Promise<Record<string, unknown>> {
  const value = parse((await req.text?.()) || empty)
  if (isObject(value)) {
    return value
  }
  throw new InvalidRequest(
    'The body must be a JSON object such as { "to": "published-at-outlet" }.',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidRequest(`The body is not JSON: ${(error as Error).message}`)
  }
}

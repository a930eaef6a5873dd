// Parses a JSON body.
import { InvalidRequest } from '../../errors.ts'

/** @throws InvalidRequest where it is no JSON object. */
export function readObject(bytes: Uint8Array): Record<string, unknown> {
  const value = parse(new TextDecoder().decode(bytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidRequest('The body must be a JSON object such as { "text": "…" }.')
  }
  return value as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidRequest(`The body is not JSON: ${(error as Error).message}`)
  }
}

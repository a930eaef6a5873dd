// Parses a JSON body.
import { parseJSON } from 'offprint-reader'

import { InvalidIntake } from './errors.ts'

/** @throws InvalidIntake where it is no JSON object. */
export function readObject(bytes: Uint8Array): Record<string, unknown> {
  const value = parse(new TextDecoder().decode(bytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidIntake('intake-body')
  }
  return value as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return parseJSON(text)
  } catch (error) {
    throw new InvalidIntake('intake-json', '', { reason: (error as Error).message.slice(0, 200) })
  }
}

// Reads a form as a browser sends it, or the same values as a JSON object.
import type { PayloadRequest } from 'payload'

import { isObject } from '../../domain/isObject.ts'
import { BodyTooLarge } from '../../errors.ts'
import { readBytes } from '../readBytes.ts'

/** In bytes. */
const maxLength = 250_000

/** Null for what is neither, or too long. */
export async function readForm(req: PayloadRequest): Promise<null | URLSearchParams> {
  try {
    const bytes = await readBytes(req.body, maxLength, tooLarge)
    const text = new TextDecoder().decode(bytes)
    const isJSON = /^application\/json\b/i.test(req.headers.get('content-type') ?? '')
    return isJSON ? valuesIn(text) : new URLSearchParams(text)
  } catch (error) {
    if (error instanceof BodyTooLarge || error instanceof SyntaxError) {
      return null
    }
    throw error
  }
}

function tooLarge(): Error {
  return new BodyTooLarge('The form is too long.', maxLength)
}

/** @throws SyntaxError */
function valuesIn(text: string): null | URLSearchParams {
  const values: unknown = JSON.parse(text)
  if (!isObject(values)) {
    return null
  }
  const texts = Object.entries(values).filter((one): one is [string, string] => {
    return typeof one[1] === 'string'
  })
  return new URLSearchParams(texts)
}

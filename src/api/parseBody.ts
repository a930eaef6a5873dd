// Reads the values of a body, each of the kind that is wanted.
import type { z } from 'zod'

import { InvalidRequest } from '../errors.ts'

/** @throws InvalidRequest with the first thing that is wrong */
export function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(body)
  if (error) {
    const [issue] = error.issues
    const path = issue?.path.join('.') ?? ''
    throw new InvalidRequest(`${path ? `"${path}": ` : ''}${issue?.message ?? ''}`, path)
  }
  return data
}

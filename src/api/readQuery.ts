// Reads the parameters of a request: each is known, and given once.
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import { InvalidQuery } from '../errors.ts'

/** Of parameters: an address has room for thousands, each of which would be told of. */
const mostNamed = 20
const longestName = 100

interface Problem {
  message: string
  path: string
}

/** @throws InvalidQuery with all that is wrong. */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  { searchParams }: Pick<PayloadRequest, 'searchParams'>,
): z.output<Schema> {
  const names = [...new Set(searchParams.keys())]
  const refused = names.flatMap((name) => problemOf(schema, name, searchParams))
  const repeated = new Set(refused.map(({ path }) => path))
  const values = names
    .filter((name) => !repeated.has(name))
    .map((name) => [name, searchParams.get(name)])
  const { data, error } = schema.safeParse(Object.fromEntries(values))
  const problems = [...refused.slice(0, mostNamed), ...(error?.issues ?? []).map(problemOfIssue)]
  if (problems.length > 0 || !data) {
    throw new InvalidQuery(problems)
  }
  return data
}

/** `limit[]` and `limit[a]` are what Payload's own parameters look like: here they are a second value. */
function problemOf({ shape }: z.ZodObject, name: string, params: URLSearchParams): Problem[] {
  const [path = ''] = name.split('[')
  if (!Object.hasOwn(shape, path)) {
    const shown = name.slice(0, longestName)
    return [{ message: `Unknown parameter "${shown}".`, path: shown }]
  }
  return name !== path || params.getAll(name).length > 1
    ? [{ message: `"${path}" takes one value.`, path }]
    : []
}

function problemOfIssue({ message, path }: z.core.$ZodIssue): Problem {
  const name = path.join('.')
  return { message: `"${name}" ${/^is /.test(message) ? message : 'cannot be used'}.`, path: name }
}

/** `limit`: how many are asked for at once. */
export function pageSize(most: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is a whole number')
    .transform(Number)
    .refine((count) => count <= most, `is from 1 to ${most}`)
    .optional()
}

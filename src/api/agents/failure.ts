// An error as a tool answers it: with the status and the code that the API would have.
import type { PayloadRequest } from 'payload'

import { invalidValue } from '../../errorResponses/invalidValue.ts'

interface Thrown {
  data?: ({ code?: string; refusals?: unknown[] } & Record<string, unknown>) | null
  isPublic?: boolean
  message?: string
  name?: string
  status?: number
}

interface Failure extends Record<string, unknown> {
  code: string
  message: string
  status: number
}

/** Told by its data, because the classes of errors may be loaded twice. What nobody has foreseen is in the log alone. */
export function toFailure(req: PayloadRequest, thrown: unknown): Failure {
  const error = (thrown ?? {}) as Thrown
  const { name, data, message = '', status = 500 } = error
  if (status < 500 && error.isPublic !== false) {
    const usual = status === 403 ? 'not-allowed' : 'invalid-value'
    const { collection: _, ...told } = data ?? {}
    return {
      ...told,
      code: data?.code ?? (name === 'NotFound' ? 'not-found' : usual),
      message,
      status,
    }
  }
  if (isInvalid(req, thrown)) {
    return { code: 'invalid-value', message: 'A value is not valid for its field.', status: 400 }
  }
  req.payload.logger.error({ err: thrown, msg: 'A tool for programs has failed.' })
  return {
    code: 'failed',
    message: 'Nothing was done. The log of the server says why.',
    status: 500,
  }
}

function isInvalid(req: PayloadRequest, error: unknown): boolean {
  return (
    invalidValue({ error: error as Error, req } as Parameters<typeof invalidValue>[0]) !== undefined
  )
}

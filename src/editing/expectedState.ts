// The state of a document that a write says it was based on, as the `updatedAt` of that state.
import type { PayloadRequest } from 'payload'

import { InvalidRequest, InvalidValue } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { isForm } from './isForm.ts'

export const expectedField = 'expectedUpdatedAt'

interface Write {
  collection: string
  data?: { [field: string]: unknown; expectedUpdatedAt?: unknown; updatedAt?: unknown }
  /** Absent for a write of many documents. */
  id?: unknown
}

/**
 * In milliseconds; null where the write names none. Read from the data, from the query where there is no body to
 * carry it, or from the `updatedAt` that a form was loaded with.
 * @throws InvalidValue naming the field.
 */
export function expectedState(req: PayloadRequest, write: Write): null | number {
  const { [expectedField]: named } = write.data ?? {}
  const isNamed = named !== undefined && named !== null
  return readMoment(req, isNamed ? named : besideData(req, write))
}

/** @throws InvalidValue where it is no moment. */
export function readMoment(req: PayloadRequest, value: unknown): null | number {
  if (value === undefined || value === null) {
    return null
  }
  const time = typeof value === 'string' && moment.test(value) ? Date.parse(value) : NaN
  if (Number.isNaN(time)) {
    throw new InvalidValue([{ message: translatorFor(req)('invalid-moment'), path: expectedField }])
  }
  return time
}

/** @throws InvalidRequest where a write that is based on no state, or on many, names one. */
export function refuseExpectedState(req: PayloadRequest, write: Write): void {
  const { [expectedField]: named } = write.data ?? {}
  const isNamed = (named !== undefined && named !== null) || inQuery(req, write) !== undefined
  if (isNamed) {
    throw new InvalidRequest(
      `"${expectedField}" is allowed only in an update of one document.`,
      expectedField,
    )
  }
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

function besideData(req: PayloadRequest, write: Write): unknown {
  const ofQuery = inQuery(req, write)
  return ofQuery === undefined && isForm(req) && isOwn(req, write) ? write.data?.updatedAt : ofQuery
}

/** A restore reads no body, but a client may send one. */
function inQuery(req: PayloadRequest, write: Write): unknown {
  if (!isOwn(req, write)) {
    return undefined
  }
  const { [expectedField]: ofQuery } = req.query
  const { [expectedField]: ofBody } = (write.data ?? req.data ?? {}) as object & Write['data']
  return ofQuery ?? ofBody ?? undefined
}

/** Whether it is the write that the request asks for, and not one that a hook makes within it. */
function isOwn({ payloadAPI, routeParams }: PayloadRequest, { id, collection }: Write): boolean {
  return (
    payloadAPI === 'REST' &&
    routeParams?.collection === collection &&
    String(routeParams.id) === String(id)
  )
}

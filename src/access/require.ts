// Refuses callers who may not use an endpoint.
import { Forbidden, type PayloadRequest } from 'payload'

import { isEditorOrAdmin, isStaff, roleOf } from './people.ts'

/** Somebody with a role. @throws Forbidden */
export function requireStaff(req: PayloadRequest): void {
  if (!isStaff(req)) {
    throw new Forbidden(req.t)
  }
}

/** An admin or an editor. @throws Forbidden */
export function requireEditorOrAdmin(req: PayloadRequest): void {
  if (!isEditorOrAdmin(req)) {
    throw new Forbidden(req.t)
  }
}

/** An admin. @throws Forbidden */
export function requireAdmin(req: PayloadRequest): void {
  if (roleOf(req) !== 'admin') {
    throw new Forbidden(req.t)
  }
}

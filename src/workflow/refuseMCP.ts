// What a client of the Model Context Protocol may not change: where an article stands, and what allows it there.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Article, Outlet } from '../types.ts'

import { isMCP } from '../access/people.ts'
import { safeTerms } from '../domain/terms.ts'
import { isSame } from '../editing/changedFields.ts'
import { TransitionRefused } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** @throws TransitionRefused `not-allowed`, whatever the role of the person whose key the client has. */
export function refuseMCP(req: PayloadRequest, field: string): void {
  if (isMCP(req)) {
    const message = translatorFor(req)('mcp-not-allowed')
    throw new TransitionRefused([{ code: 'not-allowed', field, message }])
  }
}

export const refusePermissionByMCP: CollectionBeforeChangeHook<Article> = ({
  data,
  originalDoc,
  req,
}) => {
  if (!isSame(data.permission, originalDoc?.permission)) {
    refuseMCP(req, 'permission')
  }
  return data
}

/** A new outlet has the strict ones. */
export const refuseTermsByMCP: CollectionBeforeChangeHook<Outlet> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const terms = operation === 'update' ? originalDoc?.terms : { ...safeTerms, signOff: false }
  if (!isSame(data.terms ?? terms, terms)) {
    refuseMCP(req, 'terms')
  }
  return data
}

// Adds to the log what only Payload knows of a request: the user, and the status of an error response.
import type { AfterErrorHook, CollectionBeforeOperationHook, Plugin } from 'payload'

import { currentRequest } from './requestContext.ts'

/** Must be the last plugin, after the hooks that replace error responses. */
export const logOutcome: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((one) => ({
    ...one,
    hooks: { ...one.hooks, beforeOperation: [recordUser, ...(one.hooks?.beforeOperation ?? [])] },
  })),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), recordStatus] },
})

const recordUser: CollectionBeforeOperationHook = ({ args, req }) => {
  const context = currentRequest()
  if (context && req.user) {
    context.userId = String(req.user.id)
  }
  return args
}

/** GraphQL responds to errors with 200; the status is in the body. */
const recordStatus: AfterErrorHook = ({ error, graphqlResult }) => {
  const held = currentRequest()?.heldErrors?.find((one) => one.error === error)
  const status = (graphqlResult?.extensions as { statusCode?: unknown } | undefined)?.statusCode
  if (held && typeof status === 'number') {
    held.status = status
  }
}

// Tells the log what Payload knows of a request: who asks, and with which status an error is answered.
import type { AfterErrorHook, CollectionBeforeOperationHook, Plugin } from 'payload'

import { currentRequest } from './requestContext.mjs'

/** The last of the plugins: it must come after the hooks that choose an answer. */
export const logOutcome: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((one) => ({
    ...one,
    hooks: { ...one.hooks, beforeOperation: [noteUser, ...(one.hooks?.beforeOperation ?? [])] },
  })),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), noteStatus] },
})

const noteUser: CollectionBeforeOperationHook = ({ args, req }) => {
  const context = currentRequest()
  if (context && req.user) {
    context.userId = String(req.user.id)
  }
  return args
}

/** GraphQL answers an error with 200: its status stands in the body. */
const noteStatus: AfterErrorHook = ({ error, graphqlResult }) => {
  const held = currentRequest()?.heldErrors?.find((one) => one.error === error)
  const status = (graphqlResult?.extensions as { statusCode?: unknown } | undefined)?.statusCode
  if (held && typeof status === 'number') {
    held.status = status
  }
}

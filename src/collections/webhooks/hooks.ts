// A webhook gets its secret when it is made, and tells it once: to whoever makes it, or, by a form, on its page.
import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'

import type { ID } from '../../types.ts'

import { transactionOf } from '../../database/connection.ts'
import { notify } from '../../database/listen.ts'
import { isForm } from '../../editing/isForm.ts'
import { giveUpOld } from '../../webhooks/deliveries.ts'
import { createSecret } from '../../webhooks/secrets.ts'

export function webhookHooks(): CollectionConfig['hooks'] {
  return { afterChange: [addSecret, dropOld, tell] }
}

/** The answer to a form goes on to another page, and would be lost. */
const addSecret: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') {
    return doc as object
  }
  const isShown = !isForm(req)
  const secret = await createSecret(req, (doc as { id: ID }).id, isShown)
  return isShown ? { ...(doc as object), secret } : (doc as object)
}

const dropOld: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && doc.active && !previousDoc.active) {
    await giveUpOld(await transactionOf(req), (doc as { id: ID }).id)
  }
  return doc as object
}

/** What waits for one that was off is sent. */
const tell: CollectionAfterChangeHook = async ({ doc, req }) => {
  await notify(await transactionOf(req))
  return doc as object
}

// Programs with the key of a person, by @payloadcms/plugin-mcp: whether a request is theirs, and what their key is called.
import type { CollectionSlug, PayloadRequest } from 'payload'

import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac } from 'node:crypto'

import { oneLine } from '../domain/oneLine.ts'

type Asker = Partial<Pick<PayloadRequest, 'payloadAPI' | 'user'>>

/** The call of a tool that is running. Its request is undefined once the call has been answered. */
const calls = new AsyncLocalStorage<{ req: PayloadRequest | undefined }>()

/** Whatever a tool writes is a program's, also where it makes a request of its own for it. */
export async function inCall<Answer>(
  req: PayloadRequest,
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const call: { req: PayloadRequest | undefined } = { req }
  try {
    return await calls.run(call, run)
  } finally {
    // What was begun meanwhile and goes on, such as a connection, is nobody's.
    call.req = undefined
  }
}

/** What people have decided before is done as decided, whoever lets it run. */
export function outsideCalls<Answer>(run: () => Answer): Answer {
  return calls.exit(run)
}

export function isMCP(asker: Asker): boolean {
  return isOfMCP(asker) || calls.getStore()?.req !== undefined
}

function isOfMCP({ payloadAPI, user }: Asker): boolean {
  const { _strategy: strategy } = (user ?? {}) as { _strategy?: string }
  return (payloadAPI as string) === 'MCP' || strategy === 'mcp-api-key'
}

const unnamed = 'MCP'
const longestName = 100

/** What the label of the key says; null for a request that no program makes. */
export async function keyNameOf(req: PayloadRequest): Promise<null | string> {
  if (!isMCP(req)) {
    return null
  }
  const headers = calls.getStore()?.req?.headers ?? req.headers
  const [, key] = /^bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? []
  return (key && oneLine(await labelOf(req, key.trim()), longestName)) || unnamed
}

const collection = 'payload-mcp-api-keys' as CollectionSlug

/** As the plugin finds the key. An app that authorizes otherwise may have none. */
async function labelOf({ payload }: PayloadRequest, key: string): Promise<string> {
  if (!payload.collections[collection]) {
    return ''
  }
  const apiKeyIndex = createHmac('sha256', payload.secret).update(key).digest('hex')
  // Without the transaction: it is the same for all of it.
  const found = await payload.db.findOne<{ id: string; label?: null | string }>({
    collection,
    select: { label: true },
    where: { apiKeyIndex: { equals: apiKeyIndex } },
  })
  return found?.label ?? ''
}

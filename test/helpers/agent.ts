// A program with the key of a person, as a client of @payloadcms/plugin-mcp.
import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Host } from './bootHost.ts'
import type { Role } from './bootPayload.ts'

import { logIn } from './deskApp.ts'

export interface Answer {
  [name: string]: unknown
  code?: string
  id?: string
  ok: boolean
  status?: number
  updatedAt?: string
}

export interface JSONSchema {
  description?: string
  properties: Record<string, Partial<JSONSchema> | undefined>
  required?: string[]
}

export interface Agent {
  /** What a tool answers; its text where that is no JSON, as of a tool that is not there. */
  call: (name: string, args?: object) => Promise<Answer>
  key: string
  person: { email: string; id: string; token: string }
  tools: () => Promise<{ description: string; inputSchema: JSONSchema; name: string }[]>
}

/** @param enabled of generic tools, by the names of collections in the key */
export async function makeAgent(
  host: Host,
  {
    enabled = {},
    label = 'Clerk',
    role = 'editor' as null | Role,
    ...user
  }: { [field: string]: unknown; enabled?: object; label?: string; role?: null | Role } = {},
): Promise<Agent> {
  const token = await logIn(host, role ?? undefined, user)
  const { body: me } = await host.rest<{ user: { email: string; id: string } }>(
    'GET',
    '/users/me',
    {
      token,
    },
  )
  const key = randomUUID()
  await host.payload.create({
    collection: 'payload-mcp-api-keys' as never,
    data: { ...enabled, apiKey: key, enableAPIKey: true, label, user: me.user.id } as never,
    overrideAccess: true,
  })
  const ask = (method: string, params: object) => rpc(host, key, method, params)
  return {
    call: async (name, args = {}) => toAnswer(await ask('tools/call', { name, arguments: args })),
    key,
    person: { ...me.user, token },
    tools: async () => (await ask('tools/list', {})).result?.tools ?? [],
  }
}

interface Response {
  error?: { message: string }
  result?: {
    content?: { text: string }[]
    isError?: boolean
    tools?: { description: string; inputSchema: JSONSchema; name: string }[]
  }
}

async function rpc(host: Host, key: string, method: string, params: object): Promise<Response> {
  const { body } = await host.rest<string>('POST', '/mcp', {
    body: { id: 1, jsonrpc: '2.0', method, params },
    headers: { accept: 'application/json, text/event-stream', authorization: `Bearer ${key}` },
  })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const [, data = text] = /^data: (.*)$/m.exec(text) ?? []
  return JSON.parse(data) as Response
}

function toAnswer({ error, result }: Response): Answer {
  const text = result?.content?.[0]?.text ?? error?.message ?? ''
  try {
    return JSON.parse(text) as Answer
  } catch {
    return { ok: !error && !result?.isError, text }
  }
}

/** What must not change of all articles, letters, outlets and people, whatever a program is told. */
export async function decisionsOf(payload: Payload): Promise<unknown> {
  const all = async (collection: string, select: object) => {
    const { docs } = await payload.find({
      collection: collection as 'articles',
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      select: select as never,
      sort: 'id',
    })
    return docs as unknown[]
  }
  return {
    articles: await all('articles', {
      blogMode: true,
      heldBack: true,
      permission: true,
      signOff: true,
      snoozedUntil: true,
      stage: true,
      waived: true,
    }),
    letters: await all('offprint-permission-requests', { articles: true, status: true }),
    outlets: await all('outlets', { isOwn: true, terms: true }),
    republications: await all('republications', {}),
    transitions: await all('transitions', {}),
    users: await all('users', { author: true, email: true, role: true }),
  }
}

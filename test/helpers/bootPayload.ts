// Starts Payload on a new database, with REST and GraphQL clients for anonymous and signed-in users.
import type { Payload, SanitizedConfig } from 'payload'

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

import { query } from '../../postgres/connection.ts'
import { closePool } from './closePool.ts'

export type Role = 'admin' | 'author' | 'editor'

export interface Answer<Body> {
  /** The parsed JSON, or the text of any other response. */
  body: Body
  headers: Headers
  status: number
}

export interface CallOptions {
  body?: unknown
  /** Of a part of a file, instead of `body`. */
  bytes?: Uint8Array
  /** A URL-encoded form, instead of `body`. */
  form?: string
  headers?: Record<string, string>
  /** From `login()`; absent: an anonymous caller. */
  token?: string
}

export interface GraphQLAnswer<Data> {
  data?: Data
  errors?: { extensions?: Record<string, unknown>; message: string }[]
}

export interface Login {
  email: string
  id: string
  token: string
}

export interface Desk {
  close: () => Promise<void>
  config: SanitizedConfig
  databaseURL: string
  graphql: <Data = Record<string, unknown>>(
    query: string,
    options?: { variables?: Record<string, unknown> } & CallOptions,
  ) => Promise<Answer<GraphQLAnswer<Data>>>
  /** Creates a user of this role and signs in; `data.author` is the id of the author that the user is linked to. */
  login: (role: Role, data?: { author?: string }) => Promise<Login>
  payload: Payload
  /** `desk.rest('GET', '/articles?limit=1', { token })`: the path follows `/api`. */
  rest: <Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: CallOptions,
  ) => Promise<Answer<Body>>
}

/** Call it in `beforeAll`, and `close()` in `afterAll`. `env`: settings of the app. */
export async function bootPayload(env: Record<string, string> = {}): Promise<Desk> {
  const databaseURL = env.DATABASE_URL ?? (await createDatabase())
  const pictures = mkdtempSync(path.join(tmpdir(), 'offprint-pictures-'))
  Object.assign(process.env, {
    DATABASE_URL: databaseURL,
    DISABLE_PAYLOAD_HMR: 'true',
    OFFPRINT_MEDIA_DIR: pictures,
    PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
    ...env,
  })
  // Imported here, because the config reads its settings at import.
  const { getPayload, handleEndpoints } = await import('payload')
  const config = await (await import('../../payload.config.ts')).default
  const payload = await getPayload({ config })

  const desk: Desk = {
    // The end of the run drops the database.
    close: async () => {
      closePool(payload)
      await payload.destroy()
      rmSync(pictures, { force: true, recursive: true })
    },
    config,
    databaseURL,
    graphql: async (text, { variables, ...options } = {}) => {
      const request = toRequest('POST', '/graphql', {
        ...options,
        body: { query: text, variables },
      })
      // Importing Next and GraphQL takes almost a second, and most files need neither.
      const { POST } = await import('../../src/app/(payload)/api/graphql/route.ts')
      return readAnswer(await POST(request))
    },
    login: (role, data = {}) => logIn(desk, role, data),
    payload,
    rest: async (method, path, options = {}) =>
      readAnswer(await handleEndpoints({ config, request: toRequest(method, path, options) })),
  }
  return desk
}

/** Creates a migrated database, for tests that connect to it themselves. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const maintenance = inject('maintenanceURL')
  await query(maintenance, `create database "${name}" template "${inject('template')}"`)
  return maintenance.replace(/\/[^/]*$/, `/${name}`)
}

const defaultDigest = { cadence: 'weekly', hour: 8, timeZone: 'UTC' } as const

async function logIn(desk: Desk, role: Role, data: { author?: string }): Promise<Login> {
  const email = `${role}-${randomBytes(4).toString('hex')}@example.org`
  const password = randomBytes(12).toString('hex')
  const user = await desk.payload.create({
    collection: 'users',
    data: { ...data, name: `The ${role}`, digest: defaultDigest, email, password, role },
    overrideAccess: true,
  })
  const { body } = await desk.rest<{ token: string }>('POST', '/users/login', {
    body: { email, password },
  })
  return { id: user.id, email, token: body.token }
}

export function toRequest(
  method: string,
  path: string,
  options: CallOptions,
  api = '/api',
): Request {
  const address = `http://localhost:3000${api}${path}`
  const headers = new Headers(options.headers)
  if (options.token) {
    headers.set('Authorization', `JWT ${options.token}`)
  }
  if (options.form !== undefined) {
    headers.set('Content-Type', 'application/x-www-form-urlencoded')
    return new Request(address, { body: options.form, headers, method })
  }
  if (options.bytes) {
    headers.set('Content-Type', 'application/octet-stream')
    const body = new Uint8Array(options.bytes)
    return new Request(address, { body, headers, method })
  }
  if (options.body === undefined || options.body instanceof FormData) {
    return new Request(address, { body: options.body, headers, method })
  }
  headers.set('Content-Type', 'application/json')
  return new Request(address, {
    body: JSON.stringify(options.body),
    headers,
    method,
  })
}

export async function readAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text()
  const isJSON = response.headers.get('Content-Type')?.includes('json')
  const body = (isJSON ? JSON.parse(text) : text) as Body
  return { body, headers: response.headers, status: response.status }
}

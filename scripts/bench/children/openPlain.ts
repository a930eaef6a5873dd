// Opens the app without the plugin on its empty database.
import type { Payload } from 'payload'

import { getPayload } from 'payload'

import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { plainConfig } from './plainConfig.ts'
import { type Call, restOf } from './rest.ts'

const person = { email: 'user@example.org', password: 'only for benchmarks' }

interface Plain {
  call: Call
  create: (data: object) => Promise<string>
}

export async function openPlain(): Promise<Plain> {
  const settled = logErrorsOnly(await plainConfig)
  const payload = await getPayload({ config: settled })
  await payload.create({ collection: 'users', data: person as never, overrideAccess: true })
  const { token } = await payload.login({
    collection: 'users',
    data: person,
    overrideAccess: true,
  })
  return {
    call: restOf(settled, token ?? ''),
    create: (data) => create(payload, data),
  }
}

async function create(payload: Payload, data: object): Promise<string> {
  const { id } = await payload.create({
    collection: 'plain-articles' as 'articles',
    data: { ...data, _status: 'published' } as never,
    depth: 0,
    overrideAccess: true,
  })
  return id
}

// The accounts of the demo. Their passwords are new at each start.
import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { demoFolder } from './demoFolder.ts'

export interface DemoAccount {
  email: string
  name: string
  password: string
  role: 'admin' | 'author' | 'editor'
  who: 'analyst' | 'assistant' | 'editor'
}

export function createAccounts(): [DemoAccount, DemoAccount, DemoAccount] {
  const account = (who: DemoAccount['who'], name: string, role: DemoAccount['role']) => ({
    name,
    email: `${who}@demo.example`,
    password: randomBytes(12).toString('base64url'),
    role,
    who,
  })
  return [
    account('analyst', 'Analyst', 'author'),
    account('assistant', 'Assistant', 'editor'),
    account('editor', 'Editor', 'admin'),
  ]
}

/** None outside of the demo. */
export function demoAccounts(): DemoAccount[] {
  const folder = demoFolder()
  return folder
    ? (JSON.parse(readFileSync(path.join(folder, 'accounts.json'), 'utf8')) as DemoAccount[])
    : []
}

/** The last account, the admin, is created by the start of the app. The analyst is the author of most of the sample. */
export async function createMissingAccounts(payload: Payload): Promise<void> {
  const author = await mostFrequentAuthor(payload)
  if (!author) {
    return
  }
  for (const { name, email, password, role, who } of demoAccounts()) {
    const { totalDocs } = await payload.count({
      collection: 'users',
      overrideAccess: true,
      where: { email: { equals: email } },
    })
    if (totalDocs === 0) {
      const own = who === 'analyst' ? { name: author.name, author: author.id } : { name }
      const data = { ...own, email, password, role }
      await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })
    }
  }
}

async function mostFrequentAuthor(payload: Payload): Promise<{ id: string; name: string } | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 1,
    overrideAccess: true,
    pagination: false,
    select: { byline: true },
  })
  const counts = new Map<string, { count: number; id: string; name: string }>()
  for (const { author } of docs.flatMap(({ byline }) => byline ?? [])) {
    if (typeof author === 'object' && author) {
      const { id, name } = author
      counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0] ?? null
}

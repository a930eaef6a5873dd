// The child of `npm start` that boots Payload once: migrations, the first user, the seed. It speaks over its channel.
import type { Payload } from 'payload'

import { once } from 'node:events'
import { fillSearch } from 'offprint'
import { getPayload } from 'payload'

import type { Word } from './start/prepareDesk.ts'

import config from '../payload.config.ts'
import { alone, migrate } from '../postgres/migrate.ts'
import { seedWhenEmpty } from '../seed/seedFiles.ts'
import { readSettings } from '../src/app/settings.mjs'
import { explain } from './bare/explain.mjs'
import { makeFirstUser } from './start/makeFirstUser.ts'

const settings = readSettings(process.env)

main().then(
  () => end({ finished: true }, 0),
  (error: unknown) => end({ failed: explain(error) }, 1),
)

async function main(): Promise<void> {
  const payload = await getPayload({ config })
  tell({ done: 'ready' })
  // The seed as well: two starts on one database must not both find it empty.
  await alone(async () => {
    await step('Migrations', () => migrateAndCount(payload))
    await step('First user', () => makeFirstUser(payload, settings))
    await step('Seed', () => seed(payload))
  })
}

async function migrateAndCount(payload: Payload): Promise<string> {
  const ran = await migrate(payload)
  // Articles that were on the blog before there was a search.
  await fillSearch(payload)
  return ran.length > 0 ? `ran ${ran.length}` : 'nothing new'
}

async function seed(payload: Payload): Promise<string> {
  const [first = '', ...others] = (await seedWhenEmpty(payload, settings)).split('\n')
  others.forEach((note) => tell({ note }))
  return first.replace(/\.$/, '')
}

async function step(name: string, work: () => Promise<string>): Promise<void> {
  tell({ begin: name })
  tell({ done: await work() })
}

function tell(word: Word): void {
  process.send?.(word)
}

async function end(word: Word, code: number): Promise<void> {
  const told = once(process, 'disconnect')
  process.send?.(word, () => process.disconnect())
  await told
  process.exit(code)
}

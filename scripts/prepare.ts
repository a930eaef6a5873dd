// The child process of `npm start` that runs the migrations and creates the first user and the seed. It reports its
// progress over IPC.
import type { Payload } from 'payload'

import { once } from 'node:events'
import { fillSearch } from 'offprint'
import { getPayload } from 'payload'

import type { SeedFiles } from '../seed/readFiles.ts'
import type { Message } from './start/prepareApp.ts'

import config from '../payload.config.ts'
import { migrate, withMigrationLock } from '../postgres/migrate.ts'
import { readFiles } from '../seed/readFiles.ts'
import { seedWhenEmpty } from '../seed/seedFiles.ts'
import { demoFolder } from '../src/app/demo/demoFolder.ts'
import { readSettings } from '../src/app/settings.mjs'
import { root } from './bootstrap/environment.mjs'
import { formatError } from './bootstrap/errors.mjs'
import { restoreSchema } from './restoreSchema.ts'
import { createFirstUser } from './start/createFirstUser.ts'
import { unmigrated } from './unmigrated.ts'

const settings = readSettings(process.env)

main().then(
  () => end({ finished: true }, 0),
  (error: unknown) => end({ failed: formatError(error) }, 1),
)

async function main(): Promise<void> {
  // Another thread reads it, while Payload starts: it takes as long.
  const reading = demoFolder() ? readFiles(settings.corpus, settings.facts) : undefined
  reading?.catch(() => undefined)
  const payload = await getPayload({ config: unmigrated(await config) })
  send({ done: 'ready' })
  // The seed too: two processes that start at once must not both find the database empty.
  await withMigrationLock(async () => {
    await step('Migrations', () => migrateAndCount(payload))
    await step('First user', () => createFirstUser(payload, settings))
    await step('Seed', () => seed(payload, reading))
    if (demoFolder()) {
      const { fillDemo } = await import('./demo/fillDemo.ts')
      await step('Blog', () => fillDemo(payload, root))
    }
  })
}

async function migrateAndCount(payload: Payload): Promise<string> {
  const ran = await migrate(payload)
  await restoreSchema(payload, (note) => send({ note }))
  // For articles that were on the blog before the search existed.
  await fillSearch(payload)
  return ran.length > 0 ? `ran ${ran.length}` : 'nothing new'
}

async function seed(payload: Payload, reading?: Promise<SeedFiles>): Promise<string> {
  const [first = '', ...others] = (await seedWhenEmpty(payload, settings, reading)).split('\n')
  others.forEach((note) => send({ note }))
  return first.replace(/\.$/, '')
}

async function step(name: string, work: () => Promise<string>): Promise<void> {
  send({ begin: name })
  send({ done: await work() })
}

function send(message: Message): void {
  process.send?.(message)
}

async function end(message: Message, code: number): Promise<void> {
  const sent = once(process, 'disconnect')
  process.send?.(message, () => process.disconnect())
  await sent
  process.exit(code)
}

// What the demo needs before the app starts: an empty database with a clock, a mail server, articles, and accounts.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Shutdown } from '../bootstrap/shutdown.mjs'
import type { Steps } from '../bootstrap/steps.mjs'

import { findActiveProcesses } from '../../postgres/activeProcesses.ts'
import { query } from '../../postgres/connection.ts'
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'
import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { createAccounts } from '../../src/app/demo/accounts.ts'
import { CommandError } from '../bootstrap/errors.mjs'
import { createClock } from './createClock.ts'
import { startMailbox } from './mailbox.ts'
import { writeCorpus } from './writeCorpus.ts'

interface DemoContext {
  root: string
  shutdown: Shutdown
  steps: Steps
}

interface DemoStart {
  env: Record<string, string>
  /** Printed with the addresses. */
  notes: string[]
}

/** @throws CommandError while another demo of this clone runs. */
export async function prepareDemo({ root, shutdown, steps }: DemoContext): Promise<DemoStart> {
  const folder = path.join(root, '.data/demo')
  const databaseURL = await createDatabase(folder, shutdown, steps)
  const mailbox = await startMailbox(path.join(folder, 'mails'))
  shutdown.addTask(mailbox.stop)
  const { corpus, facts } = writeCorpus(root, folder)
  const accounts = createAccounts()
  const [, , editor] = accounts
  writeFileSync(path.join(folder, 'accounts.json'), JSON.stringify(accounts), { mode: 0o600 })
  return {
    env: {
      DATABASE_URL: databaseURL,
      MAIL_FROM: 'Offprint <desk@demo.example>',
      NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${clockModule(root)}`].join(' ').trim(),
      OFFPRINT_ADMIN_EMAIL: editor.email,
      OFFPRINT_ADMIN_PASSWORD: editor.password,
      OFFPRINT_CORPUS: corpus,
      OFFPRINT_DEMO: folder,
      OFFPRINT_FACTS: facts,
      OFFPRINT_MEDIA_DIR: path.join(folder, 'media'),
      OFFPRINT_REMINDERS: '',
      PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
      ...withoutS3(),
      SMTP_URL: mailbox.url,
    },
    notes: [
      'This is a demo. Its data are deleted when it starts again.',
      'Its database is its own: npm run doctor and other commands use that of npm start.',
      'The sign-in page lists the accounts.',
    ],
  }
}

/** The pictures of the demo stay in its folder. */
function withoutS3(): Record<string, string> {
  const names = ['ACCESS_KEY_ID', 'BUCKET', 'ENDPOINT', 'FORCE_PATH_STYLE', 'PREFIX', 'REGION']
  return Object.fromEntries([...names, 'SECRET_ACCESS_KEY'].map((name) => [`S3_${name}`, '']))
}

function clockModule(root: string): string {
  return pathToFileURL(path.join(root, 'scripts/demo/clock.mjs')).href
}

/** Always a new one, in a folder of its own: whatever else this clone has stays as it is. */
async function createDatabase(folder: string, shutdown: Shutdown, steps: Steps): Promise<string> {
  if (findActiveProcesses(folder).length > 0) {
    throw new CommandError('The demo is running already. Stop it first.')
  }
  // Its server may still run, if the demo was killed, and its files are elsewhere if root started it.
  await removeDatabase(folder)
  rmSync(folder, { force: true, recursive: true })
  mkdirSync(folder, { recursive: true })
  let url = ''
  await steps.run('Demo', async () => {
    const database = await ensureDatabase({ root: folder, throwaway: true })
    shutdown.addTask(database.release)
    await createClock((text) => query(database.url, text))
    url = database.url
    return 'a new database'
  })
  return url
}

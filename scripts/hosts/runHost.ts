// Everything that is tried in one host: before the plugin, with it, disabled, and after it was taken out.
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Host } from './hosts.ts'

import { query } from '../../postgres/connection.ts'
import { type MailServer, startMailServer } from '../../test/helpers/mailServer.ts'
import { type Answers, expectAnswers, fillHost, logIn, readAnswers } from './answers.ts'
import { Client } from './Client.ts'
import { HostApp } from './HostApp.ts'
import { askOutlet } from './letter.ts'
import { commandsOf, fileOf, pluginCall } from './quickStart.ts'
import { createReport, type Report } from './report.ts'
import { expectSame, readSchema } from './schema.ts'
import {
  describeWeight,
  difference,
  expectLight,
  mostAdded,
  weighAdmin,
  type Weight,
} from './weight.ts'
import * as workflow from './workflow.ts'

interface Run extends Report {
  app: HostApp
  before: { answers: Answers; packages: number; schema: string[]; weight?: Weight }
  databaseURL: string
  host: Host
  mails: MailServer
  /** Of the package. */
  tarballs: string
  visitor: () => Client
}

const config = 'src/payload.config.ts'
/** Hosts without rules of their own have it. */
const usersFile = 'src/collections/Users.ts'
const owedTitle = 'An owed article'
/** So many packages may come with the plugin. */
const mostPackages = 80

/** The steps that failed. */
export async function runHost(
  host: Host,
  maintenanceURL: string,
  tarballs: string,
): Promise<string[]> {
  const report = createReport(host.name)
  const databaseURL = await createDatabase(maintenanceURL, host.name)
  const mails = await startMailServer()
  const app = new HostApp(host.name, host.base, {
    DATABASE_URL: databaseURL,
    NODE_OPTIONS: '--conditions=production',
    PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
    SMTP_URL: mails.url,
  })
  const run: Run = {
    ...report,
    app,
    before: { answers: {}, packages: 0, schema: [] },
    databaseURL,
    host,
    mails,
    tarballs,
    visitor: () => new Client(app.url),
  }
  try {
    await tryHost(run)
  } finally {
    await app.remove()
    await mails.stop()
  }
  return report.failed
}

/** What cannot go on without a step that failed ends there. */
async function tryHost(run: Run): Promise<void> {
  const parts = run.host.edits ? [before, install, use] : [before, install, use, disable, takeOut]
  for (const part of parts) {
    await part(run)
    await run.app.stop()
    if (run.failed.length > 0 && part !== use && part !== disable) {
      return
    }
  }
}

async function before(run: Run): Promise<void> {
  const { app, host, step, visitor } = run
  await step('npm install', () => app.run('npm install --no-audit --no-fund --prefer-offline'))
  if (host.hasMigrations) {
    await step('its own migrations', () =>
      app.run('npx payload migrate:create initial && npx payload migrate'),
    )
  }
  await step('starts without the plugin', () => startInDevelopment(run))
  await step('has a user, a picture and rows', () => fillHost(visitor(), host))
  await step('answers by itself', async () => {
    run.before = {
      answers: await readAnswers(visitor(), host),
      packages: await countPackages(app),
      schema: await readSchema(run.databaseURL),
    }
  })
  if (host.isWeighed) {
    await app.stop()
    await step('next build without the plugin', async () => {
      await app.run('npx payload generate:importmap && npx next build')
      run.before.weight = weighAdmin(app.folder)
    })
  }
}

/** As the quick start says. */
async function install(run: Run): Promise<void> {
  const { app, host, step, tarballs } = run
  await step('npm install offprint', () =>
    app.run(
      commandsOf('install').join('\n').replace('offprint', `--no-audit --no-fund ${tarballs}`),
    ),
  )
  await step(`brings at most ${mostPackages} packages`, () => expectFewPackages(run))
  await step('has one Payload', () => app.run('npm ls payload @payloadcms/ui react next'))
  if (app.read(usersFile)) {
    await step('the collection of users', () => app.edit(usersFile, () => fileOf('users')))
  }
  await step('one line in the config', () =>
    app.edit(config, (text) => {
      const edited = (host.edits ?? []).reduce((all, edit) => all.replace(...edit), text)
      return withPlugin(edited, host.plugin ?? pluginCall())
    }),
  )
  await step('the blog and its sitemap', () => {
    for (const [folder, name] of Object.entries(routes)) {
      mkdirSync(path.join(app.folder, folder), { recursive: true })
      writeFileSync(path.join(app.folder, folder, 'route.ts'), fileOf(name))
    }
  })
  await (host.hasMigrations ? migrate(run) : pushThreeTimes(run))
  await step('import map and check', () => app.run(commandsOf('check').join(' && ')))
}

/** Folders of routes, and the blocks of the documentation with their code. */
const routes = {
  'src/app/blog/[[...path]]': 'page',
  'src/app/sitemap.xml': 'sitemap',
}

async function migrate({ app, step }: Run): Promise<void> {
  await step('migrations', () => app.run(commandsOf('migrations').join(' && ')))
  await step('no migration where nothing is new', async () => {
    const list = async () => (await app.run('ls src/migrations')).split('\n')
    const before = await list()
    await app.run(commandsOf('update').join(' && '))
    expectSame(before, await list())
  })
}

/** The second start and the third change nothing and ask nothing. */
async function pushThreeTimes(run: Run): Promise<void> {
  const { app, databaseURL, step } = run
  await step('push at the first start', () => startInDevelopment(run))
  await app.stop()
  const pushed = await readSchema(databaseURL)
  for (const time of ['second', 'third']) {
    await step(`no change at the ${time} start`, async () => {
      await startInDevelopment(run)
      await app.stop()
      expectSame(pushed, await readSchema(databaseURL))
    })
  }
}

async function use(run: Run): Promise<void> {
  const { app, host, mails, step, visitor } = run
  await step('next build', () => app.run('npx next build'))
  await step('a light admin panel', () => expectLightAdmin(run))
  await step('next start', () => app.start('start', `/api/${host.slugs.users}/me`))
  await step('answers as before', async () =>
    expectAnswers(run.before.answers, await readAnswers(visitor(), host)),
  )
  const user = await step('login', () => logIn(visitor(), host.slugs.users))
  if (!user) {
    return
  }
  if (app.read(usersFile)) {
    await step('users are closed', () => workflow.expectClosedUsers(user, visitor(), host))
  }
  const first = await step('an article at its outlet', () =>
    workflow.publishAtOutlet(user, host, 'The first article'),
  )
  if (first !== undefined) {
    await step('refuses others', () => workflow.expectRefusals(visitor(), host, first))
    await step('the article is owed', () => workflow.expectOwed(user, host, first))
    await step('republished', () => workflow.republish(user, visitor(), host, first))
    await step('a page by offprint/next', () => workflow.expectPage(visitor()))
  }
  await step('a letter answered by its link', () => askOutlet(user, visitor(), host))
  await step('another article is owed', () => workflow.publishAtOutlet(user, host, owedTitle))
  if (host.edits) {
    await step('only what is public is found', () => workflow.expectFound(visitor(), owedTitle))
  }
  await step('a text brought in', () => workflow.bringIn(user, host))
  await step('a daily digest', () => workflow.chooseDailyDigest(user, host))
  await app.stop()
  await step('next start again', () => app.start('start', `/api/${host.slugs.users}/me`))
  await step('reminder by mail', () => workflow.expectReminder(mails, owedTitle))
  await step('admin panel', () => visitor().expect(200, 'GET', '/admin/login'))
}

async function disable(run: Run): Promise<void> {
  const { app, host, step, visitor } = run
  const env = { OFFPRINT_DISABLED: 'true' }
  await step('next start, disabled', () => app.start('start', `/api/${host.slugs.users}/me`, env))
  await step('answers as before, disabled', async () =>
    expectAnswers(run.before.answers, await readAnswers(visitor(), host)),
  )
  await step('nothing is public or moves, disabled', async () => {
    const user = await logIn(visitor(), host.slugs.users)
    const { docs } = await user.expect<{ docs: { id: number | string }[] }>(
      200,
      'GET',
      `/api/${host.slugs.articles}?where[title][equals]=${encodeURIComponent(owedTitle)}`,
    )
    await workflow.expectDisabled(user, visitor(), host, docs[0]!.id)
  })
}

async function takeOut(run: Run): Promise<void> {
  const { app, databaseURL, host, step, visitor } = run
  const removed = await step('payload offprint:remove', () =>
    app.run(commandsOf(host.hasMigrations ? 'remove' : 'remove-pushed').join(' && ')),
  )
  // `push` would ask whether to delete what is left.
  if (removed === undefined) {
    return
  }
  await step('out of the config', () => {
    app.edit(config, withoutPlugin)
    if (app.read(usersFile)) {
      app.edit(usersFile, withoutRules)
    }
    return app.run(
      'rm -r src/app/blog src/app/sitemap.xml && npm uninstall offprint --no-audit --no-fund && npx payload generate:importmap',
    )
  })
  await step('starts without the plugin again', () => startInDevelopment(run))
  await step('answers as before, without it', async () =>
    expectAnswers(run.before.answers, await readAnswers(visitor(), host)),
  )
  await step('the schema is as before', async () =>
    expectSame(run.before.schema, await readSchema(databaseURL)),
  )
}

async function expectFewPackages({ app, before }: Run): Promise<void> {
  const added = (await countPackages(app)) - before.packages
  console.log(`${added} packages come with the plugin.`)
  if (added > mostPackages) {
    throw new Error(`${added} packages come with the plugin.`)
  }
}

/** Copies of one count, as `npm ls` has them. */
async function countPackages(app: HostApp): Promise<number> {
  const folders = await app.run('npm ls --all --parseable')
  return new Set(folders.trim().split('\n')).size
}

function expectLightAdmin({ app, before, host }: Run): void {
  const weight = weighAdmin(app.folder)
  console.log(`A page of the admin panel loads ${describeWeight(weight)}.`)
  if (host.mostLoaded) {
    expectLight(weight, host.mostLoaded)
  }
  if (before.weight) {
    const added = difference(weight, before.weight)
    console.log(`Of these are the plugin's: ${describeWeight(added)}.`)
    expectLight(added, mostAdded)
  }
}

function startInDevelopment({ app, host }: Run): Promise<void> {
  return app.start('dev', `/api/${host.slugs.users}/me`)
}

/** `disabled` is tried without another build. */
function withPlugin(text: string, call: string): string {
  const disabled = 'disabled: process.env.OFFPRINT_DISABLED === "true"'
  const tried = call.includes('({')
    ? call.replace('({', `({ ${disabled},`)
    : call.replace('()', `({ ${disabled} })`)
  return `import { offprint } from 'offprint'\n${text.replace('plugins: [', `plugins: [/* offprint */ ${tried}, /* end */`)}`
}

function withoutPlugin(text: string): string {
  return text
    .replace("import { offprint } from 'offprint'\n", '')
    .replace(/\/\* offprint \*\/.*\/\* end \*\//s, '')
}

function withoutRules(text: string): string {
  return text.replace(/^.*(?:'offprint'|access:).*$/gm, '')
}

async function createDatabase(maintenanceURL: string, host: string): Promise<string> {
  const name = `host_${host}_${randomBytes(4).toString('hex')}`
  await query(maintenanceURL, `create database ${name}`)
  return maintenanceURL.replace(/\/[^/]*$/, `/${name}`)
}

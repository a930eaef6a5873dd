// Starts the app with a program of Node, and does what users and programs do with it.
import getPort from 'get-port'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'

import type { Report } from '../hosts/report.ts'

import { root } from '../bootstrap/environment.mjs'
import { Client } from '../hosts/Client.ts'
import { hosts } from '../hosts/hosts.ts'
import * as workflow from '../hosts/workflow.ts'

interface Trial {
  databaseURL: string
  /** For uploads. */
  folder: string
  /** The program. */
  node: string
  step: Report['step']
}

interface Running {
  child: ChildProcess
  output: () => string
  url: string
}

interface Articles {
  docs: object[]
}
interface Posts {
  docs: { path: string; title: string }[]
}
type ID = number | string

/** It names the collections as the plugin does. */
const [app] = hosts
const title = 'An article of this trial'
const account = { email: 'admin@example.org', password: randomBytes(12).toString('hex') }

export async function tryApp({ step, ...trial }: Trial): Promise<void> {
  const running = await start(trial)
  try {
    if (await step('starts', () => isReady(running))) {
      await useApp(new Client(running.url), step)
    }
    await step('writes no error', () => expectQuiet(running.output()))
  } finally {
    running.child.kill('SIGTERM')
    await step('stops', () => hasStopped(running.child))
  }
}

async function useApp(visitor: Client, step: Report['step']): Promise<void> {
  const user = await step('sign in', () => signIn(visitor))
  if (!user || !app) {
    return
  }
  await step('pages of the admin panel', () => user.expect(200, 'GET', '/admin'))
  const article = await step('REST', () => workflow.publishAtOutlet(user, app, title))
  await step('HEAD', () => user.expect(200, 'HEAD', '/api/articles'))
  await step('GraphQL', () => askGraphQL(user))
  await step('a query in the body', () => askByOverride(user))
  await step('intake', () => workflow.bringIn(user, app))
  if (article !== undefined) {
    await step('nobody else moves', () => workflow.expectRefusals(visitor, app, article))
    await step('a move and its page', () => republish(user, visitor, article))
  }
  for (const path of ['/', '/feed.xml', '/sitemap.xml', '/api/health', '/api/blog/openapi.json']) {
    await step(path, () => visitor.expect(200, 'GET', path))
  }
}

async function signIn(visitor: Client): Promise<Client> {
  const { token } = await visitor.expect<{ token: string }>(
    200,
    'POST',
    '/api/users/login',
    account,
  )
  return visitor.as(token)
}

async function askGraphQL(user: Client): Promise<void> {
  const query = '{ Articles(limit: 1) { totalDocs docs { id title } } }'
  const { data } = await user.expect<{ data: { Articles: Articles } }>(
    200,
    'POST',
    '/api/graphql',
    { query },
  )
  expectSome(data.Articles)
}

async function askByOverride(user: Client): Promise<void> {
  const override = user.sending({ 'x-http-method-override': 'GET' })
  expectSome(await override.expect<Articles>(200, 'POST', '/api/articles', { limit: 1 }))
}

function expectSome({ docs }: Articles): void {
  if (docs.length === 0) {
    throw new Error('No articles.')
  }
}

async function republish(user: Client, visitor: Client, article: ID): Promise<void> {
  await visitor.expect(404, 'GET', `/api/articles/${article}`)
  const request = { to: 'republished-on-blog' }
  await user.expect(200, 'POST', `/api/articles/${article}/transition`, request)
  const { docs } = await visitor.expect<Posts>(200, 'GET', '/api/blog/posts')
  const path = docs.find((post) => post.title === title)?.path ?? '/nowhere'
  const page = await visitor.expect<string>(200, 'GET', path)
  if (!page.includes(`The text of ${title}.`)) {
    throw new Error(`The page ${path} does not have the text.`)
  }
}

async function start({ databaseURL, folder, node }: Omit<Trial, 'step'>): Promise<Running> {
  const port = await getPort()
  const child = spawn(node, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: databaseURL,
      NODE_OPTIONS: '',
      OFFPRINT_ADMIN_EMAIL: account.email,
      OFFPRINT_ADMIN_PASSWORD: account.password,
      OFFPRINT_LOG: 'text',
      OFFPRINT_MEDIA_DIR: path.join(folder, 'media'),
      PAYLOAD_SECRET: randomBytes(24).toString('hex'),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text, url: `http://localhost:${port}` }
}

/** @throws Error with the output where it exits before that. */
function isReady({ child, output }: Running): Promise<true> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('Offprint is ready') && resolve(true))
    child.once('exit', () => reject(new Error(output())))
  })
}

function expectQuiet(output: string): void {
  const lines = output.split('\n').filter((line) => /\bERROR\b|Error:/.test(line))
  if (lines.length > 0) {
    throw new Error(lines.join('\n'))
  }
}

async function hasStopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit')
  }
  if (child.exitCode !== 0) {
    throw new Error(`It exited with ${child.exitCode ?? child.signalCode}.`)
  }
}

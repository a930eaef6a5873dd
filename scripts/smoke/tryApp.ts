// Starts the app, and does what users and programs do with it.
import type { Report } from '../hosts/report.ts'

import { uploadPicture } from '../hosts/answers.ts'
import { Client } from '../hosts/Client.ts'
import { hosts } from '../hosts/hosts.ts'
import * as workflow from '../hosts/workflow.ts'
import { bringInPage, bringInWordFile } from './bringIn.ts'
import { account, expectQuiet, hasStopped, isReady, start, type Trial } from './startApp.ts'

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

export async function tryApp({ step, ...trial }: { step: Report['step'] } & Trial): Promise<void> {
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
  await step('a page', () => bringInPage(user))
  await step('a Word file', () => bringInWordFile(user))
  await step('a picture', () => useAPicture(user))
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

async function useAPicture(user: Client): Promise<void> {
  await uploadPicture(user, 'media', { rights: 'owned' })
  await user.expect(200, 'GET', '/api/media/file/dot.png')
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

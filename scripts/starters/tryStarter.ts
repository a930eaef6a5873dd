// Builds a front end, compares its pages, changes a post with a webhook, stops the app in the middle of a build, and
// withdraws a post without a webhook.
import getPort from 'get-port'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'

import type { Post, PostItem } from '../../src/exports/types.ts'
import type { Client } from '../hosts/Client.ts'
import type { Report } from '../hosts/report.ts'

import { comparePost } from './comparePost.ts'
import { type Relay, relayTo } from './relay.ts'
import { type Setting, Starter, starters } from './Starter.ts'

/** In milliseconds: a withdrawn post is gone by then, also where its message was lost. */
const mostWithdrawn = 60_000
/** In milliseconds, on a busy machine. */
const patience = 120_000

type Step = Report['step']

interface Hook {
  id: string
  secret: string
}

export async function tryStarter(name: string, setting: Setting, step: Step): Promise<void> {
  const { user } = setting
  const port = await getPort()
  const url = `http://localhost:${port}/hook`
  // Nothing is sent before the front end listens: what fails waits, and what follows it.
  const hook = { name, active: false, url }
  const { doc } = await user.expect<{ doc: Hook }>(201, 'POST', '/api/webhooks', hook)
  const relay = await relayTo(user.url)
  const starter = new Starter(name, setting, { api: relay.url, port, secret: doc.secret })
  try {
    const posts = await postsOf(user)
    const isBuilt = await step('installed and built', async () => {
      await starter.install(setting.tarballs)
      // No look at the list after the first one: what comes, comes by a webhook.
      await starter.start({ POLL_SECONDS: '86400' })
      await until(starter, async () => (await missing(starter, posts)).length === 0)
      return true
    })
    // It can go back to the blog: the rules ask for its address and its day at the outlet.
    const post = posts.find(({ original }) => original.url && original.publishedOn)
    if (isBuilt && post) {
      await step('its pages say what ours do', () => compareAll(starter, user, posts))
      await step('refuses what Offprint has not signed', () => sendForged(url))
      await step('a webhook brings a change', () =>
        changeByWebhook(starter, user, { hook: doc.id, post }),
      )
      if (starters[name] === null) {
        await step('an address that is no text is no page', () => askForNoText(starter))
      } else {
        await step('a build that fails leaves its pages, and is made again', () =>
          failBuild(starter, user, { post, relay }),
        )
      }
      await starter.stop()
      await step('a withdrawn post is gone', () => withdraw(starter, user, { hook: doc.id, post }))
    }
  } finally {
    await starter.stop()
    relay.close()
  }
}

async function compareAll(starter: Starter, user: Client, posts: PostItem[]): Promise<void> {
  const list = (await starter.read('/')) ?? ''
  for (const { slug, path } of posts) {
    const post = await user.expect<Post>(200, 'GET', `/api/blog/posts/${slug}`)
    const own = await user.expect<string>(200, 'GET', path)
    comparePost(post, own, (await starter.read(path)) ?? '')
    if (!list.includes(`href="${path}"`)) {
      throw new Error(`The list does not have ${path}.`)
    }
  }
}

interface Told {
  /** Id of the webhook. */
  hook: string
  post: PostItem
}

async function changeByWebhook(starter: Starter, user: Client, told: Told): Promise<void> {
  const { id, path, title } = told.post
  const changed = 'A title that was changed'
  await user.expect(200, 'PATCH', `/api/webhooks/${told.hook}`, { active: true })
  const { next } = await user.expect<{ next: number }>(200, 'GET', '/api/blog/events')
  await user.expect(200, 'PATCH', `/api/articles/${id}`, { title: changed })
  await until(starter, () => isDelivered(user, told.hook, next))
  const isChanged = async () => Boolean((await starter.read(path))?.includes(changed))
  // One that serves its pages has none of before once it has answered; a static one is built now.
  if (starters[starter.name] === null && !(await isChanged())) {
    throw new Error('The page is the one of before.')
  }
  await until(starter, isChanged)
  await user.expect(200, 'PATCH', `/api/articles/${id}`, { title })
}

/** The app is away once the build has begun; the change before it comes without another message. */
async function failBuild(
  starter: Starter,
  user: Client,
  { post: { id, path, title }, relay }: { post: PostItem; relay: Relay },
): Promise<void> {
  const changed = 'A title of a build that failed'
  await until(starter, async () => Boolean((await starter.read(path))?.includes(title)))
  const page = await starter.read(path)
  relay.stopAfter(2)
  try {
    await user.expect(200, 'PATCH', `/api/articles/${id}`, { title: changed })
    // The second time it is another try.
    await until(starter, () => relay.refused() > 1)
    if ((await starter.read(path)) !== page) {
      throw new Error('The page of before is gone.')
    }
  } finally {
    relay.stopAfter(Infinity)
  }
  await until(starter, async () => Boolean((await starter.read(path))?.includes(changed)))
  await user.expect(200, 'PATCH', `/api/articles/${id}`, { title })
}

async function askForNoText(starter: Starter): Promise<void> {
  for (const path of ['/%ff', '/a/%ff', '/%25ff', '/%00', '/%2f', `/${'a'.repeat(3000)}`]) {
    if ((await starter.read(path)) !== null) {
      throw new Error(`${path} is there.`)
    }
  }
}

/** Whether what has happened since a position has arrived. */
async function isDelivered(user: Client, hook: string, since: number): Promise<boolean> {
  const { events } = await user.expect<{ events: { id: string }[] }>(
    200,
    'GET',
    `/api/blog/events?since=${since}`,
  )
  const { deliveries } = await user.expect<{ deliveries: { event: string; state: string }[] }>(
    200,
    'GET',
    `/api/webhooks/${hook}/deliveries`,
  )
  const arrived = deliveries.filter(({ state }) => state === 'delivered')
  return events.some(({ id }) => arrived.some(({ event }) => event === id))
}

async function sendForged(url: string): Promise<void> {
  const [body, id, now] = ['{"type":"post.updated"}', 'forged', new Date()]
  const forger = new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`)
  const headers = {
    'webhook-id': id,
    'webhook-signature': forger.sign(id, now, body),
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
  }
  const { status } = await fetch(url, { body, headers, method: 'POST' })
  if (status !== 401) {
    throw new Error(`It was answered with ${status}.`)
  }
}

/** Without a webhook: as if its message were lost. */
async function withdraw(starter: Starter, user: Client, { hook, post }: Told): Promise<void> {
  await user.expect(200, 'DELETE', `/api/webhooks/${hook}`)
  await starter.start()
  await until(starter, async () => (await missing(starter, [post])).length === 0)
  const path = `/api/articles/${post.id}/transition`
  await user.expect(200, 'POST', path, { reason: 'A trial.', to: 'published-at-outlet' })
  // Nobody asks for it meanwhile.
  await sleep(mostWithdrawn)
  const left = await missing(starter, [post])
  const list = await starter.read('/')
  await user.expect(200, 'POST', path, { to: 'republished-on-blog' })
  if (left.length === 0 || list?.includes(post.path)) {
    throw new Error(`${post.path} is still there.\n${starter.output.slice(-2000)}`)
  }
}

async function postsOf(user: Client): Promise<PostItem[]> {
  const { docs } = await user.expect<{ docs: PostItem[] }>(200, 'GET', '/api/blog/posts')
  if (!docs.some(({ original }) => original.url && original.publishedOn)) {
    throw new Error('The sample has no post that can go back.')
  }
  return docs
}

async function missing(starter: Starter, posts: PostItem[]): Promise<PostItem[]> {
  const pages = await Promise.all(posts.map(({ path }) => starter.read(path).catch(() => null)))
  return posts.filter((_, index) => pages[index] === null)
}

/** @throws Error with what the starter wrote where it does not become true. */
async function until(starter: Starter, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Nothing came of it.\n${starter.output.slice(-4000)}`)
    }
    await sleep(300)
  }
}

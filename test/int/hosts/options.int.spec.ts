// Options of an app at work: paths, feeds, templates of mails, and who starts the reminders.
import type { Payload } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { pageResponse } from '../../../src/exports/next.ts'
import { feedResponse, findIssues, startReminders } from '../../../src/index.ts'
import { requireOptions } from '../../../src/options.ts'
import { cachedOwed } from '../../../src/owed/cachedOwed.ts'
import { composeMail } from '../../../src/reminders/delivery/composeMail.ts'
import { sendRemindersTask } from '../../../src/reminders/delivery/runScheduled.ts'
import { toRecipient } from '../../../src/reminders/recipients.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { publishArticle } from '../../helpers/documents.ts'

const site = { name: 'Tides', description: '', language: 'en', url: 'https://blog.example' }

/** All of "twin" have one path, and "wrong" has none that can be used. */
const paths: Record<string, string> = { 'twin-a': '/twin', 'twin-b': '/twin', wrong: 'no slash' }

function fail(): never {
  throw new Error('The function of the app fails.')
}

let host: Host

beforeAll(async () => {
  // As in Next's server.
  process.env.NEXT_RUNTIME = 'nodejs'
  host = await bootHost({
    adapter: { idType: 'uuid' },
    offprint: {
      feeds: { limit: 1 },
      mail: {
        render: ({ subject }) => ({ html: `<h1>${subject}</h1>`, text: `Only: ${subject}` }),
        subject: ({ subject }) => `[Tides] ${subject}`,
      },
      permalink: ({ slug }) => (slug === 'fails' ? fail() : (paths[slug] ?? `/posts/${slug}`)),
      site: { url: 'https://blog.example' },
    },
  })
})
afterAll(async () => {
  delete process.env.NEXT_RUNTIME
  await host.close()
})

async function runsOf({ payload }: Host): Promise<number> {
  const { totalDocs } = await payload.count({ collection: 'reminder-runs', overrideAccess: true })
  return totalDocs
}

function publish(payload: Payload, slug: string) {
  return publishArticle(payload, { data: { slug } })
}

describe('reminders', () => {
  it('auto: are started by the server', async () => {
    await expect.poll(() => runsOf(host)).toBeGreaterThan(0)
  })

  it.each([
    ['off', 0],
    ['manual', 1],
  ] as const)('%s: are not; the app that starts them gets %s run', async (reminders, runs) => {
    const other = await bootHost({
      adapter: { idType: 'uuid' },
      offprint: { reminders, site: { url: 'https://blog.example' } },
    })
    const task = sendRemindersTask(requireOptions(other.payload))
    expect(await runsOf(other)).toBe(0)
    const runner = startReminders(other.payload, 100)
    // The first run of the schedules and of the digests, if there is one, is awaited.
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect.poll(() => runsOf(other)).toBe(runs)
    await runner.stop()
    expect(await runsOf(other)).toBe(runs)
    await query(other.databaseURL, 'delete from reminder_runs')
    await (task.handler as (args: object) => Promise<unknown>)({ req: { payload: other.payload } })
    expect(await runsOf(other)).toBe(runs)
    await other.close()
  })
})

describe('permalink', () => {
  it('makes the paths, where posts are found', async () => {
    await publish(host.payload, 'tides')
    const { docs } = await host.payload.find({ collection: 'republications', overrideAccess: true })
    expect(docs).toMatchObject([{ slug: 'tides', path: '/posts/tides' }])
    const ask = (address: string) =>
      pageResponse(
        host.payload,
        { headers: new Headers(), url: `https://blog.example${address}` },
        site,
      )
    expect((await ask('/posts/tides')).status).toBe(200)
    expect((await ask('/posts/none')).status).toBe(404)
    expect((await findIssues(host.payload)).issues).toEqual([])
  })

  it('is refused where the path cannot be used, or is taken, and nothing is published', async () => {
    await publish(host.payload, 'twin-a')
    await expect(publish(host.payload, 'twin-b')).rejects.toThrow(
      'Another post has the path /twin.',
    )
    await expect(publish(host.payload, 'wrong')).rejects.toThrow(
      'The path "no slash" of the option permalink must be a text that begins with one slash.',
    )
    await expect(publish(host.payload, 'fails')).rejects.toThrow(
      'The option permalink failed for this post.',
    )
    const { totalDocs } = await host.payload.count({
      collection: 'articles',
      overrideAccess: true,
      where: { stage: { equals: 'republished-on-blog' } },
    })
    expect(totalDocs).toBe(2)
  })
})

it('feeds.limit is the number of posts in a feed', async () => {
  const feed = { description: '', language: 'en', title: 'Tides', url: site.url }
  // Posts of the last 30 seconds are not in it.
  await backdateTransitions(host, 60)
  const response = await feedResponse(host.payload, { headers: new Headers() }, 'json', feed)
  const { items } = (await response.json()) as { items: unknown[] }
  expect(items).toHaveLength(1)
})

it('mail makes subject and texts of a digest', async () => {
  const options = requireOptions(host.payload)
  const user = await host.payload.create({
    collection: 'users',
    data: { email: 'ada@example.org', password: 'correct horse', role: 'editor' } as never,
    overrideAccess: true,
  })
  const recipient = toRecipient(host.payload, options, user as never)!
  const owed = await cachedOwed(host.payload, options)(recipient, new Date())
  const mail = await composeMail(host.payload, options, { kind: 'digest', owed, recipient }, 'row')
  expect(mail.subject).toMatch(/^\[Tides\] /)
  expect(mail.html).toBe(`<h1>${mail.subject}</h1>`)
  expect(mail.text).toBe(`Only: ${mail.subject}`)
  const broken = { ...options, mail: { subject: () => ' ' } }
  await expect(
    composeMail(host.payload, broken, { kind: 'digest', owed, recipient }, 'row'),
  ).rejects.toThrow('mail.subject: the function must give a text')
})

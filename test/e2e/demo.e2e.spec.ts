// `npm run demo`: three accounts, an inbox, and a clock that can be moved forward.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { faultsIn } from '../helpers/accessibility.ts'
import { waitForHydration } from '../helpers/browser.ts'
import { shareBrowser } from '../helpers/sharedDesk.ts'
import { makeClone, startClone, type Started } from '../helpers/startClone.ts'

const fortnight = 14 * 86_400_000
/** The older one of the articles that wait for the outlet and lack nothing else. */
const askedFor = 'A short history of the wrong buoy'

/** It goes on the blog by itself. */
const scheduled = 'the-night-train-to-the-quay'
const visited = 'nine-harbours-corrin-in-the-off-season'

interface Docs {
  docs: { id: string }[]
}

let clone: string
let demo: Started
let page: Page

beforeAll(async () => {
  clone = makeClone()
  // A database of somebody else, and their mail server: the demo uses neither.
  const env = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/theirs',
    SMTP_URL: 'smtp://127.0.0.1:1',
  }
  demo = await startClone(clone, 'demo', {
    ...env,
    MAIL_FROM: 'a@b.example',
    PAYLOAD_SECRET: 'x'.repeat(32),
  })
  const context = await (await shareBrowser()).newContext({ baseURL: demo.url })
  page = await context.newPage()
}, 600_000)

afterAll(async () => {
  await page.context().close()
  await demo.stop()
  await removeDatabase(path.join(clone, '.data/demo'))
  rmSync(clone, { force: true, recursive: true })
})

describe('npm run demo', () => {
  it('lists its accounts on the sign-in page, and signs in with one click', async () => {
    await page.goto('/admin')
    const buttons = page.getByRole('button', { name: /Sign in as/ })
    await buttons.first().waitFor()
    await expect
      .poll(() => buttons.allTextContents())
      .toEqual([
        'Sign in as analyst@demo.example',
        'Sign in as assistant@demo.example',
        'Sign in as editor@demo.example',
      ])
    await page.getByRole('button', { name: 'Sign in as assistant@demo.example' }).click()
    await page.getByRole('heading', { name: 'Owed to the blog' }).waitFor()
  })

  it.each([1440, 390])('its bar covers no button at %s pixels', async (width) => {
    await page.setViewportSize({ height: 844, width })
    for (const [path, name] of [
      ['/admin/queue', 'Republish in full'],
      ['/admin/outlet-terms', 'Save'],
    ] as const) {
      await page.goto(path)
      await page.locator('.offprint-demo').waitFor()
      const button = page.getByRole('button', { name, exact: true })
      await expect.poll(() => button.evaluate(isOnTop)).toBe(true)
    }
    expect(await faultsIn(page, '.offprint-demo')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.setViewportSize({ height: 900, width: 1440 })
    await page.goto('/admin')
  })

  it('has the blog of a person: a face, pages, ten years, a series and translations', async () => {
    const site = await call<{ name: string; portrait: unknown }>('/blog/site')
    expect(site.name).toBe('Quay Notes')
    expect(site.portrait).toBeTruthy()
    const { docs } = await call<Docs>('/blog/years')
    expect(docs.length).toBeGreaterThan(10)
    const textOf = async (at: string) => (await fetch(`${demo.url}${at}`)).text()
    expect(await textOf('/about')).toContain('I write about small harbours')
    expect(await textOf('/talks')).toContain('I bring a jar')
    const { series } = await call<{ series: unknown }>(
      '/blog/posts/the-flood-that-was-on-nobodys-map',
    )
    expect(series).toBeNull()
    const part = await call<{ series: unknown }>(`/blog/posts/${visited}`)
    expect(JSON.stringify(part.series)).toContain('Nine harbours')
    expect(await textOf(await pathOf('what-a-dark-lighthouse-is-for'))).toMatch(/hreflang="fr"/i)
  })

  it('moves its clock forward, for the server, the database and the browser, and sends what is due', async () => {
    await page.setViewportSize({ height: 900, width: 1440 })
    await page.goto('/admin')
    const isLive = async () => (await fetch(`${demo.url}/api/blog/posts/${scheduled}`)).status
    expect(await isLive()).toBe(404)
    const before = Date.now()
    const later = page.getByRole('button', { name: '14 days later' })
    await waitForHydration(later)
    await Promise.all([page.waitForEvent('load'), later.click()])
    // The scripts of the page, which move its clock, may run after its load event.
    await expect
      .poll(() => page.evaluate((start) => Date.now() - start, before))
      .toBeGreaterThanOrEqual(fortnight)
    const state = await page.evaluate(async () => {
      const response = await fetch('/api/demo')
      return (await response.json()) as { mails: { to: string[] }[]; now: string }
    })
    expect(new Date(state.now).getTime() - before).toBeGreaterThanOrEqual(fortnight)
    const recipients = new Set(state.mails.flatMap(({ to }) => to))
    expect(recipients).toContain('analyst@demo.example')
    expect(recipients).toContain('assistant@demo.example')
    await expect.poll(isLive).toBe(200)
  })

  it('shows the mails that it sent', async () => {
    const opener = page.getByRole('button', { name: /^Inbox/ })
    await waitForHydration(opener)
    await opener.click()
    const inbox = page.getByRole('dialog', { name: 'Inbox' })
    await inbox.frameLocator('iframe').getByText('Hello').waitFor()
    await inbox.getByRole('button', { name: 'Close' }).click()
  })

  it('plays an outlet: a letter arrives, can be answered by its link, and frees the articles', async () => {
    expect(await readyTitles()).not.toContain(askedFor)
    const { docs } = await call<Docs>('/outlets?where[name][equals]=Tidewrack')
    const drafts = await call<Docs>('/permission-requests', { outlet: docs[0]?.id })
    await call(`/permission-requests/${drafts.docs[0]?.id}/send`, {})

    await page.getByRole('button', { name: /^Inbox/ }).click()
    const inbox = page.getByRole('dialog', { name: 'Inbox' })
    const mail = inbox.locator('.offprint-demo-mail')
    await inbox.getByRole('button', { name: /hello@tidewrack\.example/ }).click()
    await mail.getByText('assistant@demo.example').waitFor()
    await mail.getByRole('button', { name: 'Text', exact: true }).click()
    await expect.poll(() => mail.locator('pre').innerText()).toContain(`1. ${askedFor}`)
    // Not beside the HTML, whose frame runs no scripts.
    expect(await faultsIn(page, '.offprint-demo-inbox')).toEqual([])
    await mail.getByRole('button', { name: 'HTML' }).click()
    const link = mail.frameLocator('iframe').getByRole('link', { name: 'Answer', exact: true })
    const [outlet] = await Promise.all([page.context().waitForEvent('page'), link.click()])

    await outlet.getByRole('button', { name: 'Yes', exact: true }).click()
    await outlet.getByLabel('Your name').fill('Jane Doe')
    const word = await outlet.locator('strong.word').innerText()
    await outlet.getByLabel('Type this word').fill(word)
    await outlet.getByRole('button', { name: 'Confirm the answer' }).click()
    await outlet.getByRole('heading', { name: 'Your answer is on record' }).waitFor()
    await outlet.close()

    expect(await readyTitles()).toContain(askedFor)
    await inbox.getByRole('button', { name: /Your answer: / }).waitFor()
    await inbox.getByRole('button', { name: 'Close' }).click()
  })

  it('refuses other days than whole ones, and strangers', async () => {
    const statuses = await page.evaluate(async () => {
      const post = (days: unknown, credentials: RequestCredentials) =>
        fetch('/api/demo/clock', {
          body: JSON.stringify({ days }),
          credentials,
          headers: { 'content-type': 'application/json' },
          method: 'POST',
        }).then(({ status }) => status)
      return [
        await post(-1, 'include'),
        await post(0.5, 'include'),
        await post(4000, 'include'),
        await post(1, 'omit'),
      ]
    })
    expect(statuses).toEqual([400, 400, 400, 403])
  })

  it('begins afresh when it starts again, and leaves the data of npm start alone', async () => {
    await demo.stop()
    demo = await startClone(clone, 'demo')
    const login = await fetch(`${demo.url}/admin/login`)
    expect(await login.text()).toContain('analyst@demo.example')
    const blog = await fetch(`${demo.url}/api/blog/posts`)
    expect(new Date(blog.headers.get('date') ?? '').getTime() - Date.now()).toBeLessThan(fortnight)
    expect(existsSync(path.join(clone, '.data/database.json'))).toBe(false)
  })
})

/** As the page does it, which is signed in. */
async function call<Answer>(at: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([address, data]) => {
      const headers = { 'content-type': 'application/json' }
      const sent = { body: JSON.stringify(data), headers, method: 'POST' }
      const response = await fetch(address, data === undefined ? {} : sent)
      return (await response.json()) as Answer
    },
    [`/api${at}`, body] as const,
  )
}

async function pathOf(slug: string): Promise<string> {
  return (await call<{ path: string }>(`/blog/posts/${slug}`)).path
}

async function readyTitles(): Promise<string[]> {
  const { owed } = await call<{ owed: { title: string }[] }>('/articles/owed?group=ready')
  return owed.map(({ title }) => title)
}

/** Whether a click on its middle and on its lower edge reaches it. */
function isOnTop(button: Element): boolean {
  const { bottom, left, top, width } = button.getBoundingClientRect()
  return [(top + bottom) / 2, bottom - 2].every((y) => {
    const at = document.elementFromPoint(left + width / 2, y)
    return at !== null && (button.contains(at) || at.contains(button)) && at !== document.body
  })
}

describe('OFFPRINT_DEMO with another database', () => {
  it('does not start', async () => {
    const other = makeClone()
    try {
      const starting = startClone(other, 'node', { OFFPRINT_DEMO: path.join(clone, '.data/demo') })
      await expect(starting).rejects.toThrow('not made by npm run demo')
    } finally {
      await removeDatabase(other)
      rmSync(other, { force: true, recursive: true })
    }
  })
})

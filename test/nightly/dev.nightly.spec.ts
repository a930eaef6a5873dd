// `npm run dev` in a copy of the repository: how soon a change of the sources is in the browser.
import type { Browser, Page } from 'playwright-core'

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { addSession, openBrowser } from '../helpers/browser.ts'
import { makeDevClone, startClone, type Started } from '../helpers/startClone.ts'

const admin = { email: 'admin@example.org', password: 'a long password of nobody' }

let browser: Browser
let clone: string
let page: Page
let running: Started | undefined

beforeAll(async () => {
  clone = makeDevClone()
  const env = { OFFPRINT_ADMIN_EMAIL: admin.email, OFFPRINT_ADMIN_PASSWORD: admin.password }
  running = await startClone(clone, 'dev', env)
  browser = await openBrowser()
  const context = await browser.newContext({ baseURL: running.url, locale: 'en' })
  page = await context.newPage()
  // The first request compiles the admin panel.
  page.setDefaultTimeout(180_000)
  await addSession(context, { admin, url: running.url })
})

afterAll(async () => {
  await browser?.close()
  await running?.stop()
  await removeDatabase(clone)
  rmSync(clone, { force: true, recursive: true })
})

/**
 * Limits in seconds, on two free cores. The fastest of three counts, and twice the limit passes: other programs may have
 * the machine.
 */
describe('npm run dev', () => {
  it.each([
    {
      change: 'a message',
      file: 'src/translations/languages/desk.en.ts',
      from: "queue: 'Clear the backlog'",
      limit: 5,
      shown: 'Clear the backlog',
      url: '/admin/queue',
    },
    {
      change: 'the label of a field',
      file: 'src/translations/languages/en.ts',
      from: "orcid: 'ORCID'",
      limit: 10,
      shown: 'ORCID',
      url: '/admin/collections/authors/create',
    },
  ])('shows $change', async ({ change, file, from, limit, shown, url }) => {
    await page.goto(url)
    await page.getByText(shown, { exact: true }).first().waitFor()
    const times: number[] = []
    for (const changed of ['Once changed', 'Changed again', 'Changed a third time']) {
      replaceIn(file, from, from.replace(shown, changed))
      times.push(await secondsUntilShown(changed))
      replaceIn(file, from.replace(shown, changed), from)
      await secondsUntilShown(shown)
    }
    process.stdout.write(`${change}: ${times.map((time) => time.toFixed(1)).join(', ')} s\n`)
    expect(Math.min(...times)).toBeLessThan(2 * limit)
  })
})

function replaceIn(name: string, from: string, to: string): void {
  const file = path.join(clone, name)
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(from)
  writeFileSync(file, before.replace(from, to))
}

/** Next reloads the page by itself. */
async function secondsUntilShown(text: string): Promise<number> {
  const start = performance.now()
  await page.getByText(text, { exact: true }).first().waitFor()
  return (performance.now() - start) / 1000
}

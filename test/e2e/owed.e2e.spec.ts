import type { Browser, Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { openBrowser, signIn } from '../helpers/browser.ts'
import { articleOf } from '../helpers/desk.ts'
import { startApp } from '../helpers/startApp.ts'

const oldest = 'Who reads the tide gauge?'
const younger = 'What the lorries know'
const asked = 'The romance of the bucket chain'

let app: App
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function open(colorScheme: 'dark' | 'light' = 'light', width = 1440): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { height: 900, width } })
  page = await context.newPage()
  await signIn(page, app)
  await page.locator('.offprint-owed__line').first().waitFor()
}
afterEach(() => page.close())

const titles = () => page.locator('.offprint-owed__name').allInnerTexts()
const line = (title: string) => page.locator('.offprint-owed__line', { hasText: title })

describe('the dashboard', () => {
  beforeEach(() => open())

  it('opens with what is owed, the oldest first, and what is held up and why', async () => {
    expect(await titles()).toEqual([oldest, younger, asked])
    expect(await page.locator('.offprint-owed__heading').allInnerTexts()).toEqual([
      'May go on the blog today: 2',
      'Held up: 1',
    ])
    expect(await line(younger).innerText()).toMatch(
      /Harbour & Hinterland · published \d+ days ago, 31 Aug 2026 · free since 30 Sep 2026 \(\d+ days\)/,
    )
    expect(await line(asked).innerText()).toContain('The outlet wants to be asked first')
  })

  it('leads to the piece', async () => {
    await page.getByRole('link', { name: `Open “${oldest}”` }).click()
    await page.locator('.offprint-stage').waitFor()
    expect(page.url()).toMatch(/\/articles\/[0-9a-f-]{36}$/)
  })

  it('puts a piece off until a day, and takes that back', async () => {
    await page.getByRole('button', { name: `Later ${oldest}` }).click()
    await page
      .getByRole('button', { name: /^Not before/ })
      .first()
      .click()
    await expect.poll(titles).toEqual([younger, asked])
    const week = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    expect((await articleOf(page, oldest)).snoozedUntil?.slice(0, 10)).toBe(week)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(titles).toEqual([oldest, younger, asked])
  })

  it('waives a piece for a reason, and takes that back', async () => {
    await page.getByRole('button', { name: `Waive “${asked}”` }).click()
    const drawer = page.getByRole('dialog')
    const waive = drawer.getByRole('button', { name: 'Waive', exact: true })
    expect(await waive.isDisabled()).toBe(true)
    await drawer.getByLabel('Reason').fill('The outlet said no')
    await waive.click()
    await expect.poll(titles).toEqual([oldest, younger])
    expect((await articleOf(page, asked)).waived).toMatchObject({
      by: expect.any(String),
      reason: 'The outlet said no',
    })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(titles).toEqual([oldest, younger, asked])
  })
})

it.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const)(
  'what is owed has no serious fault for assistive tools, and stays in its window (%s, %s)',
  async (theme, width) => {
    await open(theme, width)
    const { violations } = await new AxeBuilder({ page }).include('.offprint-owed').analyze()
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
    ).toEqual([])
    const box = await page.locator('.offprint-owed').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  },
)

// From the dashboard to the mail, and from the mail back to the desk, in a real browser and with a real mail server.
import type { Browser, Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { openBrowser, signIn, untilStill } from '../helpers/browser.ts'
import { articleOf } from '../helpers/desk.ts'
import { type MailServer, startMailServer } from '../helpers/mailServer.ts'
import { startApp } from '../helpers/startApp.ts'

const owed = 'What the lorries know'

let app: App
let browser: Browser
let page: Page
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  const mail = { MAIL_FROM: 'Desk <desk@example.org>', SMTP_URL: server.url }
  ;[app, browser] = await Promise.all([
    startApp({ ...mail, OFFPRINT_REMINDERS: 'worker' }),
    openBrowser(),
  ])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await server?.stop()
})
beforeEach(async () => {
  server.received.length = 0
  server.does(() => 'taken')
  const context = await browser.newContext({ viewport: { height: 900, width: 1440 } })
  page = await context.newPage()
})
afterEach(() => page.context().close())

function panel() {
  return page.locator('.offprint-reminders')
}

async function testMail(): Promise<string> {
  await signIn(page, app)
  await panel().getByRole('button', { name: 'Send me a test mail' }).click()
  await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1)
  return server.received[0]?.mail.text ?? ''
}

/** Where the mail leads for an article, by the word above the link. */
function linkOf(text: string, title: string, label: string): string {
  const [, ofPiece = ''] = text.split(`* ${title}\n`)
  const lines = ofPiece.split('\n').map((line) => line.trim())
  return lines[lines.indexOf(`${label}:`) + 1] ?? ''
}

describe('the dashboard', () => {
  it('says when one’s next mail comes, and sends a test', async () => {
    await signIn(page, app)
    await panel().getByText('Your next mail').waitFor()
    expect(await panel().innerText()).toContain('No run yet.')
    await panel().getByRole('button', { name: 'Send me a test mail' }).click()
    await page.getByText(`Test mail sent to ${app.admin.email}.`).waitFor()
    expect(server.received.map(({ to }) => to)).toEqual([[app.admin.email]])
  })

  it('says what the mail server said', async () => {
    server.does(() => ({ code: 550, text: 'No such mailbox' }))
    await signIn(page, app)
    await panel().getByRole('button', { name: 'Send me a test mail' }).click()
    await page.getByText(/No such mailbox/).waitFor()
  })

  it.each(['light', 'dark'] as const)('has no fault for assistive tools when %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme })
    await signIn(page, app)
    await panel().getByText('Your next mail').waitFor()
    await untilStill(page)
    const { violations } = await new AxeBuilder({ page }).include('.offprint-reminders').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})

describe('the mail', () => {
  it('leads straight to the move, once', async () => {
    const link = linkOf(await testMail(), owed, 'Put it on the blog')
    expect(link).toContain('?move=republished-on-blog')
    await page.goto(link)
    const drawer = page.getByRole('dialog', { name: 'Republish on blog' })
    await drawer.waitFor()
    expect(page.url()).not.toContain('move=')
    await page.reload()
    await page.locator('.offprint-stage').waitFor()
    expect(await drawer.isVisible()).toBe(false)
  })

  it('puts a piece off without a login and without JavaScript', async () => {
    const link = linkOf(await testMail(), owed, 'Later')
    const stranger = await browser.newContext({ javaScriptEnabled: false })
    const reader = await stranger.newPage()
    await reader.goto(link)
    expect(await reader.locator('h1').innerText()).toBe('Later')
    expect((await articleOf(page, owed)).snoozedUntil).toBeNull()
    await reader.getByText('In two weeks').click()
    await reader.getByRole('button').click()
    expect(await reader.locator('main').innerText()).toContain('comes up again on')
    expect((await articleOf(page, owed)).snoozedUntil).not.toBeNull()
    await stranger.close()
  })
})

// From the dashboard to the mail, and from the mail to the admin panel, in a browser and with a mail server.
import type { Page } from 'playwright-core'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { faultsIn } from '../helpers/accessibility.ts'
import { waitForHydration } from '../helpers/browser.ts'
import { articleOf } from '../helpers/desk.ts'
import { type MailServer, startMailServer } from '../helpers/mailServer.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const owed = 'What the lorries know'

let page: Page
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server?.stop())

const desk = useAdminPanel(() => ({
  MAIL_FROM: 'Desk <desk@example.org>',
  OFFPRINT_REMINDERS: 'worker',
  SMTP_URL: server.url,
}))

beforeEach(async () => {
  server.received.length = 0
  server.setBehaviour(() => 'taken')
  page = await desk.openPage()
})

function panel() {
  return page.locator('.offprint-reminders')
}

async function openDashboard(): Promise<void> {
  await page.goto('/admin')
  await waitForHydration(panel())
}

async function testMail(): Promise<string> {
  await openDashboard()
  await panel().getByRole('button', { name: 'Send me a test mail' }).click()
  await expect.poll(() => server.received.length).toBe(1)
  return server.received[0]?.mail.text ?? ''
}

/** Where the mail leads for an article, by the word above the link. */
function linkOf(text: string, title: string, label: string): string {
  const [, ofArticle = ''] = text.split(`* ${title}\n`)
  const lines = ofArticle.split('\n').map((line) => line.trim())
  return lines[lines.indexOf(`${label}:`) + 1] ?? ''
}

describe('the dashboard', () => {
  it('shows when the next mail is due and sends a test mail', async () => {
    await openDashboard()
    await expect.poll(() => panel().innerText()).toContain('Your next mail')
    await expect.poll(() => panel().innerText()).toContain('No run yet.')
    await panel().getByRole('button', { name: 'Send me a test mail' }).click()
    await page.getByText(`Test mail sent to ${desk.app.admin.email}.`).waitFor()
    expect(server.received.map(({ to }) => to)).toEqual([[desk.app.admin.email]])
  })

  it('shows the response of the mail server', async () => {
    server.setBehaviour(() => ({ code: 550, text: 'No such mailbox' }))
    await openDashboard()
    await panel().getByRole('button', { name: 'Send me a test mail' }).click()
    await page.getByText(/No such mailbox/).waitFor()
  })

  it('passes the accessibility checks in both themes', async () => {
    await openDashboard()
    expect(await faultsIn(page, '.offprint-reminders')).toEqual([])
  })
})

describe('the mail', () => {
  it('links to the form for republication, which opens once', async () => {
    const link = linkOf(await testMail(), owed, 'Republish on blog')
    expect(link).toContain('?move=republished-on-blog')
    await page.goto(link)
    const drawer = page.getByRole('dialog', { name: 'Republish on blog' })
    await drawer.waitFor()
    expect(page.url()).not.toContain('move=')
    await page.reload()
    await page.locator('.offprint-stage').waitFor()
    expect(await drawer.isVisible()).toBe(false)
  })

  it('snoozes an article without a login and without JavaScript', async () => {
    const link = linkOf(await testMail(), owed, 'Snooze')
    const reader = await desk.openPage({ as: 'nobody', javaScriptEnabled: false })
    await reader.goto(link)
    await expect.poll(() => reader.locator('h1').innerText()).toBe('Snooze article')
    expect((await articleOf(page, owed)).snoozedUntil).toBeNull()
    await reader.getByText(/^\s*2 weeks/).click()
    await reader.getByRole('button').click()
    await expect.poll(() => reader.locator('main').innerText()).toContain('is snoozed until')
    expect((await articleOf(page, owed)).snoozedUntil).not.toBeNull()
  })
})

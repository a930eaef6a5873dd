// From the dashboard to the mail, and from the mail to the admin panel, in a browser and with a mail server; letters too.
import type { Page } from 'playwright-core'

import { beforeEach, describe, expect, it } from 'vitest'

import { faultsIn } from '../helpers/accessibility.ts'
import { waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask, moveByAPI } from '../helpers/desk.ts'
import { useMailPanel } from '../helpers/useMailPanel.ts'

const owed = 'What the lorries know'

let page: Page

const { desk, mailServer } = useMailPanel()

beforeEach(async () => {
  mailServer().received.length = 0
  mailServer().setBehaviour(() => 'taken')
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
  await expect.poll(() => mailServer().received.length).toBe(1)
  return mailServer().received[0]?.mail.text ?? ''
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
    expect(mailServer().received.map(({ to }) => to)).toEqual([[desk.app.admin.email]])
  })

  it('shows the response of the mail server', async () => {
    mailServer().setBehaviour(() => ({ code: 550, text: 'No such mailbox' }))
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

describe('letters to an outlet', () => {
  const titles = Array.from({ length: 10 }, (_, n) => `Tide table ${n + 1}`)
  const drawer = () => page.getByRole('dialog', { name: 'Ask the outlet: The Gauge' })
  let outlet = ''
  let ids: string[] = []

  async function create(collection: string, data: object): Promise<string> {
    const { body } = await ask<{ doc: { id: string } }>(page, `/api/${collection}`, 'POST', data)
    return body.doc.id
  }

  async function openAsked(id: string): Promise<void> {
    await page.goto(`/admin/collections/articles/${id}`)
    await waitForHydration(page.locator('.offprint-stage'))
  }

  async function makeArticles(): Promise<void> {
    const author = await create('authors', { name: 'Ana Brook' })
    outlet = await create('outlets', {
      name: 'The Gauge',
      terms: { contactEmail: 'desk@gauge.example', fullText: 'ask' },
    })
    ids = await Promise.all(
      titles.map(async (title, n) => {
        const id = await create('articles', {
          byline: [{ author }],
          outlet,
          outletUrl: `https://gauge.example/${n}`,
          publishedAt: '2024-01-02T12:00:00.000Z',
          title,
        })
        await moveByAPI(page, id, { to: 'published-at-outlet' })
        return id
      }),
    )
  }

  it('ask for ten articles in three actions; what came by telephone is the permission on record', async () => {
    await makeArticles()
    await openAsked(ids[0] ?? '')
    await page.getByRole('button', { name: 'Ask the outlet' }).click()
    await drawer().getByRole('button', { name: 'Choose all 10' }).click()
    await expect
      .poll(() => drawer().getByRole('textbox', { name: 'Preview' }).inputValue())
      .toContain('10. Tide table')
    expect(await faultsIn(page, '#offprint-ask')).toEqual([])
    await drawer().getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent to desk@gauge.example.').waitFor()
    const [{ mail } = { mail: null }, ...others] = mailServer().received
    expect(others).toEqual([])
    expect(titles.filter((title) => !mail?.text?.includes(title))).toEqual([])
    expect(mail?.text).toMatch(/\/api\/permission\/[\w-]{43}/)
    const lines = page.locator('.offprint-letter-lines')
    await expect.poll(() => lines.innerText()).toMatch(/Asked on \d/)
    await lines.getByRole('button', { name: 'Record an answer' }).click()
    const form = page.getByRole('dialog', { name: 'Record an answer: The Gauge' })
    await form.getByLabel('Who answered').fill('Ann Lee')
    await form.getByLabel('Evidence').fill('She said yes on the telephone.')
    await form.getByRole('button', { name: 'Record an answer' }).click()
    await expect.poll(() => lines.innerText()).toContain('as Ann Lee: yes, in full')
    const { permission } = await articleOf(page, titles[9] ?? '')
    expect(permission).toMatchObject({ mode: 'full' })
    expect(permission?.grantedBy).toContain('Ann Lee')
    expect(permission?.evidence).toContain('She said yes on the telephone.')
  })

  it('wait for an editor where the answer has conditions, and terms are proposed', async () => {
    const article = await create('articles', {
      byline: [{ author: await create('authors', { name: 'Ben Brook' }) }],
      outlet,
      outletUrl: 'https://gauge.example/more',
      publishedAt: '2024-01-02T12:00:00.000Z',
      title: 'The lock keeper',
    })
    await moveByAPI(page, article, { to: 'published-at-outlet' })
    const { body } = await ask<{ docs: { id: string }[] }>(
      page,
      '/api/permission-requests',
      'POST',
      { articles: [article] },
    )
    const record = (answer: object) =>
      ask(page, `/api/permission-requests/${body.docs[0]?.id}/record`, 'POST', {
        by: { name: 'Ann Lee' },
        evidence: 'Her mail.',
        ...answer,
      })
    await record({ answers: [{ answer: 'conditions', article, words: 'With a link.' }] })
    await openDashboard()
    await expect
      .poll(() => page.locator('.offprint-dashboard').innerText())
      .toContain('“With a link.”')
    await page.getByRole('link', { name: 'The Gauge', exact: true }).first().click()
    // The form above them comes later.
    await page.locator('#field-terms__contactEmail').waitFor()
    const below = () =>
      page
        .locator('#letters')
        .evaluate((part) => part.getBoundingClientRect().bottom - globalThis.innerHeight)
    await expect.poll(below).toBeLessThanOrEqual(0)
    const press = (name: string) =>
      page.locator('#letters').getByRole('button', { name, exact: true }).click()
    await press('Accept the conditions')
    const agreed = page.getByRole('dialog', { name: 'Accept the conditions' })
    const accept = agreed.getByRole('button', { name: 'Accept the conditions', exact: true })
    expect(await accept.isEnabled()).toBe(false)
    await agreed.getByLabel('At once', { exact: true }).check()
    await accept.click()
    await expect
      .poll(async () => (await articleOf(page, 'The lock keeper')).permission?.mode)
      .toBe('full')
    await record({ always: true, answers: [{ answer: 'yes', article }] })
    await page.reload()
    await press('Always allow its articles')
    await expect
      .poll(async () => {
        const path = `/api/outlets/${outlet}`
        return (await ask<{ terms: { fullText: string } }>(page, path)).body.terms.fullText
      })
      .toBe('allowed')
  })
})

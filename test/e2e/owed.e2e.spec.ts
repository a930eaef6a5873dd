import type { Page } from 'playwright-core'

import { beforeEach, describe, expect, it } from 'vitest'

import { faultsIn } from '../helpers/accessibility.ts'
import { drawerIn, waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const oldest = 'Who reads the tide gauge?'
const younger = 'What the lorries know'
const asked = 'The romance of the bucket chain'

const desk = useAdminPanel()
let page: Page

async function open(colorScheme: 'dark' | 'light' = 'light', width = 1440): Promise<void> {
  const viewport = { height: 900, width }
  page = await desk.openPage({ colorScheme, path: '/admin', viewport })
  await waitForHydration(page.locator('.offprint-owed__line').first())
}

function titles() {
  return page.locator('.offprint-owed__name').allInnerTexts()
}
function line(title: string) {
  return page.locator('.offprint-owed__line', { hasText: title })
}

/** The name of what has the focus. */
function focus() {
  return page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent
  })
}

describe('the dashboard', () => {
  beforeEach(() => open())

  it('shows owed articles by what is to be done next, the oldest first, and what blocks them', async () => {
    expect(await titles()).toEqual([oldest, younger, asked])
    await expect
      .poll(() => page.locator('.offprint-owed h3').allInnerTexts())
      .toEqual(['Ready: 2', 'Waiting for the outlet: 1'])
    await expect
      .poll(() => line(younger).innerText())
      .toMatch(
        /Harbour & Hinterland · published \d+ \w+ ago, 31 Aug 2026 · free since 30 Sep 2026 \(\d+ \w+\)/,
      )
    await expect.poll(() => line(asked).innerText()).toContain('The outlet must be asked first')
  })

  it('filters by what is to be done next, and starts the queue there', async () => {
    const filter = page.getByRole('navigation', { name: 'Filter by what to do next' })
    const start = page.getByRole('link', { name: 'Start' })
    await expect
      .poll(() => filter.getByRole('link').allInnerTexts())
      .toEqual(['All 3', 'Ready 2', 'Waiting for the outlet 1'])
    await expect.poll(() => start.getAttribute('href')).toBe('/admin/queue')
    await filter.getByRole('link', { name: 'Waiting for the outlet 1' }).click()
    await expect.poll(titles).toEqual([asked])
    await expect.poll(() => start.getAttribute('href')).toBe('/admin/queue?group=waiting')
    await filter.getByRole('link', { name: 'All 3' }).click()
    await expect.poll(titles).toEqual([oldest, younger, asked])
  })

  it('can be filtered before its scripts have loaded', async () => {
    const plain = await desk.openPage({ javaScriptEnabled: false, path: '/admin' })
    await plain.getByRole('link', { name: 'Waiting for the outlet 1' }).click()
    await plain.waitForURL('**/admin?group=waiting')
    await expect.poll(() => plain.locator('.offprint-owed__name').allInnerTexts()).toEqual([asked])
  })

  it('links to the article', async () => {
    await page.getByRole('link', { name: `Open “${oldest}”` }).click()
    await page.locator('.offprint-stage').waitFor()
    expect(page.url()).toMatch(/\/articles\/[0-9a-f-]{36}$/)
  })

  it('snoozes an article until a day, and undoes it', async () => {
    await page.getByRole('button', { name: `Snooze ${oldest}` }).click()
    await page
      .getByRole('button', { name: /^Snooze until/ })
      .first()
      .click()
    await expect.poll(titles).toEqual([younger, asked])
    const week = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    expect((await articleOf(page, oldest)).snoozedUntil?.slice(0, 10)).toBe(week)
    await expect.poll(focus).toBe(`Open “${younger}”`)
    const undo = page.getByRole('button', { name: 'Undo' })
    expect((await undo.boundingBox())?.height).toBeLessThan(32)
    await undo.focus()
    await page.keyboard.press('Enter')
    await expect.poll(titles).toEqual([oldest, younger, asked])
    await expect.poll(focus).toMatch(/^Open “/)
  })

  it('waives an article with a reason, and undoes it', async () => {
    await page.getByRole('button', { name: `Waive “${asked}”` }).click()
    const drawer = drawerIn(page)
    await expect.poll(() => drawer.innerText()).toContain(`Waive “${asked}”?`)
    const waive = drawer.getByRole('button', { name: 'Waive', exact: true })
    await expect.poll(() => waive.isDisabled()).toBe(true)
    await drawer.getByLabel('Reason').fill('The outlet said no')
    await waive.click()
    await expect.poll(titles).toEqual([oldest, younger])
    expect((await articleOf(page, asked)).waived).toMatchObject({
      by: expect.any(String),
      reason: 'The outlet said no',
    })
    await expect.poll(focus).toBe('Owed to the blog')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(titles).toEqual([oldest, younger, asked])
  })
})

describe('snoozed and waived articles', () => {
  const group = () => page.locator('.offprint-owed__deferred')
  const deferred = () => page.locator('.offprint-owed__deferred-name').allInnerTexts()

  beforeEach(async () => {
    page = await desk.openPage()
    for (const title of [oldest, younger]) {
      const { id } = await articleOf(page, title)
      const data =
        title === oldest
          ? { waived: { reason: 'The outlet said no' } }
          : { snoozedUntil: '2099-01-02T00:00:00.000Z' }
      await ask(page, `/api/articles/${id}`, 'PATCH', data)
    }
    await page.goto('/admin')
    await waitForHydration(group())
  })

  it('are collapsed below the list, and can be restored there', async () => {
    await expect
      .poll(() => page.locator('.offprint-owed').innerText())
      .toContain('Nothing is ready: 1 waits for its outlet.')
    await group().getByText('Snoozed and waived: 2').click()
    expect(await deferred()).toEqual([younger, oldest])
    await expect
      .poll(() => group().innerText())
      .toMatch(/Snoozed until 2 Jan 2099\.[\s\S]*Waived on \d+ \w+ \d{4} by .+: The outlet said no/)
    await page.getByRole('button', { name: `Restore “${younger}”` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(deferred).toEqual([oldest])
    await expect.poll(focus).toBe(`Restore “${oldest}”`)
    await page.keyboard.press('Enter')
    await expect.poll(titles).toEqual([oldest, younger, asked])
    await expect.poll(focus).toBe('Owed to the blog')
    expect(await group().count()).toBe(0)
  })

  it(
    'are marked on the page of the article, with a button to restore it',
    { tags: 'nightly' },
    async () => {
      for (const [title, said] of [
        [oldest, 'The outlet said no'],
        [younger, 'Snoozed until 2 Jan 2099.'],
      ] as const) {
        const { id } = await articleOf(page, title)
        // What can be done is known only after the article was restored: the message is for the page that is loaded next.
        const stored = page.waitForResponse((response) => response.request().method() === 'PATCH')
        await page.route(`**/${id}/transition`, (route) => stored.then(() => route.continue()), {
          times: 1,
        })
        await page.goto(`/admin/collections/articles/${id}`)
        const deferral = page.locator('.offprint-stage__notice')
        await deferral.getByText(said).waitFor()
        await waitForHydration(deferral)
        await deferral.getByRole('button', { name: 'Restore' }).click()
        await page.getByText(`“${title}” is owed again.`).waitFor()
        await expect.poll(() => deferral.count()).toBe(0)
      }
      await page.goto('/admin')
      await expect.poll(titles).toEqual([oldest, younger, asked])
    },
  )
})

it('an unreachable server is not reported as a failed save', async () => {
  await open()
  await page.route('**/api/reminders/test', (route) => route.abort())
  const test = page.getByRole('button', { name: 'Send me a test mail' })
  await test.focus()
  await page.keyboard.press('Enter')
  await page.getByText('The server could not be reached. Try again.').waitFor()
  expect(await focus()).toBe('Send me a test mail')
})

it('without a mail server the reminders report that and show what would be due', async () => {
  await open()
  const panel = page.locator('.offprint-reminders')
  await panel.getByText('No mail server is set up').waitFor()
  const said = await panel.innerText()
  expect(said).toContain('With a mail server, your next mail would')
  expect(said).not.toMatch(/is due|No run yet|Last run|Not delivered/)
})

it('the list passes the accessibility checks and does not overflow (dark, 390)', () =>
  fits('dark', 390))
it(
  'the list passes the accessibility checks and does not overflow (light, 1440)',
  { tags: 'nightly' },
  () => fits('light', 1440),
)

async function fits(theme: 'dark' | 'light', width: number) {
  await open(theme, width)
  expect(await faultsIn(page, '.offprint-owed')).toEqual([])
  const box = await page.locator('.offprint-owed').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
}

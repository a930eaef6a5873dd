// Schedules from the desk to the blog: one that fires, one that is held, and several set at once.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../src/api/owed.ts'
import type { ScheduleReport } from '../../src/owed/schedule/runSchedules.ts'

import { addDays } from '../../src/domain/days.ts'
import { faultsIn } from '../helpers/accessibility.ts'
import { drawerIn, waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask, readerGets } from '../helpers/desk.ts'
import { textDocument } from '../helpers/documents.ts'
import { createOutlet, createOwed } from '../helpers/queue.ts'
import { runScript } from '../helpers/runScript.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const desk = useAdminPanel()
let page: Page
let of: Awaited<ReturnType<typeof createOutlet>>

beforeAll(async () => {
  of = await createOutlet(await desk.openPage(), 'The Slack Water Weekly')
})
beforeEach(async () => {
  page = await desk.openPage()
})

/** As the server does it every minute, but at noon of tomorrow. */
async function runTomorrow(): Promise<ScheduleReport> {
  const env = { DATABASE_URL: desk.app.databaseURL }
  const { stdout } = await runScript('test/helpers/schedulesAt.ts', [`${tomorrow}T12:00:00Z`], env)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as ScheduleReport
}

/** In the queue, beginning with this article. */
async function scheduleForTomorrow(id: string, title: string): Promise<void> {
  await page.goto(`/admin/queue?start=${id}`)
  await expect.poll(() => page.locator('#offprint-queue-heading').innerText()).toBe(title)
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  const drawer = drawerIn(page)
  await drawer.getByLabel('On a day').fill(tomorrow)
  await page.keyboard.press('Tab')
  await drawer.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByText(`“${title}” goes on the blog on`).waitFor()
}

function dashboardGroup(name: string) {
  return page.locator('.offprint-owed').getByRole('link', { name: new RegExp(`^${name}`) })
}
function owedLine(title: string) {
  return page.locator('.offprint-owed__line', { hasText: title })
}
function row(title: string) {
  return page.getByRole('row', { name: title })
}
async function openDashboard(): Promise<void> {
  await page.goto('/admin')
  await waitForHydration(page.locator('.offprint-owed'))
}
async function openList(search: string): Promise<void> {
  await page.goto(`/admin/collections/articles?search=${encodeURIComponent(search)}`)
  await row(search).first().waitFor()
  await waitForHydration(page.locator('#select-all'))
}

async function pathOf(id: string): Promise<string> {
  const { body } = await ask<{ docs: { path: string }[] }>(
    page,
    `/api/republications?depth=0&where[article][equals]=${id}`,
  )
  return body.docs[0]?.path ?? ''
}

it('what is scheduled in the queue goes on the blog on its day, and the desk shows it', async () => {
  const title = 'Goes out tomorrow'
  const [id = ''] = await createOwed(page, of, [{ title }])
  await scheduleForTomorrow(id, title)
  await openDashboard()
  await dashboardGroup('Scheduled \\d').click()
  await owedLine(title).waitFor()

  expect(await runTomorrow()).toMatchObject({ failed: 0, republished: 1 })
  const path = await pathOf(id)
  const { body, status } = await readerGets(desk.app, path)
  expect(status).toBe(200)
  expect(body).toContain(title)
  await openDashboard()
  expect(await owedLine(title).count()).toBe(0)
  const recent = page.getByRole('region', { name: 'Recently republished' })
  await recent.getByRole('link', { name: title, exact: true }).waitFor()
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.offprint-log', { hasText: 'as scheduled' }).waitFor()
})

it('what is refused on its day is shown with the reason, and goes out once that is gone', async () => {
  const title = 'Held for its note'
  const [id = ''] = await createOwed(page, of, [{ note: null, title }])
  await scheduleForTomorrow(id, title)
  expect(await runTomorrow()).toMatchObject({ failed: 0, held: 1, republished: 0 })

  await openDashboard()
  await dashboardGroup('Scheduled, but held').click()
  const reason = (await owedLine(title).innerText()).toLowerCase()
  expect(reason).toContain('note')
  await openList(title)
  await expect.poll(() => row(title).innerText()).toContain('held')
  await page.goto(`/admin/collections/articles/${id}`)
  const aside = page.locator('.offprint-stage__notice')
  await aside.getByText('Due, but held').waitFor()
  expect((await aside.innerText()).toLowerCase()).toContain('note')

  await ask(page, '/api/notes', 'POST', { article: id, body: textDocument('A note after all.') })
  await page.reload()
  await aside.getByText('It will be tried again soon.').waitFor()
  expect(await runTomorrow()).toMatchObject({ failed: 0, held: 0, republished: 1 })
  expect((await readerGets(desk.app, await pathOf(id))).body).toContain('A note after all.')
  await openDashboard()
  expect(await owedLine(title).count()).toBe(0)
})

it('entries are dropped on days of the calendar; what is refused says why', async () => {
  // With the day after it in one week, and so in the same month of the calendar.
  const monday = [1, 2, 3, 4, 5, 6, 7]
    .map((days) => addDays(tomorrow, days))
    .find((one) => new Date(one).getUTCDay() === 1)!
  const [whole = ''] = await createOwed(page, of, [{ title: 'Dropped on a day' }])
  await ask(page, `/api/articles/${whole}/schedule`, 'POST', {
    on: monday,
    republication: { mode: 'full' },
  })

  const drawer = drawerIn(page)
  const day = (of: string) => page.locator(`td[data-day="${of}"]`)
  await page.goto(`/admin/calendar?month=${monday.slice(0, 7)}`)
  await waitForHydration(page.locator('.offprint-calendar'))
  const planned = day(monday).locator(`[data-article="${whole}"]`)
  await planned.dragTo(day(addDays(monday, 1)))
  const handle = (of: string) => day(of).locator(`[data-article="${whole}"] button`)
  await handle(addDays(monday, 1)).waitFor({ state: 'attached' })
  // By keys: a day that is past is answered, and the focus goes with the article.
  const moveTo = async (to: string) => {
    await page.keyboard.press('Enter')
    await drawer.getByLabel('On a day').fill(to)
    await page.keyboard.press('Tab')
    await drawer.getByRole('button', { name: 'Schedule', exact: true }).press('Enter')
  }
  const hasFocus = (of: string) =>
    handle(of).evaluate((node) => node === document.activeElement, undefined, { timeout: 20_000 })
  await handle(addDays(monday, 1)).focus()
  await moveTo('2020-01-06')
  await page.getByText('is past. Enter today or a later day.').waitFor()
  await expect.poll(() => hasFocus(addDays(monday, 1))).toBe(true)
  await moveTo(addDays(monday, 2))
  await expect.poll(() => hasFocus(addDays(monday, 2))).toBe(true)
  // What stands against the move is said with the day.
  await ask(page, `/api/articles/${whole}`, 'PATCH', { noteText: '' })
  await moveTo(addDays(monday, 3))
  await page.getByText(/goes on the blog on .*Note is required/).waitFor()
  await expect.poll(() => hasFocus(addDays(monday, 3))).toBe(true)
  await ask(page, `/api/articles/${whole}`, 'PATCH', { noteText: 'A note after all.' })
})

describe('several articles', () => {
  const bar = () => page.locator('.offprint-found__selection')
  const all = () => page.locator('.offprint-found thead input[type=checkbox]')

  /** Two that their outlet holds back for ten years, and a draft. */
  async function makeThree(name: string): Promise<string[]> {
    const outlet = await createOutlet(page, `Embargo of ${name}`)
    const terms = { embargoDays: 3650, fullText: 'after-embargo' }
    const ids = await createOwed(page, outlet, [
      { title: `${name} 1` },
      { note: null, title: `${name} 2` },
    ])
    await ask(page, `/api/outlets/${outlet.outlet}`, 'PATCH', { terms })
    await ask(page, '/api/articles', 'POST', { title: `${name} 3` })
    return ids
  }

  async function openFound(words: string): Promise<void> {
    await page.goto(`/admin/articles?q=${encodeURIComponent(words)}`)
    await waitForHydration(page.locator('.offprint-found'))
  }

  it('are scheduled from the list by keyboard: tried first, with what is refused by its reason', async () => {
    const [first = '', second = ''] = await makeThree('Ebb')
    await openFound('Ebb')
    await all().focus()
    await page.keyboard.press('Space')
    await bar().getByText('Selected: 3').waitFor()
    await bar().getByRole('button', { name: 'Schedule', exact: true }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Schedule (3)' })
    await dialog.getByText('2 can be done.').waitFor()
    await dialog.getByText('1 cannot:').waitFor()
    expect(await dialog.locator('summary').first().innerText()).toContain('1 × ')
    await dialog.getByRole('button', { name: 'Schedule (2)' }).focus()
    await page.keyboard.press('Enter')

    await dialog.getByText('Done: 2.').waitFor()
    const { id: draft } = await articleOf(page, 'Ebb 3')
    await expect
      .poll(() => dialog.getByRole('link', { name: 'Ebb 3' }).getAttribute('href'))
      .toContain(draft)
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('.offprint-bulk__outcome') !== null,
      ),
    ).toBe(true)
    await dialog.getByText('Show these articles').click()
    await dialog.getByText('Still required by then').waitFor()
    await expect.poll(() => dialog.innerText()).toContain('2036')

    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect.poll(() => row('Ebb 1').innerText()).toContain('Scheduled')
    expect(await bar().getByText('Selected').count()).toBe(0)
    const { body } = await ask<OwedResponse>(page, '/api/articles/owed?limit=100')
    const set = body.scheduled.filter(({ id }) => id === first || id === second)
    expect(set.map(({ schedule }) => schedule?.on)).toEqual([null, null])
  })

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('the drawer passes the accessibility checks (%s, %i)', async (colorScheme, width) => {
    const name = `Flood ${colorScheme}`
    await makeThree(name)
    page = await desk.openPage({ colorScheme, viewport: { height: 900, width } })
    await openFound(name)
    await all().check()
    await bar().getByRole('button', { name: 'Schedule', exact: true }).click()
    await drawerIn(page).getByText('1 cannot:').waitFor()
    expect(await faultsIn(page, '.offprint-bulk__form')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  })

  it('of an author are not republished or scheduled from here', async () => {
    const author = { email: 'tess@example.org', password: 'a long password of hers' }
    const person = { ...author, name: 'Tess', author: of.author, role: 'author' }
    await ask(page, '/api/users', 'POST', person)
    await createOwed(page, of, [{ title: 'Neap 1' }])
    page = await desk.openPage({ as: author })
    await openFound('')
    await all().check()
    await bar().getByRole('button', { name: 'More', exact: true }).waitFor()
    expect(await bar().getByRole('button', { name: 'Schedule', exact: true }).count()).toBe(0)
  })
})

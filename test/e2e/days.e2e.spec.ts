// A day is the same in every time zone, from Honolulu to Kiritimati.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { describe, expect, it } from 'vitest'

import { addDays, todayIn } from '../../src/domain/days.ts'
import { shortDay } from '../../src/translations/deskDays.ts'
import { backdateTransitions } from '../helpers/backdateTransitions.ts'
import { save, waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask, readerGets } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const title = 'Who reads the tide gauge?'
/** Most of the day it is tomorrow there: what asks the browser or UTC for the day is found out. */
const siteZone = 'Pacific/Kiritimati'

/** Days on which the clocks change in the zone, where they do. */
const zones = [
  ['Pacific/Honolulu', '2026-05-03'],
  ['America/New_York', '2026-03-08'],
  ['Pacific/Auckland', '2026-04-05'],
  ['Pacific/Kiritimati', '2026-01-01'],
] as const

const desk = useAdminPanel(() => ({ SITE_TZ: siteZone }))

function format(day: string) {
  return shortDay(day, 'day', 'en')
}
function today() {
  return todayIn(siteZone, new Date())
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.tabs-field__tab-button', { hasText: name }).click()
}

function input(page: Page, field: string) {
  return page.locator(`#field-${field} input`)
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await input(page, field).fill(text)
  await page.keyboard.press('Tab')
}

/** Chooses a day in the calendar, which is open at the month of the day before. */
async function pick(page: Page, field: string, day: string): Promise<void> {
  await input(page, field).fill(addDays(day, -1))
  await page.keyboard.press('ArrowDown')
  await choose(page, day)
}

async function choose(page: Page, day: string): Promise<void> {
  const name = `.react-datepicker__day--0${day.slice(8)}`
  await page.locator(`${name}:not(.react-datepicker__day--outside-month)`).first().click()
}

async function list(page: Page, day: string) {
  const where = new URLSearchParams({ 'where[or][0][and][0][publishedAt][equals]': day })
  await page.goto(`/admin/collections/articles?${where.toString()}`)
  return {
    cell: page.locator('.cell-publishedAt').filter({ hasText: format(day) }),
    filter: page.locator('.condition__value .offprint-day input'),
  }
}

describe.each(zones)('in %s', (timezoneId, day) => {
  it('a day that is typed or picked is known to the day, and the same in form, list, filter, drawer and API', async () => {
    const page = await desk.openPage({ timezoneId })
    const { id } = await articleOf(page, title)
    await ask(page, `/api/articles/${id}`, 'PATCH', { publishedAtPrecision: 'unknown' })
    await page.goto(`/admin/collections/articles/${id}`)
    await page.locator('.offprint-stage__moves').waitFor()
    await openTab(page, 'Article')
    await type(page, 'publishedAt', format(day))
    await openTab(page, 'Permission')
    await pick(page, 'permission__grantedOn', addDays(day, 2))
    await save(page)
    expect(await articleOf(page, title)).toMatchObject({
      permission: { grantedOn: `${addDays(day, 2)}T12:00:00.000Z` },
      publishedAt: `${day}T12:00:00.000Z`,
      publishedAtPrecision: 'day',
    })

    await page.reload()
    await page.locator('.offprint-stage').waitFor()
    await expect
      .poll(() => input(page, 'permission__grantedOn').inputValue())
      .toBe(format(addDays(day, 2)))
    await openTab(page, 'Article')
    await expect.poll(() => input(page, 'publishedAt').inputValue()).toBe(format(day))

    const { cell, filter } = await list(page, day)
    await cell.waitFor()
    await expect.poll(() => filter.inputValue()).toBe(format(day))
    await filter.click()
    await choose(page, addDays(day, 1))
    await page.getByText('No Results.').waitFor()
    await expect.poll(() => filter.inputValue()).toBe(format(addDays(day, 1)))
    expect(page.url()).toContain(addDays(day, 1))
  })
})

/** Where the day begins last, and first. */
describe.each([zones[0], zones[3]])('in %s', (timezoneId, day) => {
  it('today is the day in the time zone of the site, for snoozing and for transitions', async () => {
    const page = await desk.openPage({ path: '/admin', timezoneId })
    const snooze = page.getByRole('button', { name: `Snooze ${title}` })
    await waitForHydration(snooze)
    await snooze.click()
    const week = addDays(today(), 7)
    await page.getByRole('button', { name: `Snooze until ${format(week)}` }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    const { id, snoozedUntil } = await articleOf(page, title)
    expect(snoozedUntil).toBe(`${week}T12:00:00.000Z`)
    await ask(page, `/api/articles/${id}`, 'PATCH', { snoozedUntil: null })

    await page.goto(`/admin/collections/articles/${id}?move=republished-on-blog`)
    const drawer = page.getByRole('dialog', { name: 'Republish on blog' })
    const date = drawer.getByLabel('On the blog since')
    await expect.poll(() => date.inputValue()).toBe(format(today()))
    await date.fill(format(day))
    await date.press('ArrowDown')
    await choose(page, addDays(day, 1))
    await expect.poll(() => date.inputValue()).toBe(format(addDays(day, 1)))
    const path = `/${addDays(day, 1).replaceAll('-', '/')}/`
    await expect.poll(() => drawer.locator('code').innerText()).toContain(path)
    if (timezoneId === siteZone) {
      await drawer.getByRole('button', { name: 'Republish in full' }).click()
      await page.getByText('is now: Republished on blog.').waitFor()
    }
  })
})

it('readers see the day at the outlet and the day that was chosen for the blog', async () => {
  const [, day] = zones.at(-1)!
  const { body } = await readerGets(desk.app, '/api/blog/posts')
  const { docs } = JSON.parse(body) as { docs: { path: string; title: string }[] }
  const { path = '' } = docs.find((post) => post.title === title) ?? {}
  expect(path).toContain(`/${addDays(day, 1).replaceAll('-', '/')}/`)
  expect((await readerGets(desk.app, path)).body).toContain('1 January 2026')
  await backdateTransitions(desk.app, 60)
  expect((await readerGets(desk.app, '/feed.xml')).body).toContain('Fri, 02 Jan 2026 12:00:00 GMT')
})

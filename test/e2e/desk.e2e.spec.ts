import type { Page } from 'playwright-core'

import { beforeEach, describe, expect, it } from 'vitest'

import { colourFaultsIn, faultsIn, seriousFaultsIn } from '../helpers/accessibility.ts'
import { holdScripts, openArticle, waitForHydration } from '../helpers/browser.ts'
import { ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const owed = 'Who reads the tide gauge?'
const onBlog = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'
const asked = 'The romance of the bucket chain'

const desk = useAdminPanel()
let page: Page

async function open(colorScheme: 'dark' | 'light' = 'light', width = 1440): Promise<void> {
  page = await desk.openPage({ colorScheme, viewport: { height: 900, width } })
}

describe('in both themes', () => {
  beforeEach(() => open())

  it('the page of an article passes the accessibility checks, and has a link to its content', async () => {
    await openArticle(page, desk.app, asked)
    await page.locator('.offprint-obstacles__obstacle').first().waitFor()
    await page.locator('.offprint-log__move').first().waitFor()
    await expect.poll(() => seriousFaultsIn(page)).toEqual([])
    expect(await colourFaultsIn(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Body', exact: true }).waitFor()
    await page.locator('body').press('Tab')
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it('an address that leads nowhere has a page, with the navigation and the link to its content', async () => {
    const answer = await page.goto('/admin/collections/nowhere')
    expect(answer?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
    await page.locator('.offprint-skip').waitFor({ state: 'attached' })
  })

  it('the drawer of a transition passes them', async () => {
    await openArticle(page, desk.app, owed)
    await page.getByRole('button', { name: 'Republish on blog' }).click()
    await page.getByRole('dialog', { name: 'Republish on blog' }).waitFor()
    await page.locator('.payload__modal-item--enterDone').waitFor()
    expect(await faultsIn(page, '.offprint-move-drawer')).toEqual([])
  })

  it('the panel of an outlet passes them', { tags: 'nightly' }, async () => {
    await openOutlet('Harbour & Hinterland')
    await page.fill('#field-terms__embargoDays', '900')
    await page.locator('.offprint-terms__article').first().waitFor()
    expect(await faultsIn(page, '.offprint-terms')).toEqual([])
    await expect.poll(() => seriousFaultsIn(page)).toEqual([])
  })
})

describe('the command palette', () => {
  it('finds pages and articles by keys alone, at 390 pixels', () => finds(390))
  it('finds pages and articles by keys alone, at 1440 pixels', { tags: 'nightly' }, () =>
    finds(1440),
  )

  async function finds(width: number) {
    await open('light', width)
    await page.goto('/admin/account')
    const button = page.getByRole('button', { name: 'Search and commands' })
    await button.focus()
    await waitForHydration(button)
    await button.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Article, outlet, author or action' })
    const options = page.getByRole('option')
    await page.getByRole('option', { name: 'Clear the backlog' }).waitFor()
    expect(await faultsIn(page, '.offprint-palette')).toEqual([])
    const box = await page.getByRole('dialog').boundingBox()
    expect(box?.width === 390).toBe(width === 390)
    await field.press('Escape')
    await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true)

    await button.press('Control+k')
    await field.fill('0000')
    await page.getByText('Nothing found for “0000”.').waitFor()
    // An answer that comes late does not replace a later one.
    await page.route('**/api/articles/find?*q=bucket', async (route) => {
      await page.waitForResponse(/find\?.*q=gauge/)
      await route.continue().catch(() => undefined)
    })
    const asked = page.waitForRequest(/find\?.*q=bucket/)
    await field.fill('bucket')
    await asked
    await field.fill('gauge')
    // Before the answer: Enter waits for it.
    await field.press('Enter')
    await page.waitForURL(/\/collections\/articles\/[\da-f-]+$/)
    await page.getByRole('heading', { name: owed }).first().waitFor()

    await page.getByRole('button', { name: 'Search and commands' }).click()
    await expect.poll(() => options.first().textContent()).toContain(owed)
    expect(await page.getByRole('group').first().textContent()).toContain('Recently opened')
    await field.fill('terms')
    await field.press('ArrowDown')
    await field.press('ArrowUp')
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      field.press('Control+Enter'),
    ])
    await opened.waitForURL('**/admin/outlet-terms')
    await opened.close()
  }
})

describe('the list of articles', () => {
  beforeEach(() => open())

  it('searches for what was typed before its scripts came', async () => {
    const load = await holdScripts(page)
    await page.goto('/admin/articles?view=ready', { waitUntil: 'commit' })
    await page.getByRole('searchbox').fill('romance bucket')
    load()
    await page.getByText('Nothing found for “romance bucket”.').waitFor()
  })

  it('is a page of its own, in which anything is found by a word, and kept under a name', async () => {
    await page.goto(`/admin/collections/articles?view=ready`)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/admin/articles')
    const row = page.getByRole('row', { name: 'What the lorries know' })
    await expect.poll(() => row.innerText()).toMatch(/Ready\s+\d+\s+31 Aug 2026/)
    const search = page.getByRole('searchbox')
    await search.fill('romance bucket')
    await page.getByRole('link', { name: 'Search all articles' }).click()
    await expect
      .poll(() => page.locator('tbody tr').allInnerTexts())
      .toEqual([expect.stringMatching(/bucket chain[\s\S]*permission/)])
    expect(await faultsIn(page, '.offprint-found', '.offprint-found__title')).toEqual([])
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.keyboard.type('Buckets')
    await page.keyboard.press('Enter')
    const kept = page.getByRole('navigation', { name: 'Saved views' }).last()
    await kept.getByRole('link', { name: /Buckets\s+1/ }).waitFor()
    // What had the focus is gone.
    await expect.poll(focused).toBe('Edit view')
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).press('Space')
    await page.getByRole('button', { name: 'Clear selection' }).press('Enter')
    await expect.poll(focused).toContain('bucket chain')
    await page.goBack()
    await expect.poll(() => search.inputValue()).toBe('romance bucket')
    await page.getByText('Nothing found for “romance bucket”.').waitFor()
  })

  it('sorts by the stored day and filters by stage', async () => {
    const where = 'where[stage][equals]=published-at-outlet&sort=publishedAt'
    await page.goto(`/admin/collections/articles?${where}`)
    const titles = page.locator('tbody .cell-title')
    await expect.poll(() => titles.allInnerTexts()).toEqual([owed, 'What the lorries know', asked])
    expect(await colourFaultsIn(page)).toEqual([])
  })
})

describe('an outlet', () => {
  beforeEach(() => open())

  it('shows which articles a change of its terms would affect, before it is saved', async () => {
    await openOutlet('Harbour & Hinterland')
    await page.getByText('These terms affect no articles.').waitFor()
    await page.fill('#field-terms__embargoDays', '900')
    const touched = page.locator('.offprint-terms__article')
    await touched.first().waitFor()
    await expect
      .poll(() => touched.allInnerTexts())
      .toEqual([expect.stringMatching(/What the lorries know[\s\S]*30 Sep 2026 → 16 Feb 2029/)])
    await expect
      .poll(() => touched.getByRole('link').getAttribute('href'))
      .toMatch(/\/articles\/[0-9a-f-]+$/)
  })
})

describe('an old address', () => {
  beforeEach(() => open())

  it('leads to its post by one redirect while it is listed', async () => {
    // As it was before a first try.
    await ask(page, '/api/articles/redirects?path=/by-hand', 'DELETE')
    await openArticle(page, desk.app, onBlog)
    await page.locator('.tabs-field__tab-button', { hasText: 'On the blog' }).click()
    const panel = page.locator('.offprint-old')
    await panel.getByText('No old addresses.').waitFor()
    await panel.getByLabel('Old address', { exact: true }).fill('/admin')
    await page.keyboard.press('Enter')
    await panel.getByText('This cannot be the old address of a post.').waitFor()
    await panel.getByLabel('Old address', { exact: true }).fill('https://old.example/By-Hand.html')
    await page.keyboard.press('Enter')
    await panel.getByText('/by-hand', { exact: true }).waitFor()
    expect(await faultsIn(page, '.offprint-old')).toEqual([])

    const answer = async (path: string) => {
      const { headers, status } = await fetch(desk.app.url + path, { redirect: 'manual' })
      return [status, headers.get('location')]
    }
    const found = await answer('/by-hand/')
    expect(found).toEqual([301, expect.stringMatching(/^\/\d{4}\//)])
    expect(await answer('/By-Hand.html?x=1')).toEqual(found)
    expect(await answer(`${String(found[1])}/`)).toEqual(found)
    expect((await answer(String(found[1])))[0]).toBe(200)
    expect((await answer('/?p=1'))[0]).toBe(404)

    await panel.getByRole('link', { name: 'All old addresses' }).click()
    await page.getByLabel('Part of an address or a title').fill('-HAND')
    await page.getByRole('button', { name: 'Remove /by-hand' }).click()
    await page.locator('.offprint-old').getByText('No old addresses.').waitFor()
    expect((await answer('/by-hand/'))[0]).toBe(404)
  })
})

describe('the language', () => {
  beforeEach(() => open())

  it('is German if the admin panel is set to German', async () => {
    await page.context().addCookies([{ name: 'payload-lng', url: desk.app.url, value: 'de' }])
    await openArticle(page, desk.app, asked)
    const stage = page.locator('.offprint-stage')
    await stage.locator('.offprint-obstacles__obstacle').first().waitFor()
    await expect.poll(() => stage.innerText()).toContain('Im Medium erschienen')
    await expect
      .poll(() => stage.innerText())
      .toContain('Nötig, um den Artikel als Volltext zu veröffentlichen')
    await expect.poll(() => stage.innerText()).toContain('Das Medium muss erst gefragt werden')
    await expect.poll(() => stage.innerText()).toContain('Zu „Erteilt von“')
    const form = await page.locator('.collection-edit').first().innerText()
    for (const words of ['Genehmigung und Erinnerungen', 'Vorspann', 'Teil der Adresse.']) {
      expect(form).toContain(words)
    }
  })
})

describe('at 390 pixels', () => {
  beforeEach(() => open('light', 390))

  it('the list is cards, and nothing of them or of the calendar overflows the viewport', async () => {
    await page.goto('/admin/articles?sort=title')
    await page.locator('tbody tr').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await faultsIn(page, '.offprint-found')).toEqual([])
    await page.goto('/admin/calendar')
    await page.locator('.offprint-filters').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('the stage bar is above the tabs, and nothing overflows the viewport', async () => {
    await openArticle(page, desk.app, asked)
    await page.locator('.offprint-obstacles__obstacle').first().waitFor()
    const [bar, tabs] = await Promise.all([
      page.locator('.offprint-stage__head').boundingBox(),
      page.locator('.tabs-field__tabs').first().boundingBox(),
    ])
    expect(bar?.y ?? 0).toBeLessThan(tabs?.y ?? 0)
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(390)
    const log = await page.locator('.offprint-log').boundingBox()
    expect((log?.x ?? 0) + (log?.width ?? 0)).toBeLessThanOrEqual(390)
  })
})

/** What has the focus is called. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').slice(0, 80)
  })
}

async function openOutlet(name: string): Promise<void> {
  const where = new URLSearchParams({ 'where[name][equals]': name })
  const { body } = await ask<{ docs: { id: string }[] }>(page, `/api/outlets?${where.toString()}`)
  await page.goto(`/admin/collections/outlets/${body.docs[0]?.id}`)
  await page.locator('.offprint-terms').waitFor()
}

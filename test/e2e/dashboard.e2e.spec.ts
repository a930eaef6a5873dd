// The dashboard in the layouts of its users, and the table of outlet terms that it leads to.
import type { Page } from 'playwright-core'

import JSZip from 'jszip'
import { parseHTML } from 'linkedom'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Outlet } from '../../src/app/payload-types.ts'

import { colourFaultsIn, faultsIn } from '../helpers/accessibility.ts'
import { waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel()
let page: Page

interface Shift extends PerformanceEntry {
  value: number
}

/** The sum of the layout shifts of the page. */
function shiftOf(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve((list.getEntries() as Shift[]).reduce((sum, { value }) => sum + value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )
}

describe.each([1440, 390])('the page of an article at %i pixels', (width) => {
  it('does not move while it loads: published-at-outlet', () => standsStill('published-at-outlet'))
  it.each(['drafted', 'republished-on-blog'])(
    'does not move while it loads: %s',
    { tags: 'nightly' },
    standsStill,
  )

  it('has the bar before its scripts have loaded, each button beside its sentence', async () => {
    const setup = await desk.openPage()
    const { body } = await ask<{ doc: { id: string } }>(setup, '/api/articles', 'POST', {
      title: `Nothing but a title, at ${width}`,
    })
    const path = `/admin/collections/articles/${body.doc.id}`
    page = await desk.openPage({
      javaScriptEnabled: false,
      path,
      viewport: { height: 844, width },
    })
    const rows = page.locator('.offprint-obstacles__obstacle')
    await rows.first().waitFor()
    const places = await rows.evaluateAll((all) =>
      all.map((row) => {
        const [button, words] = ['.btn', '.offprint-obstacles__words'].map((one) =>
          row.querySelector(one)?.getBoundingClientRect(),
        )
        return Boolean(button && words && button.left >= words.right && button.top < words.bottom)
      }),
    )
    expect(places.length).toBeGreaterThan(2)
    expect(places).not.toContain(false)
    await ask(setup, `/api/articles/${body.doc.id}`, 'DELETE')
  })

  async function standsStill(stage: string) {
    const setup = await desk.openPage()
    const query = `depth=0&limit=1&where[stage][equals]=${stage}`
    const { body } = await ask<{ docs: { id: string }[] }>(setup, `/api/articles?${query}`)
    const path = `/admin/collections/articles/${body.docs[0]?.id}`
    page = await desk.openPage({ path, viewport: { height: 844, width } })
    await page
      .locator('.offprint-obstacles:not([aria-busy=true]), .offprint-stage__hint')
      .first()
      .waitFor()
    await page
      .locator('.rich-text-lexical [contenteditable=true]')
      .first()
      .waitFor({ state: 'attached' })
    expect(await shiftOf()).toBeLessThan(0.02)

    // The server may send the sidebar later than what is beside it.
    const main = page.locator('.document-fields__main')
    const box = await main.boundingBox()
    await page.locator('.document-fields__sidebar-wrap').evaluate((sidebar) => sidebar.remove())
    expect(await main.boundingBox()).toMatchObject({ width: box?.width, x: box?.x })
  }
})

it('a click on what opens a drawer is kept until the scripts have loaded, and nothing can be saved before', async () => {
  const setup = await desk.openPage()
  const { id } = await articleOf(setup, 'Who reads the tide gauge?')
  page = await desk.openPage()
  let load: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (load = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await loaded
    await route.continue()
  })
  await page.goto(`/admin/collections/articles/${id}`, { waitUntil: 'commit' })
  const move = page.locator('.offprint-stage__moves button').first()
  await move.click()
  expect(await move.getAttribute('aria-busy')).toBe('true')
  expect(await page.locator('#action-save').isDisabled()).toBe(true)
  load()
  await page.getByRole('dialog', { name: 'Republish on blog' }).waitFor()
  expect(await move.getAttribute('aria-busy')).toBeNull()
  await page.unrouteAll({ behavior: 'wait' })
})

it('no button that would lose a click can be pressed before the scripts have loaded', async () => {
  page = await desk.openPage({ path: '/admin' })
  const { id } = await articleOf(page, 'What the lorries know')
  // Far away: it must not go to the blog meanwhile.
  const schedule = { on: '2999-01-01', republication: { mode: 'full' } }
  await ask(page, `/api/articles/${id}/schedule`, 'POST', schedule)
  const { body } = await ask<{ docs: Outlet[] }>(page, '/api/outlets?depth=0&limit=1')
  const paths = [
    '',
    '/articles',
    '/calendar',
    '/lag',
    '/queue',
    '/new-article',
    '/outlet-terms',
    '/picture-rights',
    '/collections/imports',
    `/collections/outlets/${body.docs[0]?.id}`,
    `/collections/articles/${id}`,
  ]
  // But what opens something, where clicks are kept, and what Payload has in its field of a day.
  const others =
    '[disabled], [aria-haspopup], [aria-expanded], [type=submit], .popup-button, [class*=date-time-picker]'
  const pressable = `[class*=offprint] button:not(${others})`
  try {
    for (const path of paths) {
      // As the browser of somebody who is signed in: to the test's own requests, the app answers with its sign-in page.
      const html = await page.evaluate(async (at) => (await fetch(at)).text(), `/admin${path}`)
      const { document } = parseHTML(html)
      const names = [...document.querySelectorAll(pressable)].map(
        (button) => button.textContent.trim() || button.outerHTML,
      )
      expect.soft({ names, path }).toEqual({ names: [], path })
      expect
        .soft(document.querySelector('.template-default__wrap [class*=offprint]'), path)
        .not.toBeNull()
    }
  } finally {
    await ask(page, `/api/articles/${id}/schedule`, 'DELETE')
  }
})

describe('in the dark theme at 390 pixels', fits('dark', 390))
describe('in the light theme at 1440 pixels', { tags: 'nightly' }, fits('light', 1440))

function fits(colorScheme: 'dark' | 'light', width: number) {
  return () => {
    it.each([
      ['/admin', '.offprint-dashboard'],
      ['/admin/outlet-terms', '.offprint-outlets'],
    ])(
      '%s does not move while it loads, fits, and passes the accessibility checks',
      async (path, part) => {
        page = await desk.openPage({ colorScheme, path, viewport: { height: 900, width } })
        await waitForHydration(page.locator(part).first())
        expect(await shiftOf()).toBeLessThan(0.02)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        expect(await faultsIn(page, part)).toEqual([])
        expect(await colourFaultsIn(page)).toEqual([])
        expect(await page.locator('main, [role=main]').count()).toBe(1)
      },
    )
  }
}

describe('of a page of the desk, the scripts have at most 600 kB, compressed:', () => {
  it.each(['/admin', '/admin/articles'])('%s', isLight)
  it.each(['/admin/calendar', '/admin/lag'])('%s', { tags: 'nightly' }, isLight)

  async function isLight(path: string) {
    page = await desk.openPage({ path })
    await page.waitForLoadState('networkidle')
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    const scripts = [...new Set(loaded)].filter((name) => new URL(name).pathname.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(10)
    const sizeOf = async (name: string) =>
      Number((await page.request.head(name)).headers()['content-length'])
    const sum = async () => {
      const sizes = await Promise.all(scripts.map(sizeOf))
      return sizes.reduce((total, size) => total + size, 0)
    }
    // Compressed quickly for the first request, and thoroughly for later ones.
    await expect.poll(sum, { interval: 500, timeout: 60_000 }).toBeLessThan(600_000)
  }
})

describe('a saved layout without our widget', () => {
  beforeEach(async () => {
    page = await desk.openPage()
    const layouts = [{ id: 'collections-0', width: 'full' }]
    await ask(page, '/api/payload-preferences/dashboard-layout', 'POST', { value: { layouts } })
  })
  afterEach(() => ask(page, '/api/payload-preferences/dashboard-layout', 'DELETE'))

  it('stays, with a link to what is owed', async () => {
    await page.goto('/admin')
    const link = page.locator('.offprint-dashboard-link')
    await expect.poll(() => link.innerText()).toContain('Owed to the blog: 3')
    expect(await page.locator('.offprint-dashboard').count()).toBe(0)
    await link.getByRole('link').click()
    await page.waitForURL('**/admin/offprint')
    await expect.poll(() => page.locator('.offprint-owed__line').count()).toBe(3)
  })
})

describe('the terms of outlets', () => {
  const defaults = {
    contactEmail: null,
    excerptWords: null,
    fullText: 'ask',
    policyUrl: null,
    searchPolicy: 'noindex',
  }
  let before: Outlet[]

  /** Two outlets that nobody has set terms for, one of them with an article that waits. */
  beforeEach(async () => {
    page = await desk.openPage()
    const { docs } = (await ask<{ docs: Outlet[] }>(page, '/api/outlets?depth=0&limit=0')).body
    before = docs.filter(({ name }) => ['Fairlead Quarterly', 'Tidewrack'].includes(name))
    await write(() => defaults)
  })
  afterEach(() => write(({ terms }) => terms))

  async function write(termsOf: (outlet: Outlet) => object): Promise<void> {
    for (const outlet of before) {
      await ask(page, `/api/outlets/${outlet.id}`, 'PATCH', { terms: termsOf(outlet) })
    }
  }

  const row = (name: string) => page.getByRole('group', { name, exact: true })

  it('are a click away from the article that waits for them, and free it', async () => {
    await page.goto('/admin')
    await page.getByText('1 outlet has no terms yet').waitFor()
    await page.getByRole('link', { name: 'Set the terms of Tidewrack' }).click()
    await page.waitForURL('**/admin/outlet-terms?outlet=*')
    const focused = page.locator(':focus')
    await expect.poll(() => focused.getAttribute('value')).toBe('allowed')
    await expect.poll(() => row('Tidewrack').innerText()).toContain('not set yet · 1 article waits')
    await page.keyboard.press('Space')
    await page.getByText('1 outlet changed. 1 article becomes free.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Terms of 1 outlet saved.').waitFor()
    await page.goto('/admin')
    await expect
      .poll(() => page.locator('.offprint-owed h3').allInnerTexts())
      .toEqual(['Ready: 2', 'Needs work: 1'])
  })

  it('are set for all outlets without terms by one choice and one save', async () => {
    await page.goto('/admin/outlet-terms')
    const all = page.getByRole('group', { name: `All without terms (${before.length})` })
    await waitForHydration(all)
    await all.getByRole('button', { name: 'After embargo' }).click()
    await row('Tidewrack').getByLabel('Embargo of Tidewrack in days').fill('14')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(`Terms of ${before.length} outlets saved.`).waitFor()
    const { body } = await ask<{ docs: Outlet[] }>(page, '/api/outlets?depth=0&limit=0')
    const terms = new Map(body.docs.map((outlet) => [outlet.id, outlet.terms]))
    for (const { id } of before) {
      expect(terms.get(id)?.fullText).toBe('after-embargo')
    }
    const tidewrack = body.docs.find(({ name }) => name === 'Tidewrack')
    expect(tidewrack?.terms.embargoDays).toBe(14)
    await expect.poll(() => all.count()).toBe(0)
  })

  it('that somebody else has changed meanwhile are not saved, and the choices stay', async () => {
    await page.goto('/admin/outlet-terms')
    await waitForHydration(row('Tidewrack'))
    await row('Tidewrack').getByRole('radio', { name: 'Forbidden' }).check()
    const id = before.find(({ name }) => name === 'Tidewrack')?.id
    await ask(page, `/api/outlets/${id}`, 'PATCH', { acronym: 'TW' })
    const save = page.getByRole('button', { name: 'Save', exact: true })
    await save.click()
    await page.getByText('Nothing was saved: somebody has changed “Tidewrack”').waitFor()
    await save.click()
    await page.getByText('Terms of 1 outlet saved.').waitFor()
  })

  it('are for editors only, which an author is told', async () => {
    const author = { email: 'tess@example.org', password: 'a long password of hers' }
    await ask(page, '/api/users', 'POST', { ...author, name: 'Tess', role: 'author' })
    page = await desk.openPage({ as: author, path: '/admin/outlet-terms' })
    await page.getByText('Only editors can change outlet terms.').waitFor()
    await page.getByRole('link', { name: 'To the dashboard' }).click()
    await page.waitForURL(/\/admin\/?$/)
  })

  it('are shown to nobody who is not signed in', async () => {
    page = await desk.openPage({ as: 'nobody', path: '/admin/outlet-terms' })
    await page.waitForURL('**/admin/login?redirect=%2Fadmin%2Foutlet-terms')
  })
})

it('an admin downloads everything from below the dashboard', async () => {
  page = await desk.openPage({ path: '/admin' })
  const section = page.getByRole('region', { name: 'Everything in one file' })
  expect(await faultsIn(page, '.offprint-export')).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('link', { name: 'Export everything' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^offprint-[\d-]+\.zip$/)
  const zip = await JSZip.loadAsync(readFileSync(await download.path()))
  const manifest = (await zip.file('manifest.json')?.async('string')) ?? ''
  expect(JSON.parse(manifest)).toMatchObject({ counts: { articles: 8 }, format: 1 })
})

describe('an empty database', () => {
  it('has first steps, and the sample can be removed and loaded again', async () => {
    page = await desk.openPage({ path: '/admin' })
    const remove = page.getByRole('button', { name: 'Remove the sample' })
    await waitForHydration(remove)
    await remove.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the sample' }).click()
    const load = page.getByRole('button', { name: 'Load the sample' })
    await load.waitFor({ timeout: 30_000 })
    const steps = page.getByRole('region', { name: 'First steps' })
    await expect
      .poll(() => steps.getByRole('link').allInnerTexts())
      .toEqual(['Add an article', 'Set an outlet’s terms', 'Invite authors'])
    await waitForHydration(load)
    expect(await faultsIn(page, '.offprint-dashboard')).toEqual([])
    await load.click()
    await page.locator('.offprint-owed__line').first().waitFor({ timeout: 30_000 })
    await expect.poll(() => page.locator('.offprint-owed__line').count()).toBe(3)
    expect(await steps.count()).toBe(0)
  })
})

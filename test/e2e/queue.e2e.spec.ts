// The queue: owed articles cleared one after the other.
import type { Page } from 'playwright-core'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../src/api/owed.ts'

import { seriousFaultsIn } from '../helpers/accessibility.ts'
import { drawerIn, waitForAnimations, waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask, moveByAPI, readerGets } from '../helpers/desk.ts'
import { createOutlet, createOwed } from '../helpers/queue.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const ana = { email: 'ana@example.org', password: 'a long password of hers' }
const desk = useAdminPanel()
let page: Page
let of: Awaited<ReturnType<typeof createOutlet>>

beforeAll(async () => {
  const setup = await desk.openPage()
  await ask(setup, '/api/users', 'POST', { ...ana, name: 'Ana', role: 'editor' })
  of = await createOutlet(setup, 'The Tidal Review')
})

/** What earlier tests left is not owed any more. */
beforeEach(async () => {
  page = await desk.openPage()
  const { body } = await ask<OwedResponse>(page, '/api/articles/owed?limit=100')
  for (const { id } of [...body.owed, ...body.blocked, ...body.soon]) {
    await ask(page, `/api/articles/${id}`, 'PATCH', { waived: { reason: 'not in this test' } })
  }
})

function heading(on = page) {
  return on.locator('#offprint-queue-heading')
}
async function shows(title: string, on = page): Promise<void> {
  await expect.poll(() => heading(on).innerText()).toBe(title)
}
function preview(on = page) {
  return on.frameLocator('.offprint-queue__preview iframe')
}
function focused() {
  return page.evaluate(() => document.activeElement?.id ?? '')
}
function republish() {
  return page.keyboard.press('Control+Enter')
}
async function stageOf(title: string): Promise<string> {
  return (await articleOf(page, title)).stage
}

it('ten owed articles are cleared in 40 actions at most, on one page', async () => {
  const titles = Array.from({ length: 10 }, (_, index) => `Ten at once: ${index}`)
  await createOwed(
    page,
    of,
    titles.map((title, index) => ({
      bylineText: index === 3 || index === 7 ? null : undefined,
      note: index % 3 === 1 ? null : undefined,
      title,
    })),
  )
  let [actions, loads] = [0, 0]
  page.on('load', () => (loads += 1))
  await page.goto('/admin/queue')
  for (let done = 0; done < 10; done += 1) {
    await page.getByText(`${done + 1} of 10`, { exact: true }).waitFor()
    await preview().locator('h1', { hasText: 'Ten at once' }).waitFor()
    const offer = page.getByRole('button', { name: 'Use: Ada Quill' })
    const isMissing = (field: string) =>
      page.locator(`[data-field=${field}] .offprint-field__message`).isVisible()
    if (await isMissing('note')) {
      expect(await focused()).toBe('offprint-queue-note')
      await page.keyboard.insertText('A column for the Tidal Review.')
      actions += 1
    }
    if (await isMissing('bylineText')) {
      await offer.click()
      actions += 1
    }
    const title = await heading().innerText()
    await republish()
    actions += 1
    await expect.poll(() => stageOf(title)).toBe('republished-on-blog')
  }
  await page.getByText('On the blog: 10').waitFor()
  expect(actions).toBeLessThanOrEqual(40)
  // The message of the last one, and not of ten.
  await expect.poll(() => page.locator('[data-sonner-toast]').count()).toBe(1)
  expect(loads).toBe(1)
  const list = await readerGets(desk.app, '/api/blog/posts?limit=10')
  expect(titles.filter((title) => !list.body.includes(title))).toEqual([])
})

it('a prepared article takes two actions from the dashboard', async () => {
  const title = 'Prepared'
  await createOwed(page, of, [{ title }])
  await page.goto('/admin')
  let loads = 0
  page.on('load', () => (loads += 1))
  const start = page.getByRole('link', { name: 'Start', exact: true })
  await waitForHydration(start)
  await start.click()
  await shows(title)
  await expect.poll(focused).toBe('offprint-queue-heading')
  await republish()
  await page.getByText('On the blog: 1').waitFor()
  expect(loads).toBe(0)
  expect(await stageOf(title)).toBe('republished-on-blog')
})

describe('an article', () => {
  it('whose date is missing begins there, and goes from there', async () => {
    const title = 'Without a date'
    const [id = ''] = await createOwed(page, of, [{ title }])
    const undated = { publishedAt: null, publishedAtPrecision: 'unknown' }
    await ask(page, `/api/articles/${id}`, 'PATCH', undated)
    await page.goto('/admin/queue')
    await shows(title)
    await expect.poll(focused).toBe('offprint-queue-publishedAt')
    await page.locator('[data-field=publishedAt] .offprint-field__message').waitFor()
    const bottom = await page
      .locator('#offprint-queue-publishedAt')
      .evaluate((input) => input.getBoundingClientRect().bottom)
    const foot = await page
      .locator('.offprint-queue__actions')
      .evaluate((actions) => actions.getBoundingClientRect().top)
    expect(bottom).toBeLessThan(foot)
    await page.keyboard.type('2026-03-09')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
    expect((await articleOf(page, title)).publishedAt).toContain('2026-03-09')
  })

  it('whose date nobody knows goes with a permission, which is recorded here', async () => {
    const title = 'Of an unknown day'
    const [id = ''] = await createOwed(page, of, [{ title }])
    const undated = { publishedAt: null, publishedAtPrecision: 'unknown' }
    await ask(page, `/api/articles/${id}`, 'PATCH', undated)
    await page.goto('/admin/queue')
    await shows(title)
    await page.getByLabel('Permission granted by').fill('The opinion editor')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
    const { permission, publishedAtPrecision } = await articleOf(page, title)
    expect(permission).toMatchObject({ grantedBy: 'The opinion editor', mode: 'full' })
    expect(publishedAtPrecision).toBe('unknown')
  })

  it('whose date nobody knows goes by the terms of an outlet that allows the full text', async () => {
    const title = 'By the terms of its outlet'
    const [id = ''] = await createOwed(page, of, [{ title }])
    const undated = { publishedAt: null, publishedAtPrecision: 'unknown' }
    await ask(page, `/api/articles/${id}`, 'PATCH', undated)
    await page.goto('/admin/queue')
    await shows(title)
    await expect.poll(focused).toBe('offprint-queue-publishedAt')
    expect(await page.locator('.react-datepicker').count()).toBe(0)
    await page.getByRole('button', { name: 'Unknown: rely on the terms of' }).click()
    await expect.poll(focused).toBe('offprint-queue-permission')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
    const { permission, publishedAt } = await articleOf(page, title)
    expect(permission?.grantedBy).toBe('Terms of The Tidal Review')
    expect(publishedAt ?? null).toBeNull()
  })

  it('that waits for its outlet is shown where nothing else is owed, and leads to its terms', async () => {
    const title = 'Waits for its outlet'
    const asked = await createOutlet(page, 'Asked first')
    const [id = ''] = await createOwed(page, asked, [{ title }])
    const terms = { contactEmail: 'rights@outlet.example', fullText: 'ask' }
    await ask(page, `/api/outlets/${asked.outlet}`, 'PATCH', { terms })
    await page.goto('/admin/queue')
    await shows(title)
    await expect.poll(focused).toBe('offprint-queue-permission')
    await page.getByRole('button', { name: 'Instead as a link only' }).click()
    await page.getByRole('button', { name: 'Post a link' }).waitFor()
    await page.getByRole('button', { name: 'Instead in full' }).click()
    await page.getByRole('button', { name: 'Republish in full' }).waitFor()
    await page.getByRole('link', { name: 'rights@outlet.example' }).waitFor()
    await page.getByRole('link', { name: 'Terms: Asked first' }).click()
    await page.waitForURL(`**/admin/outlet-terms?outlet=${asked.outlet}`)
    await page.goto(`/admin/queue?start=${id}`)
    await shows(title)
    await page.getByRole('button', { name: 'Schedule' }).click()
    await drawerIn(page).getByLabel('As soon as it is allowed').waitFor()
    await drawerIn(page).getByRole('button', { name: 'Schedule' }).click()
    await page.getByText('goes on the blog').waitFor()
    const { body } = await ask<OwedResponse>(page, '/api/articles/owed?limit=100')
    const scheduled = body.scheduled.filter((line) => line.id === id)
    expect(scheduled).toMatchObject([{ group: 'scheduled', schedule: { mode: 'full', on: null } }])
  })

  it('that is refused shows the message at its field, and goes once that is corrected', async () => {
    const title = 'Refused at first'
    await createOwed(page, of, [{ title }])
    await page.goto('/admin/queue')
    await shows(title)
    await page.fill('#offprint-queue-outletUrl', 'no address')
    await republish()
    await page.locator('[data-field=outletUrl] .offprint-field__message').waitFor()
    await expect.poll(focused).toBe('offprint-queue-outletUrl')
    expect(await stageOf(title)).toBe('published-at-outlet')
    await page.fill('#offprint-queue-outletUrl', 'https://outlet.example/corrected')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
    expect((await articleOf(page, title)).outletUrl).toBe('https://outlet.example/corrected')
  })

  it('that lacks something is not moved, and the focus goes there', async () => {
    const title = 'Without a note'
    await createOwed(page, of, [{ note: null, title }])
    await page.goto('/admin/queue')
    await shows(title)
    await page.getByRole('button', { name: 'Republish in full' }).focus()
    await republish()
    expect(await focused()).toBe('offprint-queue-note')
    expect(await stageOf(title)).toBe('published-at-outlet')
  })

  it('is shown as readers will see it while one types, at the place where one reads', async () => {
    const title = 'Typed in the preview'
    await createOwed(page, of, [{ title }])
    await page.goto('/admin/queue')
    const shown = preview().locator('h1')
    await shown.waitFor()
    await page.fill('#offprint-queue-title', 'Another title')
    await page.fill('#offprint-queue-note', 'First.\n\nSecond.')
    await expect.poll(() => shown.innerText()).toBe('Another title')
    await preview().locator('.note p', { hasText: 'Second.' }).waitFor()
    const scripts = await preview().locator('script:not([type="application/ld+json"])').count()
    expect(scripts).toBe(0)
    expect(await stageOf(title)).toBe('published-at-outlet')
  })

  it('that was taken down again comes back', async () => {
    const titles = ['Undone', 'Beside it']
    await createOwed(
      page,
      of,
      titles.map((title) => ({ title })),
    )
    await page.goto('/admin/queue')
    await heading().waitFor()
    const first = await heading().innerText()
    await republish()
    await expect.poll(() => heading().innerText()).not.toBe(first)
    const toast = page.locator('[data-sonner-toast]', { hasText: first })
    const link = toast.getByRole('link', { name: 'View on blog' })
    const path = new URL((await link.getAttribute('href')) ?? '', desk.app.url).pathname
    expect((await readerGets(desk.app, path)).body).toContain(first)
    await toast.getByRole('button', { name: 'Undo' }).click()
    await shows(first)
    expect(await stageOf(first)).toBe('published-at-outlet')
  })

  it('keeps what was typed when one moves on or leaves', async () => {
    await createOwed(page, of, [{ title: 'Left behind' }, { title: 'Left too' }])
    await page.goto('/admin/queue')
    await heading().waitFor()
    const first = await heading().innerText()
    await page.fill('#offprint-queue-standfirst', 'Typed before skipping')
    await page.getByRole('button', { name: 'Skip' }).click()
    await expect.poll(() => heading().innerText()).not.toBe(first)
    expect((await articleOf(page, first)).standfirst).toEqual(['Typed before skipping'])
    const second = await heading().innerText()
    await page.fill('#offprint-queue-standfirst', 'Typed before leaving')
    await page.locator('.step-nav a').first().click()
    await page.waitForURL(`${desk.app.url}/admin`)
    await expect
      .poll(async () => (await articleOf(page, second)).standfirst)
      .toEqual(['Typed before leaving'])
  })
})

it('what was typed and not stored is offered again, in the queue and on the dashboard', async () => {
  const title = 'Lost with its tab'
  const [id = ''] = await createOwed(page, of, [{ note: null, title }])
  await page.goto(`/admin/queue?start=${id}`)
  await shows(title)
  // What is kept without a connection: no save goes out as the tab is closed.
  await page.context().setOffline(true)
  await page.fill('#offprint-queue-note', 'Typed, and never stored.')
  await expect.poll(() => hasCopyOf('never stored')).toBe(true)
  const lost = page
  page = await page.context().newPage()
  await lost.close({ runBeforeUnload: false })
  await page.context().setOffline(false)

  await page.goto('/admin')
  const unsaved = page.locator('.offprint-copies--all')
  await unsaved.getByRole('link', { name: `${title}: input in the queue` }).click()
  await shows(title)
  const offer = page.locator('.offprint-copies .banner')
  await offer.getByText('Typed, and never stored.').waitFor()
  await offer.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(() => page.inputValue('#offprint-queue-note')).toBe('Typed, and never stored.')
  await republish()
  await page.getByText('On the blog: 1').waitFor()
  await expect.poll(() => hasCopyOf('never stored')).toBe(false)
})

/** In IndexedDB, as the page reads it. */
function hasCopyOf(text: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opened = indexedDB.open('offprint-copies')
        opened.onerror = () => reject(new Error('IndexedDB does not open.'))
        opened.onsuccess = () => {
          const all = opened.result.transaction('copies').objectStore('copies').getAll()
          all.onsuccess = () => {
            opened.result.close()
            resolve(JSON.stringify(all.result).includes(wanted))
          }
        }
      }),
    text,
  )
}

describe('two editors', () => {
  it('who opens an article later is announced', async () => {
    const title = 'Opened by both'
    const [id = ''] = await createOwed(page, of, [{ title }])
    await page.goto(`/admin/queue?start=${id}`)
    await shows(title)
    const hers = await desk.openPage({ as: ana })
    await hers.goto(`/admin/collections/articles/${id}`)
    await hers.locator('form[data-form-ready=true]').first().waitFor()
    await hers.getByText('has this article open').waitFor()
    // The next heartbeat, without the wait.
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Ana has this article open.').waitFor()
    await shows(title)
  })

  it('an article that the other has open is skipped, and said', async () => {
    await createOwed(page, of, [{ title: 'Hers' }, { title: 'Mine' }])
    const hers = await desk.openPage({ as: ana })
    const isKnown = hers.waitForResponse(/\/presence/)
    await hers.goto('/admin/queue')
    await heading(hers).waitFor()
    const open = await heading(hers).innerText()
    await isKnown
    await page.goto('/admin/queue')
    await page.getByText(`Skipped “${open}”: Ana has it open.`).waitFor()
    await shows(open === 'Hers' ? 'Mine' : 'Hers')
    await shows(open, hers)
  })

  it('an article that the other has moved is skipped, and said', async () => {
    const [one = '', two = ''] = await createOwed(page, of, [
      { title: 'Moved 1' },
      { title: 'Moved 2' },
    ])
    await page.goto('/admin/queue')
    await heading().waitFor()
    const isFirst = (await heading().innerText()) === 'Moved 1'
    const hers = await desk.openPage({ as: ana })
    await moveByAPI(hers, isFirst ? one : two, { to: 'republished-on-blog' })
    await republish()
    await expect.poll(() => heading().innerText()).toBe(isFirst ? 'Moved 2' : 'Moved 1')
    expect(await page.locator('[data-sonner-toast]').allInnerTexts()).not.toEqual([])
  })

  it('a newer version is not overwritten, and can be loaded', async () => {
    const title = 'Saved by both'
    const [id = ''] = await createOwed(page, of, [{ title }])
    await page.goto('/admin/queue')
    await shows(title)
    const hers = await desk.openPage({ as: ana })
    await ask(hers, `/api/articles/${id}`, 'PATCH', { standfirst: ['Hers'] })
    await page.fill('#offprint-queue-note', 'Mine')
    await page.fill('#offprint-queue-title', 'Saved by both, and mine')
    await republish()
    await page.getByRole('button', { name: 'Load the newer version' }).click()
    await expect.poll(() => page.inputValue('#offprint-queue-standfirst')).toBe('Hers')
    await expect
      .poll(() => page.inputValue('#offprint-queue-title'))
      .toBe('Saved by both, and mine')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
  })
})

describe('by keyboard alone', () => {
  const titles = ['Keys 1', 'Keys 2', 'Keys 3']
  const position = (text: string) => page.getByText(text, { exact: true }).waitFor()

  beforeEach(async () => {
    await createOwed(
      page,
      of,
      titles.map((title) => ({ title })),
    )
    await page.goto('/admin/queue')
    await position('1 of 3')
    await expect.poll(focused).toBe('offprint-queue-heading')
  })

  it('articles are skipped, snoozed, waived and republished', async () => {
    await page.keyboard.press('j')
    await position('2 of 3')
    const jump = page.getByLabel('Jump to …')
    await jump.fill(titles[0] ?? '')
    const option = page.locator(`datalist option[value^="${titles[0]}"]`)
    await option.waitFor({ state: 'attached' })
    await jump.fill((await option.getAttribute('value')) ?? '')
    await position('1 of 3')
    await page.locator('#offprint-queue-heading').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await position('1 of 3')
    await page.keyboard.press('l')
    await position('2 of 3')
    await page.keyboard.press('w')
    const isInReason = () =>
      drawerIn(page)
        .getByLabel('Reason')
        .evaluate((reason) => reason === document.activeElement)
    await expect.poll(isInReason).toBe(true)
    await page.keyboard.insertText('The outlet said no')
    await page.keyboard.press('Control+Enter')
    await drawerIn(page).getByRole('button', { name: 'Waive', exact: true }).focus()
    await page.keyboard.press('Enter')
    await position('3 of 3')
    await republish()
    await page.getByText('On the blog: 1').waitFor()
    const { body } = await ask<OwedResponse>(page, '/api/articles/owed?limit=100')
    expect(body.owed).toEqual([])
    expect(body.deferred.lines.filter((line) => titles.includes(line.title))).toHaveLength(2)
  })

  it(
    'letters are typed in fields, and the keys can be switched off for good',
    { tags: 'nightly' },
    async () => {
      await page.focus('#offprint-queue-title')
      await page.keyboard.press('End')
      await page.keyboard.type(' jkl?')
      await expect.poll(() => page.inputValue('#offprint-queue-title')).toMatch(/ jkl\?$/)
      await page.keyboard.press('Control+z')
      await heading().focus()
      await page.keyboard.press('?')
      const list = page.getByRole('dialog', { name: 'Keys' })
      await list.getByText('snooze for a week').waitFor()
      await page.keyboard.press('j')
      const stored = page.waitForResponse(/payload-preferences\/offprint-queue/)
      await list.getByRole('checkbox').focus()
      await page.keyboard.press('Space')
      await stored
      await page.reload()
      await position('1 of 3')
      await page.keyboard.press('j')
      await page.keyboard.press('l')
      await position('1 of 3')
      await page.getByRole('button', { name: 'Keys (?)' }).click()
      await list.getByRole('checkbox').check()
    },
  )
})

it('passes the accessibility checks and does not overflow (dark, 390)', () => fits('dark', 390))
it('passes the accessibility checks and does not overflow (light, 1440)', { tags: 'nightly' }, () =>
  fits('light', 1440),
)

async function fits(theme: 'dark' | 'light', width: number) {
  await createOwed(page, of, [{ bylineText: null, note: null, title: `Seen ${theme} ${width}` }])
  const viewport = { height: 900, width }
  page = await desk.openPage({ colorScheme: theme, path: '/admin/queue', viewport })
  await preview().locator('h1').waitFor()
  expect(await seriousFaultsIn(page, '.offprint-queue')).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(width)
}

it('has its buttons in two rows on a phone in German, the rest behind "Mehr"', async () => {
  await createOwed(page, of, [{ title: 'Auf dem Telefon' }, { title: 'Danach' }])
  await page.setViewportSize({ height: 844, width: 390 })
  await page.context().addCookies([{ name: 'payload-lng', url: desk.app.url, value: 'de' }])
  await page.goto('/admin/queue')
  const actions = page.locator('.offprint-queue__buttons')
  await actions.getByRole('button', { name: 'Überspringen' }).waitFor()
  const { height = 0 } = (await actions.boundingBox()) ?? {}
  expect(height).toBeLessThan(100)
  expect(await actions.getByRole('button', { name: 'Planen' }).isVisible()).toBe(false)
  await actions.getByRole('button', { name: 'Mehr' }).click()
  await actions.getByRole('button', { name: 'Planen' }).waitFor()
  await actions.getByRole('button', { name: 'Mehr' }).click()
  await republish()
  const message = page.locator('[data-sonner-toast]', { hasText: 'Auf dem Telefon' })
  await message.getByRole('link', { name: 'Im Blog ansehen' }).waitFor()
  await waitForAnimations(page)
  const foot = (await actions.boundingBox())?.y ?? 0
  const shown = await message.boundingBox()
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(foot)
})

it('offers an author only what authors may do', async () => {
  const ada = { email: 'ada@example.org', password: 'a long password of Ada' }
  await ask(page, '/api/users', 'POST', { ...ada, name: 'Ada', author: of.author, role: 'author' })
  await createOwed(page, of, [{ note: null, title: 'Of an author' }])
  const hers = await desk.openPage({ as: ada, path: '/admin/queue' })
  await shows('Of an author', hers)
  const actions = hers.locator('.offprint-queue__actions')
  await actions.getByText('Only an editor can make the next move.').waitFor()
  expect(await actions.getByRole('button').allInnerTexts()).toEqual(
    expect.arrayContaining(['Skip', 'Waive']),
  )
  expect(await actions.getByRole('button', { name: /Republish|Schedule/ }).count()).toBe(0)
  expect(await hers.getByText('requires one of these roles').count()).toBe(0)
  expect(await hers.getByLabel('Permission granted by').count()).toBe(0)
})

it('is not shown to strangers', async () => {
  const stranger = await desk.openPage({ as: 'nobody', path: '/admin/queue' })
  await stranger.waitForURL(/\/admin\/login\?redirect=/)
})

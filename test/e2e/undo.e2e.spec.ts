// Two users: a republication is undone, and each sees that the other has the same article open.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { beforeAll, expect, it } from 'vitest'

import type { OwedResponse } from '../../src/api/owed.ts'

import { openArticle } from '../helpers/browser.ts'
import { articleOf, ask, moveByAPI, readerGets } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const title = 'Who reads the tide gauge?'
const ana = { email: 'ana@example.org', password: 'a long password of hers' }

const desk = useAdminPanel()
/** Of the first admin, and of Ana. */
let page: Page
let hers: Page
let id: string

beforeAll(async () => {
  page = await desk.openPage()
  await ask(page, '/api/users', 'POST', { ...ana, name: 'Ana', role: 'editor' })
  hers = await desk.openPage({ as: ana })
  id = (await articleOf(page, title)).id
})

function drawer(of: Page) {
  return of.getByRole('dialog', { name: 'Republish on blog' })
}
function toast(of: Page) {
  return of.locator('[data-sonner-toast]')
}
function undoIn(of: Page) {
  return toast(of).getByRole('button', { name: 'Undo' })
}
function who(of: Page) {
  return of.locator('.offprint-presence')
}

async function republish(slug?: string): Promise<void> {
  await page.getByRole('button', { name: 'Republish on blog', exact: true }).click()
  if (slug) {
    await drawer(page).locator('[name="offprint-move.slug"], #field-offprint-move__slug').fill(slug)
  }
  await drawer(page).getByRole('button', { name: 'Republish in full', exact: true }).click()
  await page.getByText('is now: Republished on blog.').waitFor()
  await page.locator('.offprint-steps [aria-current=step]', { hasText: 'blog' }).waitFor()
}

async function inFeeds(): Promise<boolean> {
  const feeds = ['/feed.xml', '/atom.xml', '/feed.json'].map((path) => readerGets(desk.app, path))
  return (await Promise.all(feeds)).some(({ body }) => body.includes('tide gauge'))
}

it('a republication is undone from another page and was never in a feed', async () => {
  await openArticle(page, desk.app, title)
  await republish('gauge-again')
  const posts = () => readerGets(desk.app, '/api/blog/posts/gauge-again')
  expect((await posts()).status).toBe(200)
  expect(await inFeeds()).toBe(false)
  await expect
    .poll(() => page.locator('.offprint-undo-line').innerText())
    .toContain('You republished this at')
  await page.goto(`/admin`)
  await undoIn(page).waitFor()
  await page.reload()
  await undoIn(page).click()
  await page.getByText(`“${title}” was taken down from the blog.`).waitFor()
  expect((await posts()).status).toBe(404)
  expect(await inFeeds()).toBe(false)
  const { body } = await ask<OwedResponse>(page, '/api/articles/owed?limit=100')
  expect(body.owed.map((line) => line.id)).toContain(id)
  await page.locator(`[data-article="${id}"]`).waitFor()
  expect(await undoIn(page).count()).toBe(0)
})

it('the values of an undone republication are proposed again', async () => {
  await openArticle(page, desk.app, title)
  await page.getByRole('button', { name: 'Republish on blog', exact: true }).click()
  const path = drawer(page).locator('.offprint-move__facts code')
  await expect.poll(() => path.innerText()).toContain('/gauge-again')
  await drawer(page).getByRole('button', { name: 'Cancel' }).click()
  await drawer(page).waitFor({ state: 'detached' })
})

it('undo keeps unsaved changes in a form, which can be saved afterwards', async () => {
  await republish()
  await page.fill('input[name=title]', `${title} Nobody`)
  await page.locator('.offprint-undo-line').getByRole('button', { name: /^Undo/ }).click()
  await page.getByText('was taken down from the blog.').waitFor()
  await page.locator('.offprint-undo-line').waitFor({ state: 'detached' })
  await expect.poll(() => page.inputValue('input[name=title]')).toBe(`${title} Nobody`)
  const saveButton = page.getByRole('button', { name: 'Save', exact: true })
  await expect
    .poll(
      async () => {
        await saveButton.click({ timeout: 1000 }).catch(() => undefined)
        return (await ask<{ title: string }>(page, `/api/articles/${id}?depth=0`)).body.title
      },
      { interval: 1500 },
    )
    .toBe(`${title} Nobody`)
  await expect.poll(() => page.inputValue('input[name=title]')).toBe(`${title} Nobody`)
})

it('undo is refused with a reason if another user has taken the article down', async () => {
  await page.reload()
  await republish()
  await moveByAPI(hers, id, { reason: 'The wrong gauge', to: 'published-at-outlet' })
  await undoIn(page).click()
  await toast(page).getByText('Another user moved the article in the meantime.').waitFor()
  await expect.poll(() => undoIn(page).count()).toBe(0)
})

/** Does not wait for the next beat. */
function beat(of: Page) {
  return of.evaluate(() => window.dispatchEvent(new Event('online')))
}

async function untilTold(of: Page, sentence: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await beat(of)
        return who(of).innerText()
      },
      { interval: 500 },
    )
    .toContain(sentence)
}

it('users see who else has the article open and who is editing it', async () => {
  for (const one of [page, hers]) {
    await one.goto(`/admin/collections/articles/${id}`)
    await one.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
  }
  await untilTold(page, 'Ana has this article open.')
  const top = await page.locator('#field-title').boundingBox()
  await hers.fill('input[name=title]', 'Who reads it now?')
  await untilTold(page, 'Ana is editing this article (unsaved changes).')
  expect(await page.locator('#field-title').boundingBox()).toEqual(top)
})

it('users with an older state see who saved, and can load or compare it', async () => {
  await hers.getByRole('button', { name: 'Save', exact: true }).click()
  await hers.getByText(/successfully/).waitFor()
  await untilTold(page, 'Ana saved this at')
  await toast(page).getByText('This form shows an older version.').waitFor()
  const look = (name: string) => who(page).getByRole('button', { name })
  await page.fill('input[name=title]', 'Mine')
  await look('Show changes').click()
  // Payload's own dialog about stale data may still be fading out beside it.
  const comparison = page.getByRole('dialog', { name: 'Ana saved at' })
  await comparison.locator('[data-path=title]').waitFor()
  await comparison.getByRole('button', { name: 'Close' }).first().click()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.goto(`/admin/collections/articles/${id}`)
  await expect.poll(() => page.inputValue('input[name=title]')).toBe('Who reads it now?')
  await hers.fill('input[name=title]', 'Who reads it at all?')
  await hers.getByRole('button', { name: 'Save', exact: true }).click()
  await untilTold(page, 'Ana saved this at')
  await look('Load').click()
  await expect.poll(() => page.inputValue('input[name=title]')).toBe('Who reads it at all?')
})

it('users who left are no longer shown; a second tab of the same user is', async () => {
  await hers.goto(`/admin`)
  await expect
    .poll(
      async () => {
        await beat(page)
        return who(page).innerText()
      },
      { interval: 500 },
    )
    .toBe('')
  const second = await page.context().newPage()
  await second.goto(`/admin/collections/articles/${id}`)
  await untilTold(second, 'You have this article open in another tab.')
  await second.close()
})

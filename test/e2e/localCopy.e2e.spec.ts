// Unsaved changes are offered again, however the form was lost.
// @module-tag nightly
import type { BrowserContext, Page } from 'playwright-core'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import { drawerIn, openProfile, save, signIn, waitForHydration } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { textDocument } from '../helpers/documents.ts'
import { killBrowser } from '../helpers/killBrowser.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const withNotes = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'
const owed = 'Who reads the tide gauge?'
const desk = useAdminPanel()
let context: BrowserContext
let page: Page

function offers(of = page) {
  return of.locator('.offprint-copies .banner')
}
function button(name: string, of = page) {
  return of.getByRole('button', { name, exact: true })
}
function body() {
  return page.locator('[data-field-path=body] [contenteditable=true]').first()
}

/** What IndexedDB holds, as the page reads it. */
function storedCopies(of = page): Promise<{ at: number; mine: string }[]> {
  return of.evaluate(
    () =>
      new Promise<{ at: number; mine: string }[]>((resolve, reject) => {
        const opened = indexedDB.open('offprint-copies')
        opened.onerror = () => reject(new Error('IndexedDB does not open.'))
        opened.onsuccess = () => {
          const all = opened.result.transaction('copies').objectStore('copies').getAll()
          all.onsuccess = () => resolve(all.result as { at: number; mine: string }[])
        }
      }),
  )
}

/** Waits until the copy has this text. */
function kept(text: string) {
  return expect
    .poll(async () => (await storedCopies()).some(({ mine }) => mine.includes(text)))
    .toBe(true)
}

async function openForm(collection: string, id: string, field: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}/${id}`)
  await page.locator('form[data-form-ready=true]').first().waitFor()
  await page.locator(field).first().waitFor()
}

/** Closes the tab without a warning and opens another one. */
async function loseTab(): Promise<void> {
  const lost = page
  page = await context.newPage()
  await lost.close()
}

async function firstOf(collection: string): Promise<string> {
  const { body: found } = await ask<{ docs: { id: string }[] }>(
    page,
    `/api/${collection}?depth=0&limit=1`,
  )
  return found.docs[0]!.id
}

it('a browser that is killed while the user types loses at most two seconds of changes', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'offprint-profile-'))
  try {
    context = await openProfile(profile, desk.app.url)
    page = context.pages()[0]!
    await signIn(page, desk.app)
    const { id, body: before } = await articleOf(page, withNotes)
    await openForm('articles', id, '[data-field-path=body] [contenteditable=true]')
    await body().locator('p').first().click()
    await page.keyboard.press('Home')
    const keys = [...'the tide came in and went out again. '.repeat(20)]
    const typedAt: number[] = []
    const typing = keys.reduce(
      (last, key) =>
        last
          .then(() => page.keyboard.type(key))
          .then(() => typedAt.push(Date.now()))
          .then(() => page.waitForTimeout(20)),
      Promise.resolve(),
    )
    const ended = typing.catch(() => 'killed')
    await expect.poll(() => typedAt.length).toBeGreaterThan(40)
    await page.waitForTimeout(2500)
    const killedAt = Date.now()
    killBrowser(profile)
    expect(await ended).toBe('killed')
    const due = keys.slice(0, typedAt.filter((at) => at <= killedAt - 2000).length).join('')
    expect(due.length).toBeGreaterThan(20)

    context = await openProfile(profile, desk.app.url)
    page = context.pages()[0]!
    await signIn(page, desk.app)
    await page.getByText('Unsaved changes in this browser').waitFor()
    await openForm('articles', id, '[data-field-path=body] [contenteditable=true]')
    await button('Restore').click()
    await expect.poll(() => body().innerText()).toContain(due)
    await button('Save').click()
    await expect.poll(async () => (await storedCopies()).length).toBe(0)
    const { body: after } = await articleOf(page, withNotes)
    expect(JSON.stringify(after)).toContain(due)
    expect(notesIn(after)).toEqual(notesIn(before))
    await context.close()
  } finally {
    rmSync(profile, { force: true, recursive: true })
  }
})

/** The ids of footnotes and of their marks, in the order of the text. */
function notesIn(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"noteId":"([^"]+)"/g)].map(([, id = '']) => id)
}

describe('in one browser', () => {
  beforeEach(async () => {
    page = await desk.openPage()
    context = page.context()
  })

  it('changes survive a lost connection, a 409, a 413 and an expired session', async () => {
    const { id } = await articleOf(page, owed)
    await openForm('articles', id, 'input[name=title]')
    const type = async (title: string) => {
      await page.fill('input[name=title]', title)
      await kept(title)
    }
    await type('Offline')
    await context.setOffline(true)
    await button('Save').click()
    await expect.poll(() => button('Save').isEnabled()).toBe(true)
    await context.setOffline(false)
    for (const status of [409, 413]) {
      await page.route(`**/api/articles/${id}?**`, (route) =>
        route.request().method() === 'PATCH'
          ? route.fulfill({ json: { errors: [{ message: 'No.' }] }, status })
          : route.continue(),
      )
      await type(`After ${status}`)
      const answered = page.waitForResponse((response) => response.status() === status)
      await button('Save').click()
      await answered
      await page.unroute(`**/api/articles/${id}?**`)
      await kept(`After ${status}`)
    }
    await context.clearCookies()
    await loseTab()
    await signIn(page, desk.app)
    await openForm('articles', id, 'input[name=title]')
    await offers().waitFor()
    await expect.poll(() => page.inputValue('input[name=title]')).toBe(owed)

    await button('Discard').click()
    expect(await storedCopies()).toEqual([])
    await button('Undo').click()
    await kept('After 413')
    await ask(page, `/api/articles/${id}`, 'PATCH', { title: 'By somebody else' })
    await loseTab()
    await openForm('articles', id, 'input[name=title]')
    await offers().getByText('changed since then').waitFor()
    expect(await button('Restore').count()).toBe(0)
    await button('Compare').click()
    const dialog = drawerIn(page)
    await dialog.getByText('By somebody else').first().waitFor()
    await dialog.locator('[data-path=title] input[value=mine]').check()
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => page.inputValue('input[name=title]')).toBe('After 413')
    await ask(page, `/api/articles/${id}`, 'PATCH', { title: owed })
  })

  it.each([
    ['outlets', 'input[name=name]'],
    ['republications', '#field-creditLine'],
  ])('unsaved changes of the form of %s are offered', async (collection, field) => {
    const id = await firstOf(collection)
    await openForm(collection, id, field)
    await page.fill(field, 'Typed and lost')
    await kept('Typed and lost')
    await loseTab()
    await openForm(collection, id, field)
    await button('Restore').click()
    await expect.poll(() => page.inputValue(field)).toBe('Typed and lost')
  })

  it('the note in the form of its article is offered, and is saved with the article', async () => {
    const made = await ask<{ doc: { id: string } }>(page, '/api/articles', 'POST', {
      title: 'Muddy',
    })
    const { id } = made.body.doc
    const note = '[data-field-path=note] textarea'
    await openForm('articles', id, note)
    await page.fill(note, 'A note on mud')
    await kept('A note on mud')
    await loseTab()
    await openForm('articles', id, note)
    await button('Restore').click()
    await expect.poll(() => page.inputValue(note)).toBe('A note on mud')
    await save(page)
    expect(await articleOf(page, 'Muddy')).toMatchObject({ note: { docs: [expect.anything()] } })
    await expect.poll(() => storedCopies()).toEqual([])
  })

  it('a formatted note in its drawer is offered, and its copy is deleted by the save that closes the drawer', async () => {
    const made = await ask<{ doc: { id: string } }>(page, '/api/articles', 'POST', {
      title: 'Muddy and bold',
    })
    const { id } = made.body.doc
    const bold = JSON.parse(
      JSON.stringify(textDocument('Mud.')).replace('"format":0', '"format":1'),
    ) as object
    await ask(page, '/api/notes', 'POST', { article: id, body: bold })
    const drawer = () => drawerIn(page)
    const note = () => drawer().locator('[contenteditable=true]').first()
    const openDrawer = async () => {
      await page.goto(`/admin/collections/articles/${id}`)
      await waitForHydration(button('Edit note'))
      await button('Edit note').click()
      await note().waitFor()
    }
    await openDrawer()
    await note().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' A note on mud')
    await kept('A note on mud')
    await loseTab()
    await openDrawer()
    await drawer().getByRole('button', { name: 'Restore' }).click()
    await expect.poll(() => note().innerText()).toBe('Mud. A note on mud')
    await drawer().getByRole('button', { name: 'Save', exact: true }).click()
    await drawer().waitFor({ state: 'detached' })
    await expect.poll(() => storedCopies()).toEqual([])
  })

  it('changes that are made during a save are in the form afterwards, and in the copy', async () => {
    const { id } = await articleOf(page, withNotes)
    await openForm('articles', id, '[data-field-path=body] [contenteditable=true]')
    await page.route(`**/api/articles/${id}?**`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await body().locator('p').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('Before. ')
    await kept('Before.')
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.keyboard.press('Control+s')
    await page.keyboard.type('Meanwhile. ')
    await saved
    await kept('Meanwhile.')
    await expect.poll(() => body().innerText()).toContain('Meanwhile.')
  })

  it('two new drafts do not overwrite each other', async () => {
    const other = await context.newPage()
    for (const [tab, title] of [
      [page, 'First draft'],
      [other, 'Second draft'],
    ] as const) {
      await tab.goto(`/admin/collections/articles/create`)
      await tab.locator('form[data-form-ready=true] input[name=title]').waitFor()
      await tab.fill('input[name=title]', title)
    }
    await kept('First draft')
    await kept('Second draft')
    expect(await offers(other).count()).toBe(0)
    await other.close()
    await loseTab()
    await page.goto(`/admin/collections/articles/create`)
    await expect.poll(() => offers().count()).toBe(2)
    await button('Restore').first().click()
    await expect.poll(() => page.inputValue('input[name=title]')).toBe('Second draft')
    await button('Save').click()
    await page.waitForURL(/articles\/[0-9a-f-]{36}$/)
    await expect
      .poll(async () => (await storedCopies()).map(({ mine }) => mine))
      .toEqual([expect.stringContaining('First draft')])
  })

  it('the input of the drawer of a transition is offered in it', async () => {
    const { id } = await articleOf(page, withNotes)
    const openDrawer = async () => {
      await page.goto(`/admin/collections/articles/${id}`)
      await button('Take down from blog').click()
    }
    await openDrawer()
    await drawerIn(page).locator('textarea').first().fill('Asked for by the outlet')
    await kept('Asked for by the outlet')
    await loseTab()
    await openDrawer()
    await drawerIn(page).getByText('Asked for by the outlet').waitFor()
    await drawerIn(page).getByRole('button', { name: 'Restore' }).click()
    await expect
      .poll(() => drawerIn(page).locator('textarea').first().inputValue())
      .toBe('Asked for by the outlet')
  })

  it('other users do not see it, and signing out deletes it', async () => {
    const { id } = await articleOf(page, owed)
    await openForm('articles', id, 'input[name=title]')
    await page.fill('input[name=title]', 'For my eyes')
    await kept('For my eyes')
    const other = { email: 'other@example.org', password: 'a password for tests only' }
    const made = await ask(page, '/api/users', 'POST', { ...other, name: 'Other', role: 'admin' })
    expect(made.status).toBe(201)
    await context.clearCookies()
    await loseTab()
    await signIn(page, { ...desk.app, admin: other })
    await openForm('articles', id, 'input[name=title]')
    await page.goto(`/admin/logout`)
    await page.waitForURL(/login/)
    await signIn(page, desk.app)
    await openForm('articles', id, 'input[name=title]')
    await offers().waitFor()
    await page.goto(`/admin/logout`)
    await page.waitForURL(/login/)
    expect(await storedCopies()).toEqual([])
  })

  it('a browser without storage shows one message, and saves', async () => {
    page = await desk.openPage({ isNewVisitor: true })
    await page.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB'))
    const { id } = await openedOutlet()
    await page.fill('input[name=acronym]', 'XYZ')
    await page.getByText('not backed up in this browser').waitFor()
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await button('Save').click()
    expect([(await saved).status(), typeof id]).toEqual([200, 'string'])
  })
})

async function openedOutlet(): Promise<{ id: string }> {
  const id = await firstOf('outlets')
  await openForm('outlets', id, 'input[name=acronym]')
  return { id }
}

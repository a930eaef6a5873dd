// @module-tag nightly
import type { Page } from 'playwright-core'

import { beforeEach, describe, expect, it } from 'vitest'

import type { Article } from '../../src/app/payload-types.ts'

import { query } from '../../postgres/connection.ts'
import { faultsIn } from '../helpers/accessibility.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const title = 'In defence of the harbour bell'

const desk = useAdminPanel()
let page: Page
let id: string

beforeEach(async () => {
  page = await desk.openPage()
  ;({ id } = await articleOf(page, title))
})

function body() {
  return page.locator('.rich-text-lexical [contenteditable=true]').first()
}
function saveButton() {
  return page.getByRole('button', { name: 'Save', exact: true })
}
function message() {
  return page.locator('.offprint-save [role=alert]')
}
function dialog() {
  return page.getByRole('dialog', { name: 'Your session has ended.' })
}

async function open(): Promise<void> {
  await page.goto(`/admin/collections/articles/${id}`)
  await body().waitFor()
  await page.locator('form[data-form-ready=true]').first().waitFor()
}

/** Types at the head of a line of the body. */
async function write(text: string): Promise<void> {
  await body().locator('> p').last().click()
  await page.keyboard.press('Home')
  await page.keyboard.type(text)
}

/** Presses what saves, and waits for the answer and for the form to have it. */
async function saved(press: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((one) => one.request().method() === 'PATCH')
  await press()
  expect((await answer).status()).toBe(200)
  await expect.poll(() => saveButton().isDisabled()).toBe(true)
}

async function stored() {
  return (await ask<Article>(page, `/api/articles/${id}?depth=0`)).body
}
async function storedText() {
  return JSON.stringify((await stored()).body)
}

async function signInAgain(): Promise<void> {
  await dialog().getByLabel('Password').fill(desk.app.admin.password)
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

/** Replaces the response to a save. */
async function answerSaves(answer: Parameters<Page['route']>[1]): Promise<void> {
  await page.route(`**/api/articles/${id}*`, (route, request) =>
    request.method() === 'PATCH' ? answer(route, request) : route.continue(),
  )
}

describe('what was typed', () => {
  beforeEach(open)

  it('is saved completely by a save right after the last key', async () => {
    await write('Typed and saved at once. ')
    await saved(() => page.keyboard.press('Control+s'))
    expect(await storedText()).toContain('Typed and saved at once. ')
  })

  it('in a field with many values does not need Enter', async () => {
    await page.locator('.text.has-many input.rs__input').pressSequentially('harbour law')
    await saved(() => page.keyboard.press('Control+s'))
    expect((await stored()).topics).toContain('harbour law')
  })

  it('in the caption of a new picture is saved with the text', async () => {
    await write(' /picture')
    await page.locator('.slash-menu-popup__item--selected').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.rich-text-lexical textarea').first().click()
    await page.keyboard.type('A caption')
    await saved(() => page.keyboard.press('Control+s'))
    expect(await storedText()).toContain('A caption')
    // Payload asks the server before it puts a field into the text.
    await page.context().setOffline(true)
    await page.keyboard.type(' without an answer')
    await page.waitForRequest((request) => request.method() === 'POST')
    await page.context().setOffline(false)
    await page.keyboard.type(' of the server')
    await expect.poll(() => saveButton().isEnabled()).toBe(true)
    await saved(() => saveButton().click())
    expect(await storedText()).toContain('A caption without an answer of the server')
  })

  it('during a save is kept, marked as unsaved, and saved by the next save', async () => {
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await answerSaves(async (route) => {
      await held
      await route.continue()
    })
    await write('Before. ')
    const answer = page.waitForResponse((one) => one.request().method() === 'PATCH')
    await page.keyboard.press('Control+s')
    await page.keyboard.type('b'.repeat(200))
    await page.locator('#field-title').click()
    await page.keyboard.press('End')
    await page.keyboard.type('t'.repeat(200))
    letGo()
    await answer
    await page.getByText('Updated successfully.').waitFor()
    await expect.poll(() => page.inputValue('#field-title')).toBe(title + 't'.repeat(200))
    await expect.poll(() => saveButton().isEnabled()).toBe(true)
    await saved(() => saveButton().click())
    expect((await stored()).title).toBe(title + 't'.repeat(200))
    expect(await storedText()).toContain(`Before. ${'b'.repeat(200)}`)
    await page.fill('#field-title', title)
    await saved(() => saveButton().click())
  })
})

describe('a session that ends', () => {
  it('in the middle of a sentence keeps the page, asks for the password, and loses no character', async () => {
    await open()
    await write('A sentence that ')
    await query(desk.app.databaseURL, 'delete from users_sessions')
    await page.keyboard.type('goes on. ')
    let hasTyped: () => void = () => undefined
    const typed = new Promise<void>((resolve) => (hasTyped = resolve))
    await answerSaves(async (route) => {
      await typed
      await route.continue()
    })
    await page.keyboard.press('Control+s')
    await page.keyboard.type('And on. ')
    hasTyped()
    await dialog().waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await expect
      .poll(() => message().innerText())
      .toContain('your session has ended. Your text is still here.')
    expect(await dialog().getByLabel('Email').getAttribute('readonly')).not.toBeNull()
    expect(await faultsIn(page, '.offprint-session')).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await dialog().getByLabel('Password').fill('not this one')
    await page.keyboard.press('Enter')
    await dialog().getByText('The password is incorrect.').waitFor()
    await saved(signInAgain)
    expect(await storedText()).toContain('A sentence that goes on. And on. ')
    expect(await message().innerText()).toBe('')
  })

  it('after two idle hours does the same', async () => {
    page = await desk.openPage({ isNewVisitor: true })
    await page.clock.install()
    await open()
    await write('Written before lunch. ')
    await expect.poll(() => saveButton().isEnabled()).toBe(true)
    await query(desk.app.databaseURL, 'delete from users_sessions')
    await page.clock.fastForward('02:00:30')
    await page.clock.runFor(15_000)
    await dialog().waitFor()
    await signInAgain()
    await saved(() => saveButton().click())
    expect(await storedText()).toContain('Written before lunch. ')
  })
})

describe('a failed save', () => {
  beforeEach(open)

  it('without a connection is reported at the button until a save succeeds', async () => {
    await write('Offline. ')
    await page.context().setOffline(true)
    await page.keyboard.press('Control+s')
    await message().getByText('Not saved: this computer is offline.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('The connection is back. Your changes are not saved yet.').waitFor()
    expect(await page.locator('[data-sonner-toast]:not([data-removed=true])').count()).toBe(0)
    await saved(() => saveButton().click())
    expect(await page.locator('.offprint-save__message').innerText()).toBe('')
    expect(await storedText()).toContain('Offline. ')
  })

  it('is not reported as unsaved if the server stored it, and can be repeated', async () => {
    await answerSaves(async (route) => {
      await route.fetch()
      await route.abort()
    })
    await write('Written once. ')
    await page.keyboard.press('Control+s')
    await message().getByText('Your changes may or may not be saved').waitFor()
    await page.unrouteAll()
    expect(await storedText()).toContain('Written once. ')
    await expect.poll(() => saveButton().isEnabled()).toBe(true)
  })

  it('at a size limit says that the text is still there', async () => {
    await answerSaves((route) => route.fulfill({ body: '<h1>No</h1>', status: 413 }))
    await write('Too much. ')
    await page.keyboard.press('Control+s')
    await message().getByText('the document is larger than the server accepts').waitFor()
    await expect.poll(() => body().innerText()).toContain('Too much. ')
    await expect.poll(() => saveButton().isEnabled()).toBe(true)
  })
})

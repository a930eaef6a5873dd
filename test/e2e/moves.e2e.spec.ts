import type { Browser, Page } from 'playwright-core'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { openArticle, openBrowser, save, signIn } from '../helpers/browser.ts'
import { startApp } from '../helpers/startApp.ts'

const owed = 'Who reads the tide gauge?'
const blocked = 'The romance of the bucket chain'

let app: App
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), openBrowser()])
  page = await browser.newPage({ viewport: { height: 900, width: 1440 } })
  await signIn(page, app)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const onBlog = async () => await (await fetch(app.url)).text()

it('a piece goes on the blog by its button, and comes off it with a reason', async () => {
  expect(await onBlog()).not.toContain(owed)
  await openArticle(page, app, owed)
  await page.getByRole('button', { name: 'Republish on blog' }).click()
  await page.getByRole('button', { name: 'Take down from blog' }).waitFor()
  expect(await onBlog()).toContain(owed)
  await page.getByRole('button', { name: 'Take down from blog' }).click()
  await page.getByLabel('Why?').fill('The outlet asked us to')
  await page.getByRole('button', { name: 'Take down from blog' }).click()
  await page.getByRole('button', { name: 'Republish on blog' }).waitFor()
  expect(await onBlog()).not.toContain(owed)
})

it('a piece that may not go in full says why, and may go as a link', async () => {
  await openArticle(page, app, blocked)
  const go = page.getByRole('button', { name: 'Republish on blog' })
  const choice = page.getByLabel('How it goes on the blog')
  await choice.selectOption('full')
  const obstacles = page.locator('.offprint-stage__obstacles')
  expect(await obstacles.textContent()).toContain('wants to be asked first')
  expect(await go.isDisabled()).toBe(true)
  await choice.selectOption('link')
  expect(await obstacles.textContent()).not.toContain('wants to be asked first')
})

it('a form that was open while somebody moved the piece does not move it back', async () => {
  await openArticle(page, app, owed)
  await page.fill('input[name=series]', 'A series')
  const id = page.url().split('/').at(-1)
  const moved = await page.evaluate(
    async (door) =>
      (
        await fetch(door, {
          body: '{"to":"republished-on-blog"}',
          headers: { 'content-type': 'application/json' },
          method: 'POST',
        })
      ).status,
    `${app.url}/api/articles/${id}/transition`,
  )
  expect(moved).toBe(200)
  await save(page)
  const { series, stage } = (await (await fetch(`${app.url}/api/articles/${id}`)).json()) as Record<
    string,
    unknown
  >
  expect([series, stage]).toEqual(['A series', 'republished-on-blog'])
})

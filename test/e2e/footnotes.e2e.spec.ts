import type { Browser, Page } from 'playwright-core'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { openArticle, openBrowser, save, settle, signIn } from '../helpers/browser.ts'
import { startApp } from '../helpers/startApp.ts'

const journalPiece = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'

let app: App
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

beforeEach(async () => {
  page = await browser.newPage({ viewport: { height: 900, width: 1440 } })
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await signIn(page, app)
})
afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

const notes = () => page.locator('.offprint-footnote')

async function pathOf(title: string): Promise<string> {
  const where = new URLSearchParams({ depth: '1', limit: '100' })
  const answer = await fetch(`${app.url}/api/republications?${where.toString()}`)
  const { docs } = (await answer.json()) as { docs: { article: { title: string }; path: string }[] }
  const found = docs.find(({ article }) => article.title === title)
  if (!found) {
    throw new Error(`"${title}" is not on the blog.`)
  }
  return found.path
}

const publicPage = async (title: string) => (await fetch(app.url + (await pathOf(title)))).text()

describe('a footnote', () => {
  it('is edited at the desk and read on the blog', async () => {
    await openArticle(page, app, journalPiece)
    const third = notes().nth(2).locator('p').first()
    await third.click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Checked <again> in spring.')
    await settle(page)
    await save(page)
    const html = await publicPage(journalPiece)
    expect(html).toContain('Checked &lt;again&gt; in spring.')
    await page.reload()
    await notes().nth(2).waitFor()
    expect(await notes().nth(2).textContent()).toContain('Checked <again> in spring.')
    expect(await notes().count()).toBe(8)
  })

  it.each([
    ['the toolbar', () => page.locator('.fixed-toolbar__group-footnotes button').first().click()],
    [
      'the slash menu',
      async () => {
        await page.keyboard.type(' /footnote')
        await page.getByRole('button', { name: 'Footnote' }).last().waitFor()
        await settle(page)
        await page.keyboard.press('Enter')
      },
    ],
  ])('is added from %s, with its note in the list', async (way, insert) => {
    await openArticle(page, app, journalPiece)
    const before = await notes().count()
    const paragraph = page.locator('[data-lexical-editor] > p').first()
    await paragraph.click()
    await page.keyboard.press('End')
    await insert()
    await expect.poll(() => notes().count()).toBe(before + 1)
    await page.keyboard.type(`Added from ${way}.`)
    await settle(page)
    await save(page)
    const html = await publicPage(journalPiece)
    expect(html).toContain(`Added from ${way}.`)
    const fragment =
      /href="#([^"]+)"[^>]*role="doc-backlink"|role="doc-backlink"[^>]*href="#([^"]+)"/
    const [, one, other] = fragment.exec(html.slice(html.indexOf(`Added from ${way}.`))) ?? []
    expect(html).toContain(`id="${one ?? other}"`)
  })
})

describe('on the blog', () => {
  it('notes and references lead to each other, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(app.url + (await pathOf(journalPiece)))
    const reference = reader.locator('[role=doc-noteref]').first()
    const back = `#${await reference.getAttribute('id')}`
    await reference.click()
    const note = new URL(reader.url()).hash
    expect(await reader.locator(note).count()).toBe(1)
    await reader.locator(`${note} [role=doc-backlink]`).first().click()
    expect(new URL(reader.url()).hash).toBe(back)
    await context.close()
  })
})

// A table from the clipboard to the public page: pasted into the editor, edited, saved, and read on any screen.
import type { Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'
import { beforeEach, describe, expect, it } from 'vitest'

import { openArticle, save, waitForIdle } from '../helpers/browser.ts'
import { articleOf, ask, moveByAPI } from '../helpers/desk.ts'
import { textDocument } from '../helpers/documents.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel()
let page: Page

beforeEach(async () => {
  page = await desk.openPage()
})

const words =
  'The gauge house has stood at the mouth of the river for two hundred years, and nobody reads it.'

/** As word processors write it: no headers, but a first row in bold. */
function tableOf(names: string[], remark: string): string {
  const head = ['Year', ...names, 'Reading'].map((name) => `<td><p><b>${name}</b></p></td>`)
  const rows = [1921, 1922, 1923].map(
    (year) =>
      `<tr><td>${year}</td>${names.map(() => '<td>3 m</td>').join('')}<td>${remark}</td></tr>`,
  )
  return `<table><caption>Levels at the gauge</caption><tr>${head.join('')}</tr>${rows.join('')}</table>`
}

const table = tableOf(['Spring tide', 'Neap tide'], 'A remark on the hour and the reader.')
const wide = tableOf(['Spring', 'Neap', 'March', 'June', 'October'], 'Read by hand.')

async function importArticle(title: string, html: string): Promise<string> {
  const source = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p>${html}<p>${words}</p></article></body></html>`
  const read = await ask<{ pieces: object[] }>(page, '/api/intake', 'POST', { html: source })
  const { body, status } = await ask<{ doc: { id: string } }>(
    page,
    '/api/intake/articles',
    'POST',
    {
      overrides: {
        authors: ['Ana Brook'],
        outlet: 'The Gauge',
        outletUrl: `https://gauge.example/${title.replaceAll(' ', '-')}`,
        published: '2024-01-02',
      },
      piece: read.body.pieces[0],
      stage: 'published-at-outlet',
    },
  )
  expect(status).toBe(200)
  return body.doc.id
}

async function publish(id: string): Promise<string> {
  const { body: found } = await ask<{ docs: { id: string }[] }>(
    page,
    '/api/outlets?where[name][equals]=The Gauge',
  )
  await ask(page, `/api/outlets/${found.docs[0]?.id}`, 'PATCH', { terms: { fullText: 'allowed' } })
  await ask(page, `/api/articles/${id}`, 'PATCH', { bylineText: ['Ana Brook'] })
  await ask(page, '/api/notes', 'POST', { article: id, body: textDocument('On gauges.') })
  await moveByAPI(page, id, {
    reason: 'for a test',
    republication: { mode: 'full' },
    to: 'republished-on-blog',
  })
  const { body } = await ask<{ docs: { path: string }[] }>(
    page,
    `/api/republications?depth=0&where[article][equals]=${id}`,
  )
  return body.docs[0]!.path
}

function cells() {
  return page.locator('[data-lexical-editor] table').locator('th, td')
}

async function paste(html: string, into = '[data-lexical-editor]'): Promise<void> {
  await page
    .locator(into)
    .first()
    .evaluate((editor, data) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', data)
      const init = { bubbles: true, cancelable: true, clipboardData }
      editor.dispatchEvent(new ClipboardEvent('paste', init))
    }, html)
}

async function storedBody(title: string): Promise<unknown> {
  return (await articleOf(page, title)).body
}

describe('a table', () => {
  it('is pasted, edited, saved, and shown on the blog', async () => {
    const title = 'A gauge with a pasted table'
    const id = await importArticle(title, '')
    await openArticle(page, desk.app, title)
    await page.locator('[data-lexical-editor] > p').first().click()
    await page.keyboard.press('End')
    await waitForIdle(page)
    await paste(table)
    await expect.poll(() => cells().count()).toBe(16)
    await page.getByText('Levels at the gauge', { exact: true }).waitFor()
    await cells().nth(4).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' or so')
    await waitForIdle(page)
    await save(page)
    await page.reload()
    await expect.poll(() => cells().nth(4).textContent()).toBe('1921 or so')
    const path = await publish(id)
    await page.goto(path)
    await expect
      .poll(() => page.locator('main thead th[scope=col]').allInnerTexts())
      .toEqual(['Year', 'Spring tide', 'Neap tide', 'Reading'])
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(3)
    await page.getByText('1921 or so').waitFor()
  })

  it('that was imported is not changed when the article is opened and saved', async () => {
    const title = 'A gauge with an imported table'
    await importArticle(title, table)
    const before = await storedBody(title)
    expect(JSON.stringify(before)).toContain('"tablecell"')
    await openArticle(page, desk.app, title)
    await expect.poll(() => cells().count()).toBe(16)
    await waitForIdle(page)
    const saveButton = page.getByRole('button', { name: 'Save', exact: true })
    await expect.poll(() => saveButton.isDisabled()).toBe(true)
    await page.fill('#field-title', `${title} again`)
    await waitForIdle(page)
    await save(page)
    expect(await storedBody(`${title} again`)).toEqual(before)
  })

  it('is shown as one in the preview of an import', async () => {
    await page.goto('/admin/new-article')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('offprint-intake-box')
    await paste(`<h1>A gauge at the desk</h1><p>${words}</p>${table}`, '#offprint-intake-box')
    const block = page.locator('.offprint-intake__text li', { hasText: 'Spring tide' })
    await expect.poll(() => block.locator('.offprint-intake__table-row').count()).toBe(4)
    await expect
      .poll(() => block.locator('.offprint-intake__cell--header').allInnerTexts())
      .toEqual(['Year', 'Spring tide', 'Neap tide', 'Reading'])
  })

  it('fits a page of 390 pixels, in light and in dark', () => fits(390))
  it('fits a page of 1440 pixels, in light and in dark', { tags: 'nightly' }, () => fits(1440))

  async function fits(width: number) {
    const id = await importArticle(`A gauge at ${width} pixels`, wide + words + table)
    const path = await publish(id)
    const reader = await desk.openPage({ as: 'nobody', viewport: { height: 900, width } })
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme })
      await reader.goto(path)
      const box = reader.locator('main .table').first()
      const { isScrolling, overflow } = await box.evaluate((element) => ({
        isScrolling: element.scrollWidth > element.clientWidth,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }))
      expect(overflow).toBe(0)
      expect(isScrolling).toBe(width < 600)
      const { violations } = await new AxeBuilder({ page: reader }).include('main').analyze()
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([])
    }
    if (width < 600) {
      await reader.locator('main .table').first().focus()
      await reader.keyboard.press('ArrowRight')
      await expect
        .poll(() =>
          reader
            .locator('main .table')
            .first()
            .evaluate(({ scrollLeft }) => scrollLeft),
        )
        .toBeGreaterThan(0)
    }
  }
})

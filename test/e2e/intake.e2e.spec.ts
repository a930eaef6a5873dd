// A new article at the desk: from the clipboard, a file, an address or another tab to a saved article.
import type { Page } from 'playwright-core'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import {
  footnote,
  footnoteMark,
  p,
  r,
  style,
  wordFile,
} from '../../packages/reader/test/helpers/wordFile.ts'
import { faultsIn } from '../helpers/accessibility.ts'
import { holdScripts } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel()
const ana = { email: 'ana@example.org', password: 'a long password of hers' }
let page: Page

beforeAll(async () => {
  const setup = await desk.openPage()
  const { body } = await ask<{ doc: { id: string } }>(setup, '/api/authors', 'POST', {
    name: 'Ana Brook',
  })
  await ask(setup, '/api/users', 'POST', {
    ...ana,
    name: 'Ana Brook',
    author: body.doc.id,
    role: 'author',
  })
})

beforeEach(async () => {
  page = await desk.openPage()
})

const box = '#offprint-intake-box'

function field(name: string, on = page) {
  return on.locator(`#offprint-intake-${name}`)
}
function block(text: string) {
  return page.locator('.offprint-intake__text li', { hasText: text })
}
function press(name: string) {
  return page.getByRole('button', { name, exact: true }).click()
}
/** Waits for what was read. */
async function shown(on = page): Promise<void> {
  await on.getByRole('heading', { name: 'Check what was read' }).waitFor()
}
async function saved(title: string): Promise<void> {
  await page.getByRole('heading', { name: `“${title}” is saved.` }).waitFor()
}
async function open(path = '/admin/new-article', on = page): Promise<void> {
  await on.goto(path)
  await expect.poll(() => on.evaluate(() => document.activeElement?.id)).toBe(box.slice(1))
}

/** As Ctrl+V does with such a clipboard. */
async function paste(html: string, text = 'What it looks like', on = page): Promise<void> {
  await on.locator(box).evaluate(
    (area, data) => {
      const clipboardData = new DataTransfer()
      Object.entries(data).forEach(([type, value]) => clipboardData.setData(type, value))
      const init = { bubbles: true, cancelable: true, clipboardData }
      area.dispatchEvent(new ClipboardEvent('paste', init))
    },
    { 'text/html': html, 'text/plain': text },
  )
}

async function drop(name: string, content: string | Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString('base64')
  const dataTransfer = await page.evaluateHandle(
    ([fileName, encoded]) => {
      const bytes = Uint8Array.from(atob(encoded), (one) => one.codePointAt(0) ?? 0)
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName))
      return data
    },
    [name, base64] as const,
  )
  await page.dispatchEvent('.offprint-intake__box', 'drop', { dataTransfer })
}

interface Told {
  outlet?: string
  title: string
  url?: string
}

/** A page as an outlet publishes it, with two footnotes. */
function pageOf({ outlet = 'The Tidal Gazette', title, url }: Told): string {
  const told = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    author: { name: 'Ada Quill', '@type': 'Person' },
    datePublished: '2026-03-09T08:00:00Z',
    headline: title,
    publisher: { name: outlet, '@type': 'Organization' },
  }
  return `<!doctype html><html lang="en"><head><title>${title} | ${outlet}</title>
    <meta property="og:site_name" content="${outlet}">
    ${url ? `<link rel="canonical" href="${url}">` : ''}
    <script type="application/ld+json">${JSON.stringify(told)}</script></head>
    <body><article><h1>${title}</h1>
    <p>The wall is forty years old, and the sea has come over it in three of the last five winters.<sup
      id="r1"><a href="#n1">1</a></sup> Nobody disputes that it has to be replaced this year.</p>
    <p>The county says that the wall protects the railway, and that the railway should pay for it.<sup
      id="r2"><a href="#n2">2</a></sup> The railway remembers a promise of long ago.</p>
    <p>Printed with the kind support of the harbour, whose ferries everybody here depends on.</p>
    <section class="footnotes"><ol><li id="n1">Report of the harbour master. <a href="#r1">↩</a></li>
    <li id="n2">Minutes of the council. <a href="#r2">↩</a></li></ol></section></article></body></html>`
}

it('a page on the clipboard is at its outlet after 12 actions at most, its footnotes in place', async () => {
  const title = 'Who pays for the sea wall'
  let actions = 0
  const act = async (done: Promise<unknown>) => {
    actions += 1
    await done
  }
  await page.goto('/admin')
  await act(page.getByRole('link', { name: 'New article', exact: true }).click())
  await page.locator(box).waitFor()
  await act(paste(pageOf({ title, url: 'https://gazette.example/sea-wall' })))
  await shown()
  await expect.poll(() => field('title').inputValue()).toBe(title)
  await expect.poll(() => field('outlet').inputValue()).toBe('The Tidal Gazette')
  await expect.poll(() => field('authors').inputValue()).toBe('Ada Quill')
  await expect.poll(() => page.locator('[data-field=title]').innerText()).toContain('JSON-LD')
  await page.getByText('2 footnotes, each with its place in the text').waitFor()
  await act(field('standfirst').fill('The sea does not wait.'))
  await act(page.keyboard.press('Control+Enter'))
  await saved(title)
  expect(actions).toBeLessThanOrEqual(12)

  const article = await articleOf(page, title)
  expect(article).toMatchObject({
    outletUrl: 'https://gazette.example/sea-wall',
    stage: 'published-at-outlet',
    standfirst: ['The sea does not wait.'],
  })
  expect(article.publishedAt).toContain('2026-03-09')
  expect(JSON.stringify(article.body).match(/"footnote-ref"/g)).toHaveLength(2)
  const link = page.getByRole('link', { name: 'Open the article' })
  await expect.poll(() => link.getAttribute('href')).toContain(article.id)
  await press('Add another')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(box.slice(1))
})

it('a dropped file is read, and a key changes what a paragraph is', async () => {
  const title = 'The ferries in winter'
  await open()
  await drop('ferries.html', pageOf({ title }))
  await shown()
  await page.getByText('ferries.html').waitFor()
  await field('title').fill('Ferries in winter')
  const support = block('Printed with the kind support')
  await support.locator('select').focus()
  await page.keyboard.press('x')
  await expect.poll(() => support.getAttribute('data-role')).toBe('boilerplate')
  await page.keyboard.press('ArrowUp')
  expect(
    await block('The county says')
      .locator('select')
      .evaluate((one) => one.matches(':focus')),
  ).toBe(true)
  await page.locator('.offprint-intake__working', { hasText: /^$/ }).waitFor({ state: 'attached' })
  await expect.poll(() => field('title').inputValue()).toBe('Ferries in winter')
  await page.getByRole('radio', { name: 'Draft' }).check()
  await press('Save article')
  await saved('Ferries in winter')
  const article = await articleOf(page, 'Ferries in winter')
  expect(article.stage).toBe('drafted')
  expect(JSON.stringify(article.body)).not.toContain('kind support')
})

describe('before the scripts have loaded', () => {
  let load: () => void

  beforeEach(async () => {
    load = await holdScripts(page)
    await page.goto('/admin/new-article', { waitUntil: 'commit' })
    await page.locator(box).waitFor()
  })

  it('what is pasted is kept with its footnotes, and read as soon as they have', async () => {
    await paste(pageOf({ title: 'Pasted early' }))
    expect(await page.locator(box).getAttribute('aria-busy')).toBe('true')
    load()
    await shown()
    await expect.poll(() => field('title').inputValue()).toBe('Pasted early')
    await page.getByText('2 footnotes, each with its place in the text').waitFor()
  })

  it('what is pasted into typed words stands among them', async () => {
    await page.locator(box).pressSequentially('Of the wall: ')
    await paste('', 'it is forty years old')
    load()
    await expect
      .poll(() => page.locator(box).inputValue())
      .toBe('Of the wall: it is forty years old')
    await expect.poll(() => page.locator(box).getAttribute('aria-busy')).toBeNull()
  })

  it('a dropped file is kept, and the page stays', async () => {
    await drop('early.html', pageOf({ title: 'Dropped early' }))
    load()
    await shown()
    await expect.poll(() => field('title').inputValue()).toBe('Dropped early')
  })
})

it('a Word file is read with its footnote', async () => {
  const body =
    p('Dredging the sound', 'Title') +
    p(`${r('The sound has silted up since the mill closed.')}${footnoteMark(1)}`) +
    p('Whoever comes by boat knows it, and whoever does not has read about it here before.')
  const footnotes = footnote(1, 'Chart of the sound, 2024.')
  await open()
  await drop('dredging.docx', await wordFile({ body, footnotes, styles: style('Title') }))
  await shown()
  await expect.poll(() => field('title').inputValue()).toBe('Dredging the sound')
  await page.getByText('1 footnote, with its place in the text').waitFor()
})

it('a refusal stands beside its field, and nothing that was typed is lost', async () => {
  await open()
  await paste(pageOf({ title: 'To be refused' }))
  await shown()
  await field('title').fill('')
  await field('doi').fill('10.1234/typed')
  await press('Save article')
  await page.locator('[data-field=title] .offprint-field__message').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('offprint-intake-title')
  await expect.poll(() => field('doi').inputValue()).toBe('10.1234/typed')
})

it('an article that is there already is offered, and takes what was read', async () => {
  const [title, url] = ['A mole for the harbour', 'https://gazette.example/mole']
  const { body } = await ask<{ doc: { id: string } }>(page, '/api/articles', 'POST', {
    outletUrl: url,
    title: 'A mole for the harbor',
  })
  await open()
  await paste(pageOf({ title, url }))
  await shown()
  const offer = page.locator('.offprint-intake__duplicates')
  await expect.poll(() => offer.innerText()).toContain('same address')
  const link = offer.getByRole('link', { name: 'Open it' })
  await expect.poll(() => link.getAttribute('href')).toContain(body.doc.id)
  await press('Update that one')
  await press('Update article')
  await page.getByRole('heading', { name: `“${title}” is updated.` }).waitFor()
  expect((await articleOf(page, title)).id).toBe(body.doc.id)
})

it('the address of a page that could not be fetched is kept for its text', async () => {
  const url = 'http://127.0.0.1:9/article'
  await open()
  await page.keyboard.insertText(url)
  await page.keyboard.press('Enter')
  const reader = page.getByRole('link', { name: 'Open the page' })
  await reader.waitFor()
  await expect.poll(() => reader.getAttribute('href')).toBe(url)
  expect(await page.locator(box).inputValue()).toBe('')
  await paste(pageOf({ title: 'Behind a wall' }))
  await shown()
  await expect.poll(() => page.locator('.offprint-intake__shown').innerText()).toContain(url)
})

it('what was read and typed is offered again after the page was left', async () => {
  await open()
  await paste(pageOf({ title: 'Left behind' }))
  await shown()
  await field('title').fill('Left behind, and found')
  await page.goto('/admin/account')
  await open()
  await press('Restore')
  await shown()
  await expect.poll(() => field('title').inputValue()).toBe('Left behind, and found')
})

it('text that was typed outlasts the session', async () => {
  await open()
  await page.keyboard.insertText('The tax on gulls was proposed in the spring.')
  await page.context().clearCookies({ name: 'payload-token' })
  await press('Read')
  const dialog = page.locator('.offprint-session')
  await dialog.locator('input[type=password]').fill(desk.app.admin.password)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.inputValue(box)).toBe('The tax on gulls was proposed in the spring.')
})

describe('the bookmarklet', () => {
  const url = 'https://gazette.example/behind-a-login'

  it('sends the open page, which is not saved by itself', async () => {
    await open()
    const href = await page.getByRole('link', { name: 'Send to Offprint' }).getAttribute('href')
    const code = decodeURIComponent((href ?? '').replace(/^javascript:/, ''))
    const outlet = await desk.openPage()
    await outlet.route(url, (route) =>
      route.fulfill({ body: pageOf({ title: 'For subscribers' }), contentType: 'text/html' }),
    )
    await outlet.goto(url)
    const [popup] = await Promise.all([
      outlet.waitForEvent('popup'),
      outlet.evaluate((script) => void (0, eval)(script), code),
    ])
    await shown(popup)
    await expect.poll(() => field('title', popup).inputValue()).toBe('For subscribers')
    await expect.poll(() => popup.locator('.offprint-intake__shown').innerText()).toContain(url)
    expect(await popup.evaluate(() => window.opener)).toBeNull()
    const where = new URLSearchParams({ 'where[title][equals]': 'For subscribers' })
    const { body } = await ask<{ totalDocs: number }>(page, `/api/articles?${where.toString()}`)
    expect(body.totalDocs).toBe(0)
  })

  it('sends the address alone of a page in a sandbox, and says so', async () => {
    await open()
    const href = await page.getByRole('link', { name: 'Send to Offprint' }).getAttribute('href')
    const code = decodeURIComponent((href ?? '').replace(/^javascript:/, ''))
    const outlet = await desk.openPage()
    await outlet.route(url, (route) =>
      route.fulfill({
        body: pageOf({ title: 'In a sandbox' }),
        contentType: 'text/html',
        headers: { 'content-security-policy': 'sandbox allow-scripts allow-popups' },
      }),
    )
    await outlet.goto(url)
    await outlet.evaluate((script) => void (0, eval)(script), code)
    await outlet.waitForURL('**/admin/new-article')
    await outlet.getByText('only its address was sent').waitFor()
    await expect.poll(() => outlet.locator('.offprint-intake__page').innerText()).toContain(url)
  })

  it('leaves the address where the two windows are cut off from each other', async () => {
    const nonce = '0'.repeat(32)
    await page.goto(`/api/intake/receive#${nonce}&${encodeURIComponent('http://127.0.0.1:9/cut')}`)
    await page.getByRole('link', { name: 'Open the page' }).waitFor()
    expect(page.url()).toBe(`${desk.app.url}/admin/new-article`)
  })
})

it('an author brings in an article of their own', async () => {
  const own = await desk.openPage({ as: ana })
  await open('/admin/new-article', own)
  await paste(pageOf({ title: 'By the author' }), 'By the author', own)
  await shown(own)
  await field('authors', own).fill('Ana Brook')
  await own.getByRole('radio', { name: 'Draft' }).check()
  await own.getByRole('button', { name: 'Save article' }).click()
  await own.getByRole('heading', { name: '“By the author” is saved.' }).waitFor()
  expect((await articleOf(own, 'By the author')).stage).toBe('drafted')
})

describe('axe finds nothing serious, and nothing overflows', () => {
  it('at 390 pixels in the dark theme', { tags: 'nightly' }, () => fits('dark', 390))
  it('at 1440 pixels in the light theme', { tags: 'nightly' }, () => fits('light', 1440))

  async function fits(colorScheme: 'dark' | 'light', width: number) {
    page = await desk.openPage({ colorScheme, viewport: { height: 844, width } })
    await open()
    const faults = [...(await faultsIn(page, '.offprint-intake'))]
    await paste(pageOf({ title: 'Seen in every light' }))
    await shown()
    faults.push(...(await faultsIn(page, '.offprint-intake')))
    expect(faults).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  }
})

it('speaks German', async () => {
  await page.context().addCookies([{ name: 'payload-lng', url: desk.app.url, value: 'de' }])
  await open()
  await paste(pageOf({ title: 'Wer zahlt' }))
  await page.getByRole('heading', { name: 'Noch ist nichts gespeichert' }).waitFor()
  const text = await page.locator('.offprint-intake').innerText()
  for (const words of ['Vorspann', 'Medium', '2 Fußnoten', 'Artikel speichern']) {
    expect(text).toContain(words)
  }
})

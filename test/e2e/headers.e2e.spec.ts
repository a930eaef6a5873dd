// Security headers as clients get them from the running app, and the admin panel in a browser that enforces them.
import type { BrowserContextOptions, Page } from 'playwright-core'

import { readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { openDesk } from '../helpers/blog.ts'
import { openArticle, signInByForm, waitForHydration, waitForIdle } from '../helpers/browser.ts'
import { articleOf } from '../helpers/desk.ts'
import { root } from '../helpers/root.ts'
import { tokenOf } from '../helpers/startApp.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const journal = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'
const atOutlet = 'Who reads the tide gauge?'
const picture = { name: 'harbour.png', mimeType: 'image/png' }

const desk = useAdminPanel()
let post: string

beforeAll(async () => {
  const answer = await fetch(`${desk.app.url}/api/blog/posts`)
  const { docs } = (await answer.json()) as { docs: { path: string; title: string }[] }
  post = docs.find(({ title }) => title === journal)?.path ?? ''
})

function ask(where: string, given: RequestInit = {}) {
  return fetch(desk.app.url + where, { redirect: 'manual', ...given })
}

const admin = /^default-src 'none'; .*script-src 'self' 'nonce-[\w+/]{22}=='; /
/** No source of scripts: nothing runs. */
const page = /^default-src 'none'; (?!.*script-src).*frame-ancestors 'self'; /
const data = /^default-src 'none'; frame-ancestors 'none'$/
const feed =
  /^default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'$/

describe('a response', () => {
  it.each<[what: string, path: () => string, status: number, policy: RegExp, given?: RequestInit]>([
    ['the front page', () => '/', 200, page],
    ['a post', () => post, 200, page],
    ['a page that is not there', () => '/nothing-of-the-kind', 404, page],
    ['a method that no page has', () => '/', 405, page, { method: 'DELETE' }],
    ['an address that cannot be read', () => '/%E0%A4%A', 400, page],
    ['the admin panel before login', () => '/admin', 200, admin],
    ['the login', () => '/admin/login', 200, admin],
    ['a page of the panel that is not there', () => '/admin/nothing/of/the/kind', 200, admin],
    ['posts', () => '/api/blog/posts', 200, data],
    ['posts from memory', () => '/api/blog/posts', 200, data],
    ['posts by HEAD', () => '/api/blog/posts', 200, data, { method: 'HEAD' }],
    ['a post that is not there', () => '/api/blog/posts/nothing', 404, data],
    ['articles', () => '/api/articles', 200, data],
    ['what a stranger may not read', () => '/api/users', 403, data],
    ['a failed login', () => '/api/users/login', 400, data, { body: '{', method: 'POST' }],
    ['an endpoint that is not there', () => '/api/nothing', 404, data],
    ['a collection without endpoints', () => '/api/payload-migrations', 404, data],
    ['a feed', () => '/feed.xml', 200, feed],
    ['the sitemap', () => '/sitemap.xml', 200, feed],
    ['a static file', () => `/_next/static/chunks/${firstChunk()}`, 200, data],
    ['a static file that is not there', () => '/_next/static/nothing.js', 404, data],
    ['robots.txt', () => '/robots.txt', 200, data],
    ['the icon', () => '/favicon.ico', 200, data],
    ['the icon as a drawing', () => '/icon.svg', 200, data],
    ['security.txt', () => '/.well-known/security.txt', 200, data],
  ])('of %s has the security headers of its kind', async (_, pathOf, status, policy, given) => {
    const { headers, status: answered } = await ask(pathOf(), given)
    expect(answered).toBe(status)
    expect(headers.get('content-security-policy')).toMatch(policy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toMatch(/^(?:DENY|SAMEORIGIN)$/)
    const referrer = policy === admin ? 'same-origin' : /^(?:no-referrer|strict-origin-when-c)/
    expect(headers.get('referrer-policy')).toMatch(referrer)
    expect(headers.get('cross-origin-opener-policy')).toBe(policy === admin ? 'same-origin' : null)
    expect(headers.get('permissions-policy') !== null).toBe([admin, page].includes(policy))
    for (const name of ['x-powered-by', 'server', 'strict-transport-security']) {
      expect(headers.get(name)).toBeNull()
    }
  })

  it('with status 304 has them too', async () => {
    const known = await ask('/api/blog/posts')
    const etag = known.headers.get('etag') ?? ''
    const { headers, status } = await ask('/api/blog/posts', { headers: { 'if-none-match': etag } })
    expect([status, headers.get('x-content-type-options')]).toEqual([304, 'nosniff'])
  })

  it('ignores a nonce or a policy in the request', async () => {
    const theirs = "script-src 'nonce-Chosen'"
    const sent = {
      headers: { 'content-security-policy': theirs, 'content-security-policy-report-only': theirs },
    }
    const login = await ask('/admin/login', sent)
    const html = await login.text()
    const [, nonce = ''] =
      /'nonce-([^']+)'/.exec(login.headers.get('content-security-policy') ?? '') ?? []
    expect(html).toContain(`nonce="${nonce}"`)
    expect(html).not.toContain('Chosen')
    for (const where of ['/', post]) {
      const answer = await ask(where, sent)
      expect(answer.headers.get('content-security-policy')).not.toContain('nonce')
      expect(await answer.text()).not.toMatch(/Chosen|nonce=/)
    }
  })

  it.each([
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/favicon.ico', 'image/x-icon'],
    ['/icon.svg', 'image/svg+xml'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('of %s may be cached and supports HEAD', async (where, type) => {
    const [whole, head] = [await ask(where), await ask(where, { method: 'HEAD' })]
    const body = Buffer.from(await whole.arrayBuffer())
    expect(body.length).toBeGreaterThan(0)
    for (const { headers } of [whole, head]) {
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('cache-control')).toBe('public, max-age=86400')
      expect(headers.get('content-length')).toBe(String(body.length))
    }
  })
})

/** Any file of the build: they come with their names' hashes. */
function firstChunk(): string {
  const names = readdirSync(path.join(root, '.next/static/chunks'))
  return names.find((name) => name.endsWith('.js')) ?? ''
}

describe('in a browser', () => {
  it('no page of the blog violates its content security policy', async () => {
    const { page, violations } = await open()
    const places = ['/', post, '/?q=harbour', '/outlets/the-averil-courier', '/nothing-of-the-kind']
    for (const where of [...places, '/feed.xml', '/sitemap.xml']) {
      await page.goto(where, { waitUntil: 'networkidle' })
    }
    expect(violations).toEqual([])
  })

  it('no page of the admin panel does, from login to logout', { tags: 'nightly' }, async () => {
    const { page, violations } = await open({ colorScheme: 'light' })
    for (const where of ['create-first-user', 'forgot', 'reset/a-token']) {
      await page.goto(`/admin/${where}`, { waitUntil: 'networkidle' })
    }
    await signInByForm(page, desk.app)
    await page.locator('.offprint-owed').first().waitFor()
    for (const where of ['account', 'collections/transitions']) {
      await page.goto(`/admin/${where}`, { waitUntil: 'networkidle' })
    }
    await editArticle(page)
    await uploadPicture(page)
    await page.goto(`/admin/logout`, { waitUntil: 'networkidle' })
    expect(violations).toEqual([])
  })

  it('nor does it in German with the dark theme', async () => {
    const { page, violations } = await open({ colorScheme: 'dark', locale: 'de-DE' })
    await signInByForm(page, desk.app)
    await page.locator('.offprint-owed').first().waitFor()
    await openArticle(page, desk.app, journal)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de')
    expect(violations).toEqual([])
  })
})

/** A page of a new visitor, and what their browser refuses. */
async function open(options: BrowserContextOptions = {}) {
  const page = await desk.openPage({ as: 'nobody', isNewVisitor: true, ...options })
  const context = page.context()
  const violations: string[] = []
  await context.exposeBinding('tellViolation', (_, what: string) => violations.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { blockedURI, documentURI, effectiveDirective, sample } = event
      const tell = (window as unknown as { tellViolation: (what: string) => void }).tellViolation
      tell(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', (message) => {
    if (/content security policy|permissions policy/i.test(message.text())) {
      violations.push(message.text())
    }
  })
  return { page, violations }
}

/** The move's drawer, footnotes, API view, versions and their comparison. */
async function editArticle(page: Page): Promise<void> {
  await openArticle(page, desk.app, journal)
  await page.locator('.fixed-toolbar__group-footnotes button').first().click()
  await page.keyboard.type('A note.')
  await waitForIdle(page)
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.keyboard.press('ControlOrMeta+s')
  await saved
  const { id } = await articleOf(page, journal)
  const address = `/admin/collections/articles/${id}`
  await page.goto(`${address}/versions`, { waitUntil: 'networkidle' })
  const version = await page.locator('a[href*="/versions/"]').first().getAttribute('href')
  for (const where of [version ?? '', `${address}/api`]) {
    await page.goto(where, { waitUntil: 'networkidle' })
  }
  const owed = await articleOf(page, atOutlet)
  await page.goto(`/admin/collections/articles/${owed.id}?move=republished-on-blog`)
  await page.getByRole('dialog', { name: 'Republish on blog' }).waitFor()
  await waitForIdle(page)
}

/** Its preview before and after the upload, the window to crop it, and the list with its thumbnail. */
async function uploadPicture(page: Page): Promise<void> {
  const buffer = await drawPicture()
  await page.goto(`/admin/collections/media/create`, { waitUntil: 'networkidle' })
  await waitForHydration(page.locator('.file-field').first())
  await page.setInputFiles('input[type=file]', { ...picture, buffer })
  await page.locator('.file-field__edit').click()
  await page.locator('.edit-upload__reactCrop img').first().waitFor()
  await waitForIdle(page)
  await page.locator('.edit-upload__save').click()
  await page.fill('input[name=alt]', 'The harbour')
  await page.locator('#action-save').click()
  await page.waitForURL(/media\/[0-9a-f-]{36}$/)
  await page.locator('.file-field img, .file-details img').first().waitFor()
  await page.goto(`/admin/collections/media`, { waitUntil: 'networkidle' })
}

function drawPicture(): Promise<Buffer> {
  const background = { b: 120, g: 90, r: 60 }
  return sharp({ create: { background, channels: 3, height: 600, width: 900 } })
    .png()
    .toBuffer()
}

it('a picture is served with its own type', async () => {
  const client = await openDesk(desk.app)
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'The harbour' }))
  form.set(
    'file',
    new Blob([new Uint8Array(await drawPicture())], { type: picture.mimeType }),
    'one.png',
  )
  const { doc } = await client.ask<{ doc: { url: string } }>('/media', 'POST', form)
  const { headers, status } = await ask(doc.url, {
    headers: { authorization: `JWT ${await tokenOf(desk.app)}` },
  })
  expect(status).toBe(200)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  // Its own policy, also for files of before there were rules.
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; .*frame-ancestors 'none'; sandbox$/,
  )
})

// Chromium, and the actions of a user of the admin panel.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { expect, vi } from 'vitest'

import type { App } from './startApp.ts'

import { articleOf } from './desk.ts'

/** The first has the same engine as the others, and no windows: the tests take less time. */
const executables = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
]

/** The viewport of a page that asks for no other. */
export const desktop = { height: 900, width: 1440 }

/** The installed Chromium, or the one in `CHROMIUM_PATH`. */
export function chromiumPath(): string {
  const executablePath = process.env.CHROMIUM_PATH ?? executables.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error('Chromium not found: install it, or set CHROMIUM_PATH.')
  }
  return executablePath
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: chromiumSwitches, executablePath: chromiumPath() })
}

/** A browser that keeps its data in this folder. */
export function openProfile(folder: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    args: chromiumSwitches,
    baseURL,
    executablePath: chromiumPath(),
    viewport: desktop,
  })
}

/** Signs in as the first user, without the form, which is slower: `signInByForm`. */
export async function signIn(page: Page, app: App): Promise<void> {
  await addSession(page.context(), app)
  await page.goto(`${app.url}/admin`)
}

/** Adds the session cookie of a user to the browser context. */
export async function addSession(
  context: BrowserContext,
  { admin, url }: Pick<App, 'admin' | 'url'>,
): Promise<void> {
  const value = (await lastToken(url, admin.email)) ?? (await newToken(url, admin))
  tokens.set(url + admin.email, value)
  await context.addCookies([{ name: 'payload-token', httpOnly: true, url, value }])
}

/** A sign-in costs the server more than a page does: its password is hashed. */
const tokens = new Map<string, string>()

/** Absent after the user has signed out, or the tables were put back. */
async function lastToken(url: string, email: string): Promise<string | undefined> {
  const token = tokens.get(url + email)
  const headers = { authorization: `JWT ${token}` }
  const response = token && (await fetch(`${url}/api/users/me?depth=0`, { headers }))
  const body = response ? ((await response.json()) as { user: unknown }) : null
  return body?.user ? token : undefined
}

async function newToken(url: string, admin: App['admin']): Promise<string> {
  const { headers } = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const [, value] = /^payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? []
  if (!value) {
    throw new Error(`${admin.email} could not be signed in.`)
  }
  return value
}

/** Waits until a part of the page that came from the server responds to clicks. */
export async function waitForHydration(part: Locator): Promise<void> {
  await part.waitFor()
  await expect
    .poll(() => part.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react'))))
    .toBe(true)
}

/**
 * Waits until all buttons of a page of Next respond to clicks and keys. The sign-in has pages without React, and the
 * calendar answers for the buttons of its entries.
 */
export async function waitForButtons(page: Page): Promise<void> {
  const deaf = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .filter(() => '__next_f' in globalThis)
        .filter((button) => {
          const listener = button.closest('[data-responds]') ?? button
          return !Object.keys(listener).some((key) => key.startsWith('__react'))
        })
        .map(({ outerHTML }) => outerHTML),
    )
  // Also called before all tests, where `expect.poll` cannot be.
  await vi.waitFor(async () => expect(await deaf()).toEqual([]), { interval: 50, timeout: 60_000 })
}

/** The scripts of the next page come once the function that is returned is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let load: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (load = resolve))
  await page.route('**/_next/static/**/*.js', (route) => loaded.then(() => route.continue()))
  return load
}

export async function signInByForm(page: Page, { admin, url }: App): Promise<void> {
  await sendLogin(page, url, admin)
  await page.waitForURL(`${url}/admin`)
}

/** What comes of it is not waited for. */
export async function sendLogin(page: Page, url: string, person: App['admin']): Promise<void> {
  await page.goto(`${url}/admin/login`)
  await page.fill('input[name=email]', person.email)
  await page.fill('input[name=password]', person.password)
  await page.click('button[type=submit]')
}

/** Opens an article in the admin panel and waits for its editor. */
export async function openArticle(page: Page, { url }: App, title: string): Promise<void> {
  const { id } = await articleOf(page, title)
  await page.goto(`${url}/admin/collections/articles/${id}`)
  await waitForEditor(page)
}

/** The editor becomes editable after its features have loaded. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.locator('[data-lexical-editor]').first().waitFor()
  await page.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
}

/** The open drawer; not Payload's dialog about stale data, which may still be fading out. */
export function drawerIn(page: Page): Locator {
  return page.getByRole('dialog').and(page.locator(':not(#document-stale-data)'))
}

/** The editor reports input and opens menus when the browser is idle. Chromium now and then has no idle moment for minutes. */
export async function waitForIdle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => setTimeout(resolve, 300), { timeout: 5000 }),
      ),
  )
}

/** Contrast checks need the end of all animations: transparency changes the contrast. */
export async function waitForAnimations(page: Page): Promise<void> {
  await waitForIdle(page)
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => {
      const isEndless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
      return isEndless || playState !== 'running'
    }),
  )
}

/** Saves the form and waits for the response. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/'),
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const answer = await saved
  if (!answer.ok()) {
    throw new Error(`Saving returned ${answer.status()}: ${await answer.text()}`)
  }
}

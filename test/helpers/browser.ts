// A real Chromium, and the ways of a person at the desk.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

import type { App } from './startApp.ts'

import { articleOf } from './desk.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
]

/** Chromium as the system has it; `CHROMIUM_PATH` names another. */
export function chromiumPath(): string {
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error('There is no Chromium here: install it, or set CHROMIUM_PATH.')
  }
  return executablePath
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: chromiumSwitches, executablePath: chromiumPath() })
}

/** Signs in as the first user, as fast as it can be: `signInByForm` is the way of a person. */
export async function signIn(page: Page, app: App): Promise<void> {
  await addSession(page.context(), app)
  await page.goto(`${app.url}/admin`)
}

/** Signed in, without a page to see it in. */
export async function addSession(context: BrowserContext, { admin, url }: App): Promise<void> {
  const { headers } = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const [, value] = /^payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? []
  if (!value) {
    throw new Error(`${admin.email} could not be signed in.`)
  }
  await context.addCookies([{ name: 'payload-token', httpOnly: true, url, value }])
}

export async function signInByForm(page: Page, { admin, url }: App): Promise<void> {
  await page.goto(`${url}/admin/login`)
  await page.fill('input[name=email]', admin.email)
  await page.fill('input[name=password]', admin.password)
  await page.click('button[type=submit]')
  await page.waitForURL(`${url}/admin`)
}

/** Opens an article at its own address, and waits for its editor. */
export async function openArticle(page: Page, { url }: App, title: string): Promise<void> {
  const { id } = await articleOf(page, title)
  await page.goto(`${url}/admin/collections/articles/${id}`)
  await untilEditable(page)
}

/** The nodes of a feature appear after its code has loaded. */
export async function untilEditable(page: Page): Promise<void> {
  await page.locator('[data-lexical-editor]').first().waitFor()
  await page.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
}

/** The drawer that is open; not Payload's own dialog about stale data, which may still be fading out beside it. */
export function drawerIn(page: Page): Locator {
  return page.getByRole('dialog').and(page.locator(':not(#document-stale-data)'))
}

/** The editor hands over what was typed, and opens its menus, when the browser has nothing better to do. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))),
  )
}

/** Nothing fades in or slides any more: what is half transparent has another contrast. */
export async function untilStill(page: Page): Promise<void> {
  await settle(page)
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => {
      const isEndless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
      return isEndless || playState !== 'running'
    }),
  )
}

/** Saves the form, and waits for the answer. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/'),
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const answer = await saved
  if (!answer.ok()) {
    throw new Error(`Saving was answered with ${answer.status()}: ${await answer.text()}`)
  }
}

// One app and one browser for a spec file, and pages in it of people who are signed in.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { addSession, openBrowser } from './browser.ts'
import { type App, startApp } from './startApp.ts'

interface PageOptions extends BrowserContextOptions {
  /** Who is signed in. @default the first admin */
  as?: 'nobody' | App['admin']
  /** Where the page begins; absent: it stays empty until the test leads it somewhere. */
  path?: string
}

export interface BrowserDesk {
  readonly app: App
  readonly browser: Browser
  /**
   * A page with cookies of its own. One that is opened in a test, or before each, is closed after it. An error that its
   * scripts do not catch fails the test.
   */
  openPage: (options?: PageOptions) => Promise<Page>
}

/** Once a file, outside of its tests. `env`: settings of the app. */
export function useDesk(env: () => Record<string, string> = () => ({})): BrowserDesk {
  let app: App | undefined
  let browser: Browser | undefined
  const errors: string[] = []
  const opened: BrowserContext[] = []

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp(env()), openBrowser()])
  }, 600_000)
  beforeEach(() => void opened.splice(0))
  afterEach(async () => {
    await Promise.all(opened.map(closeContext))
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const desk: BrowserDesk = {
    get app() {
      return started(app)
    },
    get browser() {
      return started(browser)
    },
    openPage: async ({ as = desk.app.admin, path, ...options } = {}) => {
      const viewport = { height: 900, width: 1440 }
      const context = await desk.browser.newContext({ baseURL: desk.app.url, viewport, ...options })
      opened.push(context)
      context.on('weberror', (error) => errors.push(error.error().message))
      const page = await context.newPage()
      if (as !== 'nobody') {
        await addSession(context, { ...desk.app, admin: as })
      }
      if (path) {
        await page.goto(path)
      }
      return page
    },
  }
  return desk
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) {
    throw new Error('The app and the browser are there only within tests and hooks.')
  }
  return thing
}

async function closeContext(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
  await context.close()
}

// The app and the browser for a spec file, with pages of signed-in users.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
} from 'playwright-core'

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { addSession } from './browser.ts'
import { shareApp, shareBrowser } from './sharedDesk.ts'
import { type App, startApp } from './startApp.ts'

interface PageOptions extends BrowserContextOptions {
  /** The signed-in user. @default the first admin */
  as?: 'nobody' | App['admin']
  /** Uses a new context without a cache; also for tests that change the clock or the scripts of the context. */
  isNewVisitor?: boolean
  /** Path to open; absent: the page stays blank. */
  path?: string
}

export interface BrowserDesk {
  readonly app: App
  readonly browser: Browser
  /**
   * Opens a page. Pages that are opened in a test or in `beforeEach` are closed after the test, and their storage is
   * cleared. Pages with the same options share a cache, because loading the scripts of the admin panel takes a second.
   * An uncaught error in a page, and a page that the server could not make, fail the test.
   */
  openPage: (options?: PageOptions) => Promise<Page>
}

interface Visitor {
  /** Keeps the context usable while it has no other page. */
  blankPage: Page
  context: BrowserContext
  isNew: boolean
  session: CDPSession
}

/** Call it once in each file, outside of its tests. `env`: settings, for an app of its own. */
export function useDesk(env?: () => Record<string, string>): BrowserDesk {
  let app: App | undefined
  let browser: Browser | undefined
  /** Keyed by their options. */
  const visitors = new Map<string, Visitor>()
  const used = new Set<Visitor>()
  const sharedPages = new Set<Page>()
  const errors: string[] = []

  const newVisitor = async (isNew: boolean, options: BrowserContextOptions): Promise<Visitor> => {
    const viewport = { height: 900, width: 1440 }
    const context = await desk.browser.newContext({ baseURL: desk.app.url, viewport, ...options })
    const hasBeenOffline = watchOffline(context)
    context.on('weberror', (error) => {
      const { message } = error.error()
      // Payload's form asks for its state while one types, and does not catch that there is no connection.
      if (!(message === 'Failed to fetch' && hasBeenOffline())) {
        errors.push(message)
      }
    })
    context.on('response', (response) => {
      // Without this, a test waits in vain for what is on the page, and does not say why.
      if (response.status() >= 500 && response.request().isNavigationRequest()) {
        errors.push(`${response.status()} ${response.url()}`)
      }
    })
    const blankPage = await context.newPage()
    return { blankPage, context, isNew, session: await context.newCDPSession(blankPage) }
  }
  const desk: BrowserDesk = {
    get app() {
      return started(app)
    },
    get browser() {
      return started(browser)
    },
    openPage: async ({ as = desk.app.admin, isNewVisitor = false, path, ...options } = {}) => {
      const key = JSON.stringify([as, options])
      const known = isNewVisitor ? undefined : visitors.get(key)
      const visitor = known ?? (await newVisitor(isNewVisitor, options))
      if (!isNewVisitor) {
        visitors.set(key, visitor)
      }
      used.add(visitor)
      if (as !== 'nobody') {
        await addSession(visitor.context, { ...desk.app, admin: as })
      }
      const page = await visitor.context.newPage()
      if (path) {
        await page.goto(path)
      }
      return page
    },
  }

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([env ? startApp(env()) : shareApp(), shareBrowser()])
  }, 600_000)
  beforeEach(() => {
    used.forEach(({ context }) => context.pages().forEach((page) => sharedPages.add(page)))
    used.clear()
  })
  afterEach(async () => {
    await Promise.all([...used].map((visitor) => cleanUp(visitor, sharedPages, desk.app.url)))
    used.clear()
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
    await (env && app?.stop())
  })
  return desk
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) {
    throw new Error('The app and the browser are available only within tests and hooks.')
  }
  return thing
}

/** Whether a test has taken the connection away. */
function watchOffline(context: BrowserContext): () => boolean {
  let hasBeen = false
  const setOffline = context.setOffline.bind(context)
  context.setOffline = (offline) => {
    hasBeen ||= offline
    return setOffline(offline)
  }
  return () => hasBeen
}

/** Closes the pages of a test and clears their storage. */
async function cleanUp(visitor: Visitor, lasting: Set<Page>, origin: string): Promise<void> {
  const { blankPage, context, isNew, session } = visitor
  await context.setOffline(false)
  for (const page of context.pages().filter((one) => one !== blankPage && !lasting.has(one))) {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.close()
  }
  if (isNew) {
    await context.close()
    return
  }
  await context.clearCookies()
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,local_storage',
  })
}

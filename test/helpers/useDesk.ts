// One app and one browser for a spec file, and pages in it of people who are signed in.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
} from 'playwright-core'

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { addSession, openBrowser } from './browser.ts'
import { type App, startApp } from './startApp.ts'

interface PageOptions extends BrowserContextOptions {
  /** Who is signed in. @default the first admin */
  as?: 'nobody' | App['admin']
  /** With a cache of its own, as a new visitor; also for a test that changes the clock or the scripts of its context. */
  isNewVisitor?: boolean
  /** Where the page begins; absent: it stays empty until the test leads it somewhere. */
  path?: string
}

export interface BrowserDesk {
  readonly app: App
  readonly browser: Browser
  /**
   * A page of this person. One that is opened in a test, or before each, is closed after it, and what it stored in the
   * browser is gone. Pages with the same options share a cache: to load and compile the scripts of the admin panel
   * takes a second. An error that the scripts of a page do not catch fails the test.
   */
  openPage: (options?: PageOptions) => Promise<Page>
}

interface Visitor {
  context: BrowserContext
  isNew: boolean
  /** Keeps the context ready for commands while it has no other page. */
  keeper: Page
  session: CDPSession
}

/** Once a file, outside of its tests. `env`: settings of the app. */
export function useDesk(env: () => Record<string, string> = () => ({})): BrowserDesk {
  let app: App | undefined
  let browser: Browser | undefined
  /** By their options. */
  const visitors = new Map<string, Visitor>()
  const used = new Set<Visitor>()
  const lasting = new Set<Page>()
  const errors: string[] = []

  const newVisitor = async (isNew: boolean, options: BrowserContextOptions): Promise<Visitor> => {
    const viewport = { height: 900, width: 1440 }
    const context = await desk.browser.newContext({ baseURL: desk.app.url, viewport, ...options })
    context.on('weberror', (error) => errors.push(error.error().message))
    const keeper = await context.newPage()
    return { context, isNew, keeper, session: await context.newCDPSession(keeper) }
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
    ;[app, browser] = await Promise.all([startApp(env()), openBrowser()])
  }, 600_000)
  beforeEach(() => {
    used.forEach(({ context }) => context.pages().forEach((page) => lasting.add(page)))
    used.clear()
  })
  afterEach(async () => {
    await Promise.all([...used].map((visitor) => leave(visitor, lasting, desk.app.url)))
    used.clear()
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  return desk
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) {
    throw new Error('The app and the browser are there only within tests and hooks.')
  }
  return thing
}

/** Closes what a test has opened, and clears what it stored. */
async function leave(visitor: Visitor, lasting: Set<Page>, origin: string): Promise<void> {
  const { context, isNew, keeper, session } = visitor
  await context.setOffline(false)
  for (const page of context.pages().filter((one) => one !== keeper && !lasting.has(one))) {
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

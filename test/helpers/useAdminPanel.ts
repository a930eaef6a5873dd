// The app and the browser for a spec file, with pages of signed-in users.
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
  Response,
  WebError,
} from 'playwright-core'

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { addSession, desktop, waitForButtons } from './browser.ts'
import { shareApp, shareBrowser, shareProfile } from './sharedDesk.ts'
import { type App, startApp } from './startApp.ts'

interface PageOptions extends BrowserContextOptions {
  /** The signed-in user. @default the first admin */
  as?: 'nobody' | App['admin']
  /** Uses a new context without a cache; also for tests that change the clock or the scripts of the context. */
  isNewVisitor?: boolean
  /** Path to open; absent: the page stays blank. */
  path?: string
}

export interface SignedInPanel {
  readonly app: App
  readonly browser: Browser
  /**
   * Opens a page. Pages that are opened in a test or in `beforeEach` are closed after the test, and their storage is
   * cleared. Pages of the same user with the same options share a cache, because loading the scripts of the admin panel
   * takes a second; those of the first user of a test share it with other tests and files, whatever their viewport and
   * colours.
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
  /** Takes our listeners from the context. */
  unwatch: () => void
}

/** Call it once in each file, outside of its tests. `env`: settings, for an app of its own. */
export function useAdminPanel(env?: () => Record<string, string>): SignedInPanel {
  let app: App | undefined
  let browser: Browser | undefined
  /** Of the shared profile, if the app is the shared one. */
  let profile: undefined | Visitor
  /** Who uses the profile in this test, as a key. */
  let profileUser: string | undefined
  /** The others, keyed by their options. */
  const visitors = new Map<string, Visitor>()
  const used = new Set<Visitor>()
  const sharedPages = new Set<Page>()
  const errors: string[] = []

  const makeVisitor = async (context: BrowserContext, isNew = false): Promise<Visitor> => {
    // The 30 seconds that are usual may be too few on a busy machine.
    context.setDefaultTimeout(90_000)
    context.on('page', waitAfterLoads)
    const unwatchErrors = watchErrors(context, (error) => errors.push(error))
    const unwatch = () => {
      context.off('page', waitAfterLoads)
      unwatchErrors()
    }
    const [blankPage = await context.newPage()] = context.pages()
    const session = await context.newCDPSession(blankPage)
    return { blankPage, context, isNew, session, unwatch }
  }
  const newVisitor = async (options: BrowserContextOptions, isNew: boolean): Promise<Visitor> => {
    const defaults = { baseURL: desk.app.url, viewport: desktop }
    return makeVisitor(await desk.browser.newContext({ ...defaults, ...options }), isNew)
  }
  const findVisitor = async (user: string, options: BrowserContextOptions): Promise<Visitor> => {
    if (profile && (profileUser ?? user) === user && Object.keys(options).every(isOfPage)) {
      profileUser = user
      return profile
    }
    const key = user + JSON.stringify(options)
    const visitor = visitors.get(key) ?? (await newVisitor(options, false))
    visitors.set(key, visitor)
    return visitor
  }
  const desk: SignedInPanel = {
    get app() {
      return started(app)
    },
    get browser() {
      return started(browser)
    },
    openPage: async ({ as = desk.app.admin, isNewVisitor = false, path, ...options } = {}) => {
      const visitor = isNewVisitor
        ? await newVisitor(options, true)
        : await findVisitor(JSON.stringify(as), options)
      used.add(visitor)
      if (as !== 'nobody') {
        await addSession(visitor.context, { ...desk.app, admin: as })
      }
      const page = await visitor.context.newPage()
      if (visitor === profile) {
        await setOptions(page, options)
      }
      if (path) {
        await page.goto(path)
      }
      return page
    },
  }

  beforeAll(async () => {
    app = await (env ? startApp(env()) : shareApp())
    profile = env ? undefined : await makeVisitor(await shareProfile(app))
    browser = await shareBrowser()
  }, 600_000)
  beforeEach(() => {
    used.forEach(({ context }) => context.pages().forEach((page) => sharedPages.add(page)))
    used.clear()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await Promise.all([...used].map(describePages))
    }
    await Promise.all([...used].map((visitor) => cleanUp(visitor, sharedPages, desk.app.url)))
    used.clear()
    if (![...sharedPages].some((page) => page.context() === profile?.context)) {
      profileUser = undefined
    }
    expect(errors.splice(0)).toEqual([])
  })
  afterAll(async () => {
    const own = [...visitors.values()]
    await Promise.all(own.map(({ context }) => context.close()))
    if (profile) {
      await leaveProfile(profile)
    }
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

/**
 * On a busy machine a page is loaded seconds before it responds, and what a test does meanwhile is lost. A test that asks
 * for less says so with `waitUntil`.
 */
function waitAfterLoads(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (url, options) => {
    const response = await goto(url, options)
    if (!options?.waitUntil && new URL(page.url()).pathname.startsWith('/admin')) {
      await waitForButtons(page)
    }
    return response
  }
}

/** Reports uncaught errors in pages, and pages that the server could not make. Returns how to end it. */
function watchErrors(context: BrowserContext, report: (error: string) => void): () => void {
  const setOffline = context.setOffline.bind(context)
  let hasBeenOffline = false
  context.setOffline = (offline) => {
    hasBeenOffline ||= offline
    return setOffline(offline)
  }
  const onError = (error: WebError) => {
    const { message } = error.error()
    // Payload's form asks for its state while one types, and does not catch that there is no connection.
    if (!(message === 'Failed to fetch' && hasBeenOffline)) {
      report(message)
    }
  }
  const onResponse = (response: Response) => {
    // Without this, a test waits in vain for what is on the page, and does not say why.
    if (response.status() >= 500 && response.request().isNavigationRequest()) {
      report(`${response.status()} ${response.url()}`)
    }
  }
  context.on('weberror', onError)
  context.on('response', onResponse)
  return () => {
    context.off('weberror', onError)
    context.off('response', onResponse)
    context.setOffline = setOffline
  }
}

/** What a page can have by itself; everything else takes a context. */
function isOfPage(option: string): boolean {
  return option === 'colorScheme' || option === 'viewport'
}

async function setOptions(page: Page, { colorScheme, viewport }: BrowserContextOptions) {
  if (viewport) {
    await page.setViewportSize(viewport)
  }
  if (colorScheme) {
    await page.emulateMedia({ colorScheme })
  }
}

/** In the log: what a page showed when its test failed says more than what it waited for. */
async function describePages({ blankPage, context }: Visitor): Promise<void> {
  for (const page of context.pages().filter((one) => one !== blankPage)) {
    const read = page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('[role=dialog], dialog, body')]
      const texts = shown.map(({ innerText }) => innerText.replaceAll(/\s*\n\s*/g, ' | '))
      return texts.filter(Boolean).reverse().join('\n')
    })
    const late = new Promise<string>((resolve) => setTimeout(resolve, 5000, '(does not respond)'))
    const text = await Promise.race([read, late]).catch(String)
    process.stderr.write(
      `The page of the test that failed: ${page.url()}\n${text.slice(0, 3000)}\n`,
    )
  }
}

/** For the next file. */
async function leaveProfile({ blankPage, context, session, unwatch }: Visitor): Promise<void> {
  unwatch()
  await session.detach()
  const pages = context.pages().filter((page) => page !== blankPage)
  await Promise.all(pages.map((page) => page.close()))
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

// API requests of the browser tests, as the user who is signed in in the page.
import type { Page } from 'playwright-core'

import type { Article } from '../../src/app/payload-types.ts'
import type { App } from './startApp.ts'

interface Answer<Body> {
  body: Body
  status: number
}

/** Sends a request with the cookies of the page, as from its origin, whatever page is open. */
export async function ask<Body>(
  page: Page,
  path: string,
  method = 'GET',
  data?: unknown,
): Promise<Answer<Body>> {
  const response = await page.request.fetch(path, {
    data,
    // A connection that is kept may be closed by the server just when the request is sent.
    headers: { connection: 'close', 'sec-fetch-site': 'same-origin' },
    method,
  })
  return { body: (await response.json()) as Body, status: response.status() }
}

/** Finds an article by its title. */
export async function articleOf(page: Page, title: string): Promise<Article> {
  const where = new URLSearchParams({ depth: '0', 'where[title][equals]': title })
  const { body } = await ask<{ docs: Article[] }>(page, `/api/articles?${where.toString()}`)
  const [article] = body.docs
  if (!article) {
    throw new Error(`Article not found: "${title}".`)
  }
  return article
}

/** Moves an article with `POST /api/articles/:id/transition`. */
export async function moveByAPI(page: Page, id: string, request: object): Promise<void> {
  const { body, status } = await ask(page, `/api/articles/${id}/transition`, 'POST', request)
  if (status !== 200) {
    throw new Error(`The transition returned ${status}: ${JSON.stringify(body)}`)
  }
}

/** The response to an anonymous request for this path. */
export async function readerGets({ url }: App, path: string): Promise<Answer<string>> {
  const response = await fetch(url + path)
  return { body: await response.text(), status: response.status }
}

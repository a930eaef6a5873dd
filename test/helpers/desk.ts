// What the browser tests do with the API of the app, as whoever is signed in in the page.
import type { Page } from 'playwright-core'

import type { Article } from '../../src/app/payload-types.ts'
import type { App } from './startApp.ts'

interface Answer<Body> {
  body: Body
  status: number
}

/** A request with the cookies of the page, as from its origin. The page itself may be anywhere. */
export async function ask<Body>(
  page: Page,
  path: string,
  method = 'GET',
  data?: unknown,
): Promise<Answer<Body>> {
  const response = await page.request.fetch(path, {
    data,
    headers: { 'sec-fetch-site': 'same-origin' },
    method,
  })
  return { body: (await response.json()) as Body, status: response.status() }
}

/** The article of this title. */
export async function articleOf(page: Page, title: string): Promise<Article> {
  const where = new URLSearchParams({ depth: '0', 'where[title][equals]': title })
  const { body } = await ask<{ docs: Article[] }>(page, `/api/articles?${where.toString()}`)
  const [article] = body.docs
  if (!article) {
    throw new Error(`There is no article "${title}".`)
  }
  return article
}

/** Moves an article by the endpoint that scripts use. */
export async function moveByAPI(page: Page, id: string, request: object): Promise<void> {
  const { body, status } = await ask(page, `/api/articles/${id}/transition`, 'POST', request)
  if (status !== 200) {
    throw new Error(`The move was answered with ${status}: ${JSON.stringify(body)}`)
  }
}

/** What a reader gets at this path. */
export async function readerGets({ url }: App, path: string): Promise<Answer<string>> {
  const response = await fetch(url + path)
  return { body: await response.text(), status: response.status }
}

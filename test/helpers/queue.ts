// Owed articles for the browser tests of the queue, created by the API.
import type { Page } from 'playwright-core'

import { ask, moveByAPI } from './desk.ts'
import { textDocument } from './documents.ts'

interface Created {
  doc: { id: string }
}

export interface Owing {
  /** Absent: as printed. Null: not on record. */
  bylineText?: null | string
  note?: null | string
  title: string
}

/** An outlet whose terms allow the full text, and an author with an affiliation since 2020. */
export async function createOutlet(page: Page, name: string) {
  const terms = { fullText: 'allowed', searchPolicy: 'canonical' }
  const outlet = await create(page, 'outlets', { name, terms })
  const institution = await create(page, 'institutions', { name: 'Harbour Institute' })
  const affiliations = [{ from: '2020-01-01', institution, role: 'fellow' }]
  const author = await create(page, 'authors', { name: `Ada Quill of ${name}`, affiliations })
  return { author, outlet }
}

/** Articles that this outlet has published; what is null is missing for the blog. Gives their ids. */
export async function createOwed(
  page: Page,
  of: { author: string; outlet: string },
  articles: Owing[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { bylineText, note, title } of articles) {
    const id = await create(page, 'articles', {
      body: textDocument('The text of it.'),
      byline: [{ author: of.author }],
      bylineText: bylineText === null ? [] : [bylineText ?? 'Ada Quill is a fellow'],
      outlet: of.outlet,
      outletUrl: 'https://outlet.example/article',
      publishedAt: '2026-03-09',
      title,
    })
    if (note !== null) {
      await create(page, 'notes', { article: id, body: textDocument(note ?? 'A note on it.') })
    }
    await moveByAPI(page, id, { to: 'published-at-outlet' })
    ids.push(id)
  }
  return ids
}

async function create(page: Page, collection: string, data: object): Promise<string> {
  const { body, status } = await ask<Created>(page, `/api/${collection}`, 'POST', data)
  if (status !== 201) {
    throw new Error(`Creating in ${collection} returned ${status}: ${JSON.stringify(body)}`)
  }
  return body.doc.id
}

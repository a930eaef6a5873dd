// Content for the browser tests of the blog: pictures, long words, and articles in every mode.
import sharp from 'sharp'

import type { App } from './startApp.ts'

/** Requests as the first user. */
export interface AdminClient {
  ask: <Body>(path: string, method?: string, data?: FormData | object) => Promise<Body>
}

export async function openDesk({ admin, url }: App): Promise<AdminClient> {
  const answer = await fetch(`${url}/api/users/login`, {
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const { token } = (await answer.json()) as { token: string }
  return {
    ask: async <Body>(path: string, method = 'GET', data?: FormData | object) => {
      const isForm = data instanceof FormData
      const response = await fetch(`${url}/api${path}`, {
        body: isForm ? data : data && JSON.stringify(data),
        headers: {
          authorization: `JWT ${token}`,
          ...(isForm ? {} : { 'content-type': 'application/json' }),
        },
        method,
      })
      const body = await response.text()
      if (!response.ok) {
        throw new Error(`${method} ${path} returned ${response.status}: ${body}`)
      }
      return JSON.parse(body) as Body
    },
  }
}

interface Stored {
  body?: { root: { children: object[] } }
  id: string
}

export async function articleBy({ ask }: AdminClient, title: string): Promise<Stored> {
  const where = new URLSearchParams({ depth: '0', 'where[title][equals]': title })
  const { docs } = await ask<{ docs: Stored[] }>(`/articles?${where.toString()}`)
  const [article] = docs
  if (!article) {
    throw new Error(`Article not found: "${title}".`)
  }
  return article
}

/** @param changes Applied to the article first, for missing requirements. */
export async function republish(
  client: AdminClient,
  title: string,
  republication: object,
  changes: object = {},
): Promise<void> {
  const { id } = await articleBy(client, title)
  await client.ask(`/articles/${id}`, 'PATCH', changes)
  await client.ask(`/articles/${id}/transition`, 'POST', {
    republication,
    to: 'republished-on-blog',
  })
}

/** Adds a lead picture, a picture in the text, and words that are wider than the screen of a phone. */
export async function illustrate(client: AdminClient, title: string): Promise<void> {
  const { id, body } = await articleBy(client, title)
  const [top, inside] = await Promise.all([upload(client, 'top'), upload(client, 'inside')])
  const children = [...(body?.root.children ?? []), figure(inside), paragraph(wide)]
  await client.ask(`/articles/${id}`, 'PATCH', {
    body: { root: { ...body?.root, children } },
    leadImage: { caption: `Seen from the mole, ${wide}`, credit: 'A. Lind', image: top },
    standfirst: [wide],
  })
}

/** Inserts `count` paragraphs before the text of an article. */
export async function lengthen(client: AdminClient, title: string, count: number): Promise<void> {
  const { id, body } = await articleBy(client, title)
  const more = Array.from({ length: count }, () => paragraph('The water came in again. '.repeat(8)))
  const children = [...more, ...(body?.root.children ?? [])]
  await client.ask(`/articles/${id}`, 'PATCH', { body: { root: { ...body?.root, children } } })
}

const wide = `https://averilcourier.example/${'averylongpathwithoutanyplacetobreak'.repeat(6)}`

async function upload({ ask }: AdminClient, name: string): Promise<string> {
  const size = { background: '#446', channels: 3, height: 900, width: 1600 } as const
  const picture = await sharp({ create: size }).jpeg().toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), `${name}.jpg`)
  form.set('_payload', JSON.stringify({ alt: `The harbour, ${name}`, rights: 'owned' }))
  const { doc } = await ask<{ doc: { id: string } }>('/media', 'POST', form)
  return doc.id
}

function figure(image: string): object {
  const fields = { id: '6745f0a1c2d3e4f5a6b7c8d9', blockType: 'figure', caption: 'Inside', image }
  return { type: 'block', fields, format: '', version: 2 }
}

function paragraph(text: string): object {
  const words = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 }
  return {
    type: 'paragraph',
    children: [words],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  }
}

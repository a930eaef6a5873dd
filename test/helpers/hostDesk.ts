// What tests in another app need: users with a role, and requests as one of them, whatever ids and slugs are there.
import type { Access, CollectionConfig } from 'payload'

import { randomBytes } from 'node:crypto'

import type { Host } from './bootHost.ts'
import type { Answer } from './bootPayload.ts'

import { staffOrPublic } from '../../src/index.ts'
import { textDocument } from './documents.ts'

export type ID = number | string
export interface Doc {
  [field: string]: unknown
  id: ID
}

/** Users with what Offprint reads of them. */
export function usersOf(slug: string): CollectionConfig {
  return {
    slug,
    auth: true,
    fields: [
      { name: 'name', type: 'text' },
      { name: 'role', type: 'select', options: ['admin', 'editor', 'author'], saveToJWT: true },
      { name: 'author', type: 'relationship', relationTo: 'authors' },
    ],
  }
}

/** Pictures with what Offprint reads of them; by default the public reads those of the blog. */
export function mediaOf(
  slug: string,
  staticDir: string,
  read: Access = staffOrPublic,
): CollectionConfig {
  return {
    slug,
    access: { read },
    fields: [
      { name: 'alt', type: 'text' },
      {
        name: 'rights',
        type: 'select',
        options: ['owned', 'licensed', 'outlet-only', 'unknown'],
      },
    ],
    upload: { staticDir },
  }
}

export interface HostDesk {
  /** Over REST, as the user. */
  call: <Body = Doc>(method: string, path: string, body?: unknown) => Promise<Answer<Body>>
  /** Creates a document over REST, as the user. */
  create: (collection: string, data: object) => Promise<Doc>
  user: Doc
}

/** A user with a daily digest, signed in; by default an editor. */
export async function deskAt(host: Host, users = 'users', data: object = {}): Promise<HostDesk> {
  const email = `${randomBytes(4).toString('hex')}@example.org`
  const password = randomBytes(12).toString('hex')
  const digest = { cadence: 'daily', hour: 0, scope: 'all', timeZone: 'UTC', weekday: 'mon' }
  const user = await host.payload.create({
    collection: users as 'users',
    data: { name: 'Ann', digest, email, password, role: 'editor', ...data } as never,
    overrideAccess: true,
  })
  const { body } = await host.rest<{ token: string }>('POST', `/${users}/login`, {
    body: { email, password },
  })
  const call: HostDesk['call'] = (method, path, sent) =>
    host.rest(method, path, { body: sent, headers: { cookie: `payload-token=${body.token}` } })
  return {
    call,
    create: async (collection, data) => {
      const created = await call<{ doc: Doc; errors?: unknown }>('POST', `/${collection}`, data)
      if (created.status !== 201) {
        throw new Error(`${collection}: ${JSON.stringify(created.body.errors)}`)
      }
      return created.body.doc
    },
    user: user as unknown as Doc,
  }
}

export interface Story {
  article: ID
  author: ID
  institution: ID
  note: ID
  outlet: ID
}

/** An article that meets all requirements for the blog. */
export async function writeArticle(
  { create }: HostDesk,
  title: string,
  data: object = {},
): Promise<Story> {
  const terms = { fullText: 'allowed', searchPolicy: 'canonical' }
  const { id: outlet } = await create('outlets', { name: `The paper of ${title}`, terms })
  const { id: institution } = await create('institutions', { name: `Institute of ${title}` })
  const { id: author } = await create('authors', { name: `Author of ${title}` })
  const { id: article } = await create('articles', {
    body: textDocument('Herons wait in the reeds.'),
    byline: [{ affiliations: [{ institution, role: 'fellow' }], author }],
    bylineText: [`Author of ${title} is a fellow`],
    outlet,
    outletUrl: 'https://paper.example/1',
    publishedAt: '2024-01-02T12:00:00.000Z',
    title,
    topics: ['Birds'],
    ...data,
  })
  const { id: note } = await create('notes', { article, body: textDocument('Now here as well.') })
  return { article, author, institution, note, outlet }
}

/** A document with a text and a picture. */
export function withFigure(image: ID) {
  const document = textDocument('Egrets stand in the water.')
  const figure = { type: 'block', fields: { id: 'f1', blockType: 'figure', image }, version: 2 }
  return { root: { ...document.root, children: [...document.root.children, figure] } }
}

// The desk of an app that is not ours: its users have a role and an author, and its pages relate to our articles.
import type { CollectionConfig, Config } from 'payload'

import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Host } from './bootHost.ts'
import type { Role } from './bootPayload.ts'

const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  fields: [
    { name: 'role', type: 'select', options: ['admin', 'editor', 'author'] },
    { name: 'author', type: 'relationship', relationTo: 'authors' },
  ],
  versions: false,
}

const links: CollectionConfig = {
  slug: 'links',
  access: { read: () => true },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'article', type: 'relationship', relationTo: 'articles' },
    { name: 'articles', type: 'relationship', hasMany: true, relationTo: 'articles' },
    { name: 'any', type: 'relationship', relationTo: ['articles', 'media'] },
    { name: 'next', type: 'relationship', relationTo: 'links' as never },
    { name: 'title', type: 'text', virtual: 'article.title' },
    {
      name: 'parts',
      type: 'array',
      fields: [{ name: 'article', type: 'relationship', relationTo: 'articles' }],
    },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        {
          slug: 'teaser',
          fields: [{ name: 'article', type: 'relationship', relationTo: 'articles' }],
        },
      ],
    },
    { name: 'before', type: 'join', collection: 'links' as never, on: 'next' },
  ],
  versions: false,
}

export function deskApp(): Partial<Config> {
  const media: CollectionConfig = {
    slug: 'media',
    access: { read: () => true },
    fields: [{ name: 'rights', type: 'select', options: ['owned', 'licensed', 'unknown'] }],
    upload: { staticDir: mkdtempSync(path.join(tmpdir(), 'host-media-')) },
    versions: false,
  }
  return { collections: [users, media, links] }
}

/** The token of a new login; without a role it is a customer of the app. */
export async function logIn(
  { payload, rest }: Host,
  role?: Role,
  data: object = {},
): Promise<string> {
  const email = `${randomBytes(6).toString('hex')}@example.org`
  const password = randomBytes(12).toString('hex')
  await payload.create({
    collection: 'users',
    data: { ...data, email, password, role } as never,
    overrideAccess: true,
  })
  const { body } = await rest<{ token: string }>('POST', '/users/login', {
    body: { email, password },
  })
  return body.token
}

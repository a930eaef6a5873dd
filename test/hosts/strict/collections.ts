// Collections that have nothing to do with Offprint, and what it asks of logins and pictures.
import type { CollectionConfig } from 'payload'

import { admins, desk, roleOf } from 'offprint'

export const members: CollectionConfig<'members'> = {
  slug: 'members',
  access: { create: admins, read: ({ req }) => roleOf(req) !== null },
  auth: true,
  fields: [
    { name: 'nickname', type: 'text' },
    {
      name: 'role',
      type: 'select',
      options: ['admin', 'editor', 'author', 'reader'],
      saveToJWT: true,
    },
    { name: 'author', type: 'relationship', relationTo: 'authors' },
  ],
  versions: false,
}

export const images: CollectionConfig<'images'> = {
  slug: 'images',
  access: { create: desk },
  fields: [
    { name: 'alt', type: 'text' },
    {
      name: 'rights',
      type: 'select',
      defaultValue: 'unknown',
      options: ['owned', 'licensed', 'outlet-only', 'unknown'],
    },
  ],
  upload: true,
  versions: false,
}

export const pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'hero', type: 'upload', relationTo: 'images' },
    { name: 'owner', type: 'relationship', relationTo: 'members' },
  ],
  versions: { drafts: true },
}

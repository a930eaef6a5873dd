// Media: pictures, with the rights that decide whether they may stand on the blog.
import type { CollectionConfig, FieldAccess } from 'payload'

import { desk, roleOf, staff, staffOrPublic } from 'offprint'

/** Authors bring pictures; whether they may stand on the blog is for the desk to say. */
const deskField: FieldAccess = ({ req }) => roleOf(req) === 'admin' || roleOf(req) === 'editor'

export const media: CollectionConfig = {
  slug: 'media',
  access: { create: staff, delete: desk, read: staffOrPublic, update: desk },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'rights'],
    description: 'Pictures. Only those with owned or licensed rights reach the blog.',
    group: 'Desk',
    useAsTitle: 'filename',
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: { description: 'What the picture shows, for those who cannot see it.' },
      required: true,
    },
    { name: 'caption', type: 'textarea' },
    { name: 'credit', type: 'text' },
    {
      name: 'rights',
      type: 'select',
      access: { create: deskField, update: deskField },
      admin: { description: 'Unknown and outlet-only pictures never reach the blog.' },
      defaultValue: 'unknown',
      index: true,
      options: [
        { label: 'Owned', value: 'owned' },
        { label: 'Licensed', value: 'licensed' },
        { label: 'The outlet only', value: 'outlet-only' },
        { label: 'Unknown', value: 'unknown' },
      ],
      required: true,
    },
  ],
  lockDocuments: false,
  upload: {
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'page', width: 1200 },
    ],
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('x-content-type-options', 'nosniff')
      return headers
    },
    staticDir: process.env.OFFPRINT_MEDIA_DIR ?? '.data/media',
  },
}

// Media: pictures, with the rights that decide whether they may stand on the blog.
import type { CollectionConfig } from 'payload'

import { desk, staff, staffOrPublic } from 'offprint'

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
  upload: {
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'page', width: 1200 },
    ],
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'],
    staticDir: process.env.OFFPRINT_MEDIA_DIR ?? '.data/media',
  },
}

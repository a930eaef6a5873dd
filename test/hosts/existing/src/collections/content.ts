import type { CollectionConfig, GlobalConfig } from 'payload'

export const imageFiles: CollectionConfig = {
  slug: 'image-files',
  access: { read: () => true },
  fields: [{ name: 'alt', type: 'text', localized: true, required: true }],
  upload: true,
}

export const newsItems: CollectionConfig = {
  slug: 'news-items',
  access: { read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }) },
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'author', type: 'relationship', relationTo: 'authors' },
    { name: 'text', type: 'richText' },
    { name: 'picture', type: 'upload', relationTo: 'image-files' },
  ],
  versions: { drafts: true },
}

export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  access: { read: () => true },
  fields: [{ name: 'motto', type: 'text', defaultValue: 'News of the day', localized: true }],
}

import type { CollectionConfig } from 'payload'

/** Users with roles that mean something to this app only. */
export const staffMembers: CollectionConfig = {
  slug: 'staff-members',
  admin: { useAsTitle: 'email' },
  auth: true,
  fields: [
    { name: 'nickname', type: 'text' },
    {
      name: 'department',
      type: 'select',
      defaultValue: 'news',
      options: ['news', 'sports'],
      required: true,
    },
  ],
}

/** Not those of a plugin. */
export const authors: CollectionConfig = {
  slug: 'authors',
  access: { read: () => true },
  admin: { useAsTitle: 'fullName' },
  fields: [
    { name: 'fullName', type: 'text', required: true },
    { name: 'biography', type: 'textarea', localized: true },
  ],
}

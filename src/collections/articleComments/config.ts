// Comments on an article: what its people say to one another about it. Never public.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { nobodyField, ownedBy, ownedByField, readOwnHistory, staff } from '../../access/rules.ts'

/** Read by the desk and by the authors of the article. Only who wrote one changes its text; all of them resolve it. */
export function articleComments({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.articleComments,
    access: { create: staff, delete: ownedBy('by'), read: readOwnHistory, update: readOwnHistory },
    admin: { group: 'records', hidden: true },
    defaultSort: 'createdAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'article',
        type: 'relationship',
        access: { update: nobodyField },
        index: true,
        maxDepth: 0,
        relationTo: slugs.articles,
        required: true,
      },
      {
        name: 'text',
        type: 'textarea',
        access: { update: ownedByField('by') },
        maxLength: 5000,
        required: true,
      },
      {
        name: 'mentions',
        type: 'relationship',
        access: { update: ownedByField('by') },
        hasMany: true,
        maxDepth: 0,
        maxRows: 20,
        relationTo: slugs.users,
      },
      { name: 'resolved', type: 'checkbox', defaultValue: false, index: true },
      {
        name: 'by',
        type: 'relationship',
        access: { create: nobodyField, update: nobodyField },
        index: true,
        maxDepth: 0,
        relationTo: slugs.users,
      },
      // Stays when the login is deleted.
      { name: 'byName', type: 'text', access: { create: nobodyField, update: nobodyField } },
    ],
    graphQL: false,
    labels: { plural: 'comments', singular: 'comment' },
    versions: false,
  }
}

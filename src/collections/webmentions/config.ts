// Webmentions: pages elsewhere that say that they link to a post, and do. Never public.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { desk, nobody, readOwnHistory } from '../../access/rules.ts'
import { moment } from '../shared/fields.ts'

/** Read by the desk and by the authors of the article. Written by what fetches the pages; the desk throws them away. */
export function webmentions(options: ResolvedOptions): CollectionConfig {
  const { articles, webmentions: slug } = options.slugs
  return {
    slug,
    access: { create: nobody, delete: desk, read: readOwnHistory, update: nobody },
    admin: {
      defaultColumns: ['title', 'source', 'article', 'checkedAt'],
      description: 'webmentions',
      group: 'records',
      hidden: ({ user }) => !options.webmentions || roleOfUser(user as never, options) === null,
      useAsTitle: 'title',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'article',
        type: 'relationship',
        index: true,
        maxDepth: 0,
        relationTo: articles,
        required: true,
      },
      { name: 'source', type: 'text', maxLength: 2000, required: true },
      { name: 'target', type: 'text', maxLength: 2000, required: true },
      { name: 'title', type: 'text', maxLength: 300 },
      { name: 'excerpt', type: 'textarea', maxLength: 1000 },
      { name: 'checkedAt', type: 'date', admin: { ...moment }, required: true },
    ],
    graphQL: false,
    indexes: [{ fields: ['source', 'article'], unique: true }],
    labels: { plural: 'webmentions', singular: 'webmention' },
    versions: false,
  }
}

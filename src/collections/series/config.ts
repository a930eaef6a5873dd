// Series: articles that belong together, in order. Readers see the parts that are on the blog, in the blog API.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, deskField, staff } from '../../access/rules.ts'
import { inIndex, slugField, trimmed } from '../shared/fields.ts'

export function series({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.series,
    // The public reads no series: its title is that of an article, which may not be on the blog yet.
    access: { create: desk, delete: desk, read: staff, update: desk },
    admin: {
      defaultColumns: ['title', 'articles', 'updatedAt'],
      description: 'series',
      group: 'desk',
      listSearchableFields: ['title', 'slug'],
      useAsTitle: 'title',
    },
    defaultSort: 'title',
    disableDuplicate: true,
    fields: [
      {
        name: 'title',
        type: 'text',
        hooks: { beforeValidate: [trimmed] },
        ...inIndex,
        required: true,
        unique: true,
      },
      slugField('title'),
      { name: 'description', type: 'textarea', admin: { description: 'seriesDescription' } },
      {
        name: 'articles',
        type: 'relationship',
        // Authors would learn of articles of others.
        access: { create: deskField, read: deskField, update: deskField },
        admin: { description: 'seriesArticles', isSortable: true },
        hasMany: true,
        relationTo: slugs.articles,
      },
    ],
    labels: { plural: 'seriesPlural', singular: 'series' },
    versions: false,
  }
}

// Republications: the record that an article is on the blog.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, everybody } from '../../access/rules.ts'
import { modes, searchPolicies } from '../../domain/terms.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { freeSlug } from '../../workflow/freeSlug.ts'
import { moment } from '../shared/fields.ts'

export function republications({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.republications,
    access: { create: desk, delete: desk, read: everybody, update: desk },
    admin: {
      components: { afterList: ['offprint/rsc#AllOldAddresses'] },
      defaultColumns: ['slug', 'article', 'mode', 'republishedAt', 'path'],
      description: 'republications',
      group: 'blog',
      listSearchableFields: ['slug', 'path'],
      useAsTitle: 'slug',
    },
    defaultSort: '-republishedAt',
    disableDuplicate: true,
    fields: [
      {
        name: 'article',
        type: 'relationship',
        relationTo: slugs.articles,
        required: true,
        unique: true,
      },
      { name: 'note', type: 'relationship', index: true, relationTo: slugs.notes },
      {
        name: 'slug',
        type: 'text',
        admin: { description: 'publicSlug' },
        hooks: { beforeValidate: [freeSlug('slug')] },
        index: true,
        unique: true,
      },
      { name: 'path', type: 'text', admin: { description: 'path', readOnly: true }, index: true },
      { name: 'url', type: 'text', admin: { description: 'publicUrl' }, validate: webAddress },
      {
        type: 'row',
        fields: [
          {
            name: 'republishedAt',
            type: 'date',
            admin: { ...moment },
            index: true,
            required: true,
          },
          {
            name: 'republishedAtPrecision',
            type: 'select',
            defaultValue: 'day',
            label: 'republishedAtPrecision',
            options: ['day', 'unknown'],
            required: true,
          },
        ],
      },
      { name: 'mode', type: 'select', defaultValue: 'full', options: [...modes], required: true },
      { name: 'creditLine', type: 'text' },
      {
        name: 'searchPolicy',
        type: 'select',
        defaultValue: 'noindex',
        options: [...searchPolicies],
        required: true,
      },
    ],
    versions: false,
  }
}

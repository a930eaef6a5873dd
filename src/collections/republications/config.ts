// Republications: the record that an article is on the blog.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, everybody } from '../../access/rules.ts'
import { modes } from '../../domain/terms.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { freeSlug } from '../../workflow/freeSlug.ts'
import { searchPolicyOptions } from '../outlets/config.ts'
import { groups } from '../shared/fields.ts'

export function republications({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.republications,
    access: { create: desk, delete: desk, read: everybody, update: desk },
    admin: {
      defaultColumns: ['slug', 'article', 'mode', 'republishedAt', 'path'],
      description: 'Articles on the blog: address, date and mode.',
      group: groups.blog,
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
        admin: { description: 'The public slug. Leave empty to generate it from the article.' },
        hooks: { beforeValidate: [freeSlug('slug')] },
        index: true,
        unique: true,
      },
      {
        name: 'path',
        type: 'text',
        admin: { description: 'Generated from date and slug.', readOnly: true },
        index: true,
      },
      {
        name: 'url',
        type: 'text',
        admin: { description: 'Public address. Leave empty if it is the path on this site.' },
        label: 'URL',
        validate: webAddress,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'republishedAt',
            type: 'date',
            admin: { date: { displayFormat: 'd MMM yyyy, HH:mm', pickerAppearance: 'dayAndTime' } },
            index: true,
            required: true,
          },
          {
            name: 'republishedAtPrecision',
            type: 'select',
            defaultValue: 'day',
            label: 'Date known',
            options: [
              { label: 'To the day', value: 'day' },
              { label: 'Unknown', value: 'unknown' },
            ],
            required: true,
          },
        ],
      },
      {
        name: 'mode',
        type: 'select',
        defaultValue: 'full',
        options: [
          { label: 'In full', value: modes[0] },
          { label: 'An excerpt', value: modes[1] },
          { label: 'A link only', value: modes[2] },
        ],
        required: true,
      },
      { name: 'creditLine', type: 'text' },
      {
        name: 'searchPolicy',
        type: 'select',
        defaultValue: 'noindex',
        options: searchPolicyOptions(),
        required: true,
      },
    ],
    lockDocuments: false,
    versions: false,
  }
}

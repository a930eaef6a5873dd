// Authors: people who sign articles. They are not logins, and nothing private stands here.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, staffOrPublic, writeAuthors } from '../../access/rules.ts'
import { readOrcid } from '../../domain/orcid.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { webAddresses } from '../../validation/webAddress.ts'
import { readPortrait } from '../../visibility/hidePictures.ts'
import { dayField } from '../shared/dayField.ts'
import { inIndex, isPublicField, row, slugField } from '../shared/fields.ts'

export function authors({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.authors,
    access: { create: desk, delete: desk, read: staffOrPublic, update: writeAuthors },
    admin: {
      defaultColumns: ['name', 'slug', 'updatedAt'],
      description: 'authors',
      group: 'people',
      listSearchableFields: ['name', 'slug'],
      useAsTitle: 'name',
    },
    defaultPopulate: { name: true, slug: true },
    defaultSort: 'name',
    fields: [
      { name: 'name', type: 'text', ...inIndex, required: true },
      slugField('name'),
      { name: 'bio', type: 'textarea', admin: { description: 'bio' } },
      {
        name: 'portrait',
        type: 'upload',
        access: { read: readPortrait },
        admin: { description: 'portrait' },
        relationTo: slugs.media,
      },
      {
        name: 'links',
        type: 'text',
        admin: { description: 'links' },
        hasMany: true,
        validate: webAddresses,
      },
      {
        name: 'orcid',
        type: 'text',
        admin: { description: 'orcid' },
        hooks: { beforeValidate: [({ value }) => readOrcid(value) ?? (value as unknown)] },
        validate: (value: null | string | undefined, { req }: { req: LocalizedRequest }) =>
          !value || readOrcid(value) !== null || translatorFor(req)('invalid-orcid'),
      },
      {
        name: 'affiliations',
        type: 'array',
        admin: { description: 'affiliations' },
        fields: [
          row(
            {
              name: 'institution',
              type: 'relationship',
              index: true,
              relationTo: slugs.institutions,
              required: true,
            },
            { name: 'role', type: 'text' },
          ),
          row(
            dayField({ name: 'from', label: 'fromDay' }),
            dayField({ name: 'to', label: 'toDay' }),
          ),
        ],
        labels: { plural: 'affiliations', singular: 'affiliation' },
      },
      isPublicField,
    ],
    versions: false,
  }
}

// Institutions: what affiliations point to. RSIS and RUSI look alike and are never merged.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, staffOrPublic } from '../../access/rules.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { inIndex, isPublicField, row } from '../shared/fields.ts'

export function institutions({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.institutions,
    access: { create: desk, delete: desk, read: staffOrPublic, update: desk },
    admin: {
      defaultColumns: ['name', 'acronym', 'place'],
      description: 'institutions',
      group: 'people',
      listSearchableFields: ['name', 'acronym'],
      useAsTitle: 'name',
    },
    defaultPopulate: { name: true, acronym: true, place: true, url: true },
    defaultSort: 'name',
    fields: [
      { name: 'name', type: 'text', ...inIndex, required: true },
      row({ name: 'acronym', type: 'text', ...inIndex }, { name: 'place', type: 'text' }),
      {
        name: 'aliases',
        type: 'text',
        admin: { description: 'institutionAliases' },
        hasMany: true,
      },
      { name: 'url', type: 'text', validate: webAddress },
      isPublicField,
    ],
    versions: false,
  }
}

// Saved views: filters of the list of articles under a name, one's own or shared with the desk.
import type { CollectionConfig, FieldHook } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { nobodyField, readViews, staff, writeViews } from '../../access/rules.ts'

export function articleViews({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.articleViews,
    access: { create: staff, delete: writeViews, read: readViews, update: writeViews },
    admin: { group: 'records', hidden: true, useAsTitle: 'name' },
    defaultSort: 'name',
    disableDuplicate: true,
    fields: [
      { name: 'name', type: 'text', maxLength: 100, required: true },
      {
        name: 'query',
        type: 'text',
        admin: { description: 'viewQuery' },
        hooks: { beforeValidate: [withoutMark] },
        maxLength: 2000,
      },
      { name: 'shared', type: 'checkbox', defaultValue: false, index: true },
      {
        name: 'owner',
        type: 'relationship',
        access: { create: nobodyField, update: nobodyField },
        index: true,
        maxDepth: 0,
        relationTo: slugs.users,
      },
    ],
    graphQL: false,
    labels: { plural: 'views', singular: 'view' },
    versions: false,
  }
}

const withoutMark: FieldHook = ({ value }: { value?: unknown }) =>
  typeof value === 'string' ? value.replace(/^\?/, '') : value

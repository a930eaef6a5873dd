// The text of an article and its pictures.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { readBody, staffField } from '../../../access/rules.ts'
import { articleEditor } from '../../../editor/editor.ts'
import { checkDocument } from '../../../validation/checkDocument.ts'
import { hidePictures, readLeadImage, sanitizeDocument } from '../../../visibility/hidePictures.ts'
import { inIndex, row } from '../../shared/fields.ts'

export const linesField = 'offprint/client#LinesField'

export const title: Field = { name: 'title', type: 'text', ...inIndex, required: true }

export function body(options: ResolvedOptions): Field {
  return {
    name: 'body',
    type: 'richText',
    access: { read: readBody },
    admin: { components: { Diff: 'offprint/rsc#DocumentDiff' }, disableListFilter: true },
    editor: articleEditor({ mediaSlug: options.slugs.media }),
    hooks: { afterRead: [sanitizeDocument, hidePictures], beforeValidate: [checkDocument] },
  }
}

export function pictures(options: ResolvedOptions): Field {
  return {
    type: 'collapsible',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'leadImage',
        type: 'group',
        access: { read: readLeadImage },
        admin: { description: 'leadImage' },
        fields: [
          { name: 'image', type: 'upload', relationTo: options.slugs.media },
          { name: 'caption', type: 'textarea', admin: { disableListFilter: true } },
          { name: 'credit', type: 'text', admin: { disableListFilter: true } },
        ],
      },
      {
        name: 'picturesNeeded',
        type: 'checkbox',
        access: { read: staffField },
        admin: { description: 'picturesNeeded' },
        defaultValue: false,
      },
    ],
    label: 'pictures',
  }
}

export const more: Field = {
  type: 'collapsible',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'standfirst',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'standfirst',
        disableListFilter: true,
      },
      hasMany: true,
    },
    row(
      { name: 'doi', type: 'text' },
      {
        name: 'dateline',
        type: 'text',
        access: { read: readBody },
        admin: { description: 'dateline', disableListFilter: true },
      },
    ),
    {
      name: 'acknowledgements',
      type: 'text',
      access: { read: readBody },
      admin: {
        components: { Field: linesField },
        description: 'acknowledgements',
        disableListFilter: true,
      },
      hasMany: true,
    },
  ],
  label: 'publicationDetails',
}

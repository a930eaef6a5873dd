// The text of an article and its pictures.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { readBody, staffField } from '../../../access/rules.ts'
import { articleEditor } from '../../../editor/editor.ts'
import { checkDocument } from '../../../validation/checkDocument.ts'
import { hidePictures, readLeadImage, sanitizeDocument } from '../../../visibility/hidePictures.ts'
import { inIndex } from '../../shared/fields.ts'

export const linesField = 'offprint/client#LinesField'

export const title: Field = { name: 'title', type: 'text', ...inIndex, required: true }

export function text(options: ResolvedOptions): Field[] {
  return [
    {
      name: 'standfirst',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'The line or bullet points under the title.',
      },
      hasMany: true,
    },
    {
      name: 'body',
      type: 'richText',
      access: { read: readBody },
      admin: { components: { Diff: 'offprint/rsc#DocumentDiff' } },
      editor: articleEditor({ mediaSlug: options.slugs.media }),
      hooks: { afterRead: [sanitizeDocument, hidePictures], beforeValidate: [checkDocument] },
    },
  ]
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
        admin: {
          description:
            'A picture is shown on the blog only if its rights are owned or licensed. Enter caption and credit as printed.',
        },
        fields: [
          { name: 'image', type: 'upload', relationTo: options.slugs.media },
          { name: 'caption', type: 'textarea' },
          { name: 'credit', type: 'text' },
        ],
      },
      {
        name: 'picturesNeeded',
        type: 'checkbox',
        access: { read: staffField },
        admin: {
          description:
            'If not checked, the text is published without pictures whose rights are missing.',
        },
        defaultValue: false,
        label: 'On the blog only with its pictures',
      },
    ],
    label: 'Pictures',
  }
}

export const more: Field = {
  type: 'collapsible',
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'doi', type: 'text', label: 'DOI' },
        {
          name: 'dateline',
          type: 'text',
          access: { read: readBody },
          admin: { description: 'As printed above the text, such as London, 3 May 2021.' },
        },
      ],
    },
    {
      name: 'acknowledgements',
      type: 'text',
      access: { read: readBody },
      admin: {
        components: { Field: linesField },
        description: 'Acknowledgements printed with the article, one paragraph each.',
      },
      hasMany: true,
    },
  ],
  label: 'DOI, dateline and acknowledgements',
}

// Pages of one's own, such as Talks and Books: each stands at `/<slug>` on the blog.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, readPublicText, staffOrPublic } from '../../access/rules.ts'
import { articleEditor } from '../../editor/editor.ts'
import { checkDocument } from '../../validation/checkDocument.ts'
import { hidePictures, sanitizeDocument } from '../../visibility/hidePictures.ts'
import { inIndex, slugField } from '../shared/fields.ts'
import { picturesField } from '../shared/picturesField.ts'

export function pages({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.pages,
    access: { create: desk, delete: desk, read: staffOrPublic, update: desk },
    admin: {
      defaultColumns: ['title', 'slug', 'isPublic', 'inNavigation', 'updatedAt'],
      description: 'pages',
      group: 'blog',
      listSearchableFields: ['title', 'slug'],
      useAsTitle: 'title',
    },
    defaultPopulate: { slug: true, title: true },
    defaultSort: 'title',
    fields: [
      { name: 'title', type: 'text', ...inIndex, required: true },
      slugField('title'),
      {
        name: 'isPublic',
        type: 'checkbox',
        admin: { description: 'pageIsPublic', position: 'sidebar' },
        defaultValue: false,
        hooks: { beforeDuplicate: [() => false] },
        index: true,
        label: 'pageIsPublic',
      },
      {
        name: 'inNavigation',
        type: 'checkbox',
        admin: { description: 'inNavigation', position: 'sidebar' },
        defaultValue: false,
      },
      {
        name: 'body',
        type: 'richText',
        access: { read: readPublicText },
        editor: articleEditor({ mediaSlug: slugs.media }),
        hooks: { afterRead: [hidePictures, sanitizeDocument], beforeValidate: [checkDocument] },
        required: true,
      },
      picturesField(slugs.media),
    ],
    labels: { plural: 'pages', singular: 'page' },
    versions: false,
  }
}

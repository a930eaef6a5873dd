// Notes: the introductory text above an article on the blog; one an article.
import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { isStaff } from '../../access/people.ts'
import { desk, readNotes, readPublicText, writeNotes } from '../../access/rules.ts'
import { noteEditor } from '../../editor/editor.ts'
import { checkDocument } from '../../validation/checkDocument.ts'
import { sanitizeDocument } from '../../visibility/hidePictures.ts'
import { isPublicField } from '../shared/fields.ts'

export function notes({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.notes,
    access: {
      create: ({ req }) => isStaff(req),
      delete: desk,
      read: readNotes,
      readVersions: desk,
      update: writeNotes,
    },
    admin: {
      defaultColumns: ['article', 'author', 'updatedAt'],
      description: 'notes',
      group: 'desk',
      useAsTitle: 'title',
    },
    defaultSort: '-updatedAt',
    disableDuplicate: true,
    fields: [
      { name: 'title', type: 'text', admin: { hidden: true }, virtual: 'article.title' },
      {
        name: 'article',
        type: 'relationship',
        relationTo: slugs.articles,
        required: true,
        unique: true,
      },
      {
        name: 'body',
        type: 'richText',
        access: { read: readPublicText },
        admin: { components: { Diff: 'offprint/rsc#DocumentDiff' } },
        editor: noteEditor(),
        hooks: { afterRead: [sanitizeDocument], beforeValidate: [checkDocument] },
        required: true,
      },
      { name: 'author', type: 'relationship', index: true, relationTo: slugs.authors },
      isPublicField,
    ],
    versions: { maxPerDoc: 100 },
  }
}

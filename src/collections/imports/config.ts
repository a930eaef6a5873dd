// Imports: runs that read a whole backlog, report what would happen, and write it once somebody says so.
import type { Message } from 'offprint-reader'
import type { CollectionConfig, Field, FieldHook, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { desk, nobody, nobodyField } from '../../access/rules.ts'
import { importStatuses, maxImportSize } from '../../domain/imports.ts'
import { translatorFor } from '../../translations/translator.ts'

/** Created by an endpoint with the name and size of a file, whose parts follow. All else is written by the run. */
export function imports({ slugs }: ResolvedOptions): CollectionConfig {
  return {
    slug: slugs.imports,
    access: { create: nobody, delete: nobody, read: desk, update: nobody },
    admin: {
      components: {
        beforeListTable: ['offprint/rsc#ImportDrop'],
        views: { edit: { root: { Component: 'offprint/rsc#ImportView' } } },
      },
      defaultColumns: ['name', 'status', 'system', 'site', 'createdAt'],
      description: 'imports',
      group: 'records',
      useAsTitle: 'name',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [
      { name: 'name', type: 'text', maxLength: 300, required: true },
      {
        name: 'size',
        type: 'number',
        admin: { description: 'size' },
        max: maxImportSize,
        min: 1,
        required: true,
      },
      ...[
        {
          name: 'status',
          type: 'select',
          defaultValue: 'reading',
          enumName: 'enum_offprint_import_status',
          index: true,
          options: importStatuses.map((value) => ({
            label: value === 'waiting' ? 'waitingForYou' : value,
            value,
          })),
          required: true,
        } satisfies Field,
        { name: 'problem', type: 'json', hooks: { afterRead: [withMessage] } } satisfies Field,
        { name: 'system', type: 'text' } satisfies Field,
        { name: 'site', type: 'text' } satisfies Field,
        {
          name: 'warnings',
          type: 'json',
          defaultValue: [],
          hooks: { afterRead: [withMessage] },
        } satisfies Field,
        { name: 'counts', type: 'json', defaultValue: {} } satisfies Field,
        { name: 'log', type: 'json', defaultValue: [] } satisfies Field,
        { name: 'created', type: 'json', admin: { hidden: true } } satisfies Field,
        {
          name: 'startedBy',
          type: 'relationship',
          label: 'by',
          maxDepth: 0,
          relationTo: slugs.users,
        } satisfies Field,
        { name: 'startedAt', type: 'date' } satisfies Field,
        { name: 'endedAt', type: 'date' } satisfies Field,
      ].map(writtenByRun),
    ],
    graphQL: { disableMutations: true },
    labels: { plural: 'imports', singular: 'import' },
    versions: false,
  }
}

function writtenByRun(field: Field): Field {
  return {
    ...field,
    access: { create: nobodyField, update: nobodyField },
    admin: { ...field.admin, readOnly: true },
  } as Field
}

/** Codes are stored, and sentences read: in the language of the request. */
const withMessage: FieldHook = ({
  req,
  value,
}: {
  req: PayloadRequest
  value?: Message | Message[] | null
}) => {
  const translate = translatorFor(req)
  const worded = (one: Message) => ({ ...one, message: translate(one.code, one.values) })
  return Array.isArray(value) ? value.map(worded) : value && worded(value)
}

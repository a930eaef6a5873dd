// The sidebar: address, kind, dates and topics.
import type { Field } from 'payload'

import { deskField, everybodyField, nobodyField, staffField } from '../../../access/rules.ts'
import { type LocalizedRequest, translatorFor } from '../../../translations/translator.ts'
import { dayField } from '../../shared/dayField.ts'
import { inIndex, slugField, trimmed } from '../../shared/fields.ts'
import { articleKinds } from './options.ts'

export const sidebar: Field[] = [
  slugField('title'),
  {
    name: 'kind',
    type: 'select',
    // With a read rule GraphQL does not ask for it: it has a default.
    access: { read: everybodyField },
    admin: { position: 'sidebar' },
    defaultValue: 'op-ed',
    index: true,
    options: articleKinds,
    required: true,
  },
  dayField({
    name: 'freeFrom',
    access: { create: nobodyField, read: staffField, update: nobodyField },
    admin: {
      components: { Cell: 'offprint/client#FreeFromCell' },
      description: 'freeFrom',
      position: 'sidebar',
      readOnly: true,
    },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
  }),
  {
    name: 'topics',
    type: 'text',
    admin: { position: 'sidebar' },
    hasMany: true,
    // The blog API takes no longer one; a migration has its index.
    maxLength: 200,
  },
  {
    // The title of the series that it is in, stored: it is searched, filtered and sorted by.
    name: 'series',
    type: 'text',
    // A series may have articles of others, and be public.
    access: { create: deskField, update: deskField },
    admin: { description: 'seriesTitle', position: 'sidebar' },
    hooks: { beforeValidate: [trimmed] },
    ...inIndex,
  },
  {
    name: 'seriesPart',
    type: 'ui',
    admin: {
      components: { Field: 'offprint/rsc#SeriesPart' },
      disableListColumn: true,
      position: 'sidebar',
    },
    label: 'series',
  },
  {
    name: 'mentions',
    type: 'ui',
    admin: {
      components: { Field: 'offprint/rsc#Mentions' },
      disableListColumn: true,
      position: 'sidebar',
    },
    label: 'webmentions',
  },
  {
    name: 'listed',
    type: 'checkbox',
    access: { read: staffField },
    admin: { description: 'listed', position: 'sidebar' },
    defaultValue: false,
    hooks: { beforeDuplicate: [() => false] },
  },
  {
    name: 'language',
    type: 'text',
    admin: { description: 'language', position: 'sidebar' },
    defaultValue: 'en',
    validate: (value: null | string | undefined, { req }: { req: LocalizedRequest }) =>
      !value || isLanguageTag(value) || translatorFor(req)('invalid-language'),
  },
]

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

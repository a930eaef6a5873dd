// What the workflow writes: the stage, the log, and the records of an article on the blog.
import type { Field } from 'payload'

import type { ResolvedOptions } from '../../../options.ts'

import { everybodyField, nobodyField, staffField } from '../../../access/rules.ts'
import { modes } from '../../../domain/terms.ts'
import { scheduleField } from '../scheduleField.ts'
import { stageOptions } from './options.ts'

export const stage: Field = {
  name: 'stage',
  type: 'select',
  // With a read rule GraphQL does not ask for it: it has a default.
  access: { read: everybodyField },
  admin: {
    components: { Cell: 'offprint/client#StageCell', Field: 'offprint/rsc#StageBar' },
    description: 'stage',
    disableBulkEdit: true,
  },
  defaultValue: 'drafted',
  enumName: 'enum_offprint_stage',
  hooks: { beforeDuplicate: [() => 'drafted'] },
  index: true,
  options: stageOptions(),
  required: true,
}

export function log({ slugs }: ResolvedOptions): Field {
  return {
    name: 'log',
    type: 'join',
    admin: {
      allowCreate: false,
      components: { Field: 'offprint/client#MoveLog' },
      defaultColumns: ['at', 'from', 'to', 'byName', 'via', 'reason'],
      description: 'log',
    },
    collection: slugs.transitions,
    defaultSort: '-sequence',
    on: 'article',
  }
}

export function note({ slugs }: ResolvedOptions): Field {
  return {
    name: 'note',
    type: 'join',
    admin: {
      allowCreate: true,
      defaultColumns: ['body', 'author', 'updatedAt'],
      description: 'note',
      // The form has a field for its text.
      hidden: true,
    },
    collection: slugs.notes,
    on: 'article',
  }
}

export function republication({ slugs }: ResolvedOptions): Field {
  return {
    name: 'republication',
    type: 'join',
    admin: {
      allowCreate: false,
      defaultColumns: ['slug', 'mode', 'republishedAt'],
      description: 'republication',
    },
    collection: slugs.republications,
    on: 'article',
  }
}

export const oldAddresses: Field = {
  name: 'oldAddresses',
  type: 'ui',
  admin: { components: { Field: 'offprint/client#OldAddresses' }, disableListColumn: true },
}

/** Written by programs and asked for by none of the desk's lists. */
const ofNoForm = { disableListColumn: true, disableListFilter: true, hidden: true }

/** What only the program writes, and what only comes with a request. */
export function kept(options: ResolvedOptions): Field[] {
  return [
    {
      name: 'importKey',
      type: 'text',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: ofNoForm,
      hooks: { beforeDuplicate: [() => null] },
      unique: true,
    },
    {
      name: 'blogMode',
      type: 'select',
      access: { create: nobodyField, update: nobodyField },
      admin: {
        description: 'How it is on the blog; empty where it is not.',
        ...ofNoForm,
      },
      enumName: 'enum_offprint_blog_mode',
      hooks: { beforeDuplicate: [() => null] },
      options: [...modes],
    },
    {
      name: 'pictures',
      type: 'relationship',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: ofNoForm,
      hasMany: true,
      relationTo: options.slugs.media,
    },
    { name: 'transition', type: 'json', admin: ofNoForm, virtual: true },
    { name: 'expectedStage', type: 'text', admin: ofNoForm, virtual: true },
    scheduleField,
    {
      name: 'updatedVia',
      type: 'text',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: ofNoForm,
      hooks: { beforeDuplicate: [() => null] },
    },
    proposal,
  ]
}

const proposal: Field = {
  name: 'proposal',
  type: 'group',
  access: { create: nobodyField, read: staffField, update: nobodyField },
  admin: { hidden: true },
  fields: [
    { name: 'move', type: 'json', admin: ofNoForm },
    { name: 'letter', type: 'json', admin: ofNoForm },
    { name: 'by', type: 'text', admin: ofNoForm },
    { name: 'at', type: 'date', admin: ofNoForm, index: true },
    { name: 'note', type: 'textarea', admin: ofNoForm },
    { name: 'of', type: 'date', admin: ofNoForm },
  ],
  hooks: { beforeDuplicate: [() => ({})] },
}

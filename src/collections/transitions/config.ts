// Transitions: the log, one row a move. Written by the workflow, changed by nobody.
import type { CollectionConfig, Field, TypedUser } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { nobody, nobodyField, readOwnHistory } from '../../access/rules.ts'
import { modes } from '../../domain/terms.ts'
import { inEachLanguage } from '../../translations/languages.ts'
import { stageOptions } from '../articles/fields/options.ts'
import { moment, row } from '../shared/fields.ts'

function isEditor(user: TypedUser, options: ResolvedOptions): boolean {
  const role = roleOfUser(user, options)
  return role === 'admin' || role === 'editor'
}

const channels = [
  'admin',
  'rest',
  'graphql',
  'local',
  'job',
  'schedule',
  'seed',
  'import-export',
] as const

/** The log. `via` is the channel through which the move was requested. */
export function transitions(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.transitions,
    access: { create: nobody, delete: nobody, read: readOwnHistory, update: nobody },
    admin: {
      defaultColumns: ['at', 'articleTitle', 'from', 'to', 'byName', 'via'],
      description: 'transitions',
      group: 'records',
      // Authors read the log of an article in its form.
      hidden: ({ user }) => !isEditor(user as unknown as TypedUser, options),
      listSearchableFields: ['articleTitle', 'byName', 'reason'],
      useAsTitle: 'articleTitle',
    },
    defaultSort: '-sequence',
    disableDuplicate: true,
    fields: [
      { name: 'article', type: 'relationship', index: true, relationTo: options.slugs.articles },
      { name: 'articleTitle', type: 'text', required: true },
      row(stageField('from'), stageField('to')),
      row(modeField('fromMode'), modeField('toMode')),
      row(
        { name: 'by', type: 'relationship', maxDepth: 0, relationTo: options.slugs.users },
        { name: 'byName', type: 'text' },
      ),
      row(
        { name: 'at', type: 'date', admin: { ...moment }, index: true, required: true },
        {
          name: 'via',
          type: 'select',
          index: true,
          options: channels.map((value) => ({ label: channelLabel(value), value })),
          required: true,
        },
      ),
      { name: 'reason', type: 'textarea' },
      sequence,
    ],
    versions: false,
  }
}

function stageField(name: 'from' | 'to'): Field {
  const options = stageOptions()
  return { name, type: 'select', enumName: 'enum_offprint_stage', options, required: true }
}

/** On the blog before, or after; empty on the side on which the article is not there. */
function modeField(name: 'fromMode' | 'toMode'): Field {
  return { name, type: 'select', enumName: 'enum_offprint_blog_mode', options: [...modes] }
}

/**
 * The order of the log, by a sequence of the database: clocks of processes disagree, and are set back. Drawn under
 * the row lock of the article, so that a later move of it has the greater number.
 */
const sequence: Field = {
  name: 'sequence',
  type: 'number',
  access: { create: nobodyField, update: nobodyField },
  admin: { disableBulkEdit: true, hidden: true },
  hooks: {
    beforeChange: [
      ({ siblingData }) => {
        delete siblingData.sequence
      },
    ],
  },
  unique: true,
}

function channelLabel(via: (typeof channels)[number]) {
  return inEachLanguage(({ desk }) => desk[`via-${via}`])
}

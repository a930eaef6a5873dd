// Letters that ask outlets for permission, with what was answered. Written by their endpoints; drafts also by `PATCH`.
import type { CollectionConfig, Field, FieldBase } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { deskField, draftLetters, nobody, nobodyField, readOwnLetters } from '../../access/rules.ts'
import { modes } from '../../domain/terms.ts'
import { dayField } from '../shared/dayField.ts'
import { moment, row } from '../shared/fields.ts'
import { languageOptions } from '../shared/languageOptions.ts'
import { showOwnArticles } from './ownArticles.ts'

/** Of what our code writes: nobody writes it by Payload's own endpoints. */
const written = { create: nobodyField, update: nobodyField }

/** Authors learn that there is a letter about their article, and its answer: not what else is in it. */
const ofDesk = { read: deskField }

export function permissionRequests(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.permissionRequests,
    access: { create: nobody, delete: draftLetters, read: readOwnLetters, update: draftLetters },
    admin: {
      defaultColumns: ['outlet', 'status', 'to', 'sentAt', 'answeredAt'],
      description: 'permissionRequests',
      group: 'records',
      useAsTitle: 'subject',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    fields: [...letter(options), articlesOf(options), ...answer, ...delivery(options)],
    graphQL: false,
    labels: { plural: 'letters', singular: 'letter' },
    versions: false,
  }
}

function letter({ slugs }: ResolvedOptions): Field[] {
  return [
    row(
      {
        name: 'outlet',
        type: 'relationship',
        access: written,
        index: true,
        maxDepth: 1,
        relationTo: slugs.outlets,
      },
      {
        name: 'kind',
        type: 'select',
        access: written,
        defaultValue: 'permission',
        options: ['permission', 'sign-off'],
        required: true,
      },
      {
        name: 'status',
        type: 'select',
        access: written,
        defaultValue: 'draft',
        index: true,
        options: ['draft', 'sent', 'answered', 'expired', 'revoked', 'bounced'],
        required: true,
      },
    ),
    row(
      { name: 'to', type: 'email', access: ofDesk },
      {
        name: 'language',
        type: 'select',
        defaultValue: 'en',
        options: languageOptions,
        required: true,
      },
    ),
    {
      name: 'author',
      type: 'relationship',
      access: written,
      admin: { condition: isSignOff, description: 'signer' },
      index: true,
      maxDepth: 0,
      relationTo: slugs.authors,
    },
    { name: 'subject', type: 'text', access: ofDesk, maxLength: 300 },
    {
      name: 'body',
      type: 'textarea',
      access: ofDesk,
      admin: { description: 'letterBody' },
      maxLength: 20_000,
    },
    row(dayField({ name: 'deadline' }), {
      name: 'silence',
      type: 'select',
      admin: { description: 'silence' },
      defaultValue: 'nothing',
      options: ['nothing', 'agreement'],
      required: true,
    }),
  ]
}

function articlesOf({ slugs }: ResolvedOptions): Field {
  return {
    name: 'articles',
    type: 'array',
    fields: [
      row(
        {
          name: 'article',
          type: 'relationship',
          index: true,
          maxDepth: 0,
          relationTo: slugs.articles,
        },
        { name: 'mode', type: 'select', defaultValue: 'full', options: [...modes], required: true },
        dayField({ name: 'from' }),
      ),
      row(
        {
          name: 'answer',
          type: 'select',
          access: written,
          defaultValue: 'open',
          options: ['open', 'yes', 'no', 'conditions'],
        },
        { name: 'grantedMode', type: 'select', access: written, options: [...modes] },
        dayField({ name: 'grantedFrom', access: written }),
      ),
      { name: 'words', type: 'textarea', access: written },
      { name: 'creditLine', type: 'text', access: { ...written, ...ofDesk } },
      row(
        { name: 'answeredAt', type: 'date', access: written, admin: { ...moment } },
        ...byAndAt('accepted', written),
      ),
      row(...byAndAt('declined', written)),
    ],
    hooks: { afterRead: [showOwnArticles] },
    labels: { plural: 'articles', singular: 'article' },
    maxRows: 200,
  }
}

/** Who decided, and when. */
function byAndAt(name: string, access: FieldBase['access']): Field[] {
  return [
    { name: `${name}By`, type: 'text', access },
    { name: `${name}At`, type: 'date', access, admin: { ...moment } },
  ]
}

function isSignOff({ kind }: { kind?: unknown }): boolean {
  return kind === 'sign-off'
}

const answer: Field[] = [
  row(
    { name: 'answeredAt', type: 'date', access: written, admin: { ...moment }, index: true },
    {
      name: 'answeredBy',
      type: 'group',
      access: { ...written, ...ofDesk },
      fields: [
        { name: 'name', type: 'text' },
        { name: 'role', type: 'text' },
      ],
    },
  ),
  { name: 'creditLine', type: 'text', access: { ...written, ...ofDesk } },
  {
    name: 'always',
    type: 'checkbox',
    access: { ...written, ...ofDesk },
    admin: { description: 'always' },
    defaultValue: false,
  },
  dayField({
    name: 'alwaysFrom',
    access: { ...written, ...ofDesk },
    admin: { condition: ({ always }) => always === true, description: 'alwaysFrom' },
  }),
  row(...byAndAt('termsAccepted', { ...written, ...ofDesk })),
  row(...byAndAt('termsDeclined', { ...written, ...ofDesk })),
  {
    name: 'copy',
    type: 'group',
    access: { ...written, ...ofDesk },
    admin: { condition: isSignOff, description: 'copy' },
    fields: [
      // Whether the article still says the same: the lists of many articles ask it.
      { name: 'isCurrent', type: 'checkbox', defaultValue: false },
      { name: 'hash', type: 'text' },
      { name: 'text', type: 'textarea' },
    ],
  },
  { name: 'evidence', type: 'textarea', access: { ...written, ...ofDesk } },
  {
    name: 'evidenceFile',
    type: 'group',
    access: { ...written, ...ofDesk },
    fields: [
      { name: 'name', type: 'text' },
      { name: 'type', type: 'text' },
      // In the database and not among the pictures, which are public. `GET …/:id/evidence` has the bytes.
      { name: 'data', type: 'textarea', access: { read: nobodyField }, admin: { hidden: true } },
    ],
  },
]

function delivery({ slugs }: ResolvedOptions): Field[] {
  return [
    row(
      {
        name: 'askedBy',
        type: 'relationship',
        access: written,
        admin: { description: 'askedBy' },
        index: true,
        maxDepth: 0,
        relationTo: slugs.users,
      },
      { name: 'askedByName', type: 'text', access: written },
    ),
    row(
      { name: 'sendingAt', type: 'date', access: written, admin: { ...moment } },
      { name: 'sentAt', type: 'date', access: written, admin: { ...moment }, index: true },
      { name: 'copiedAt', type: 'date', access: written, admin: { ...moment } },
    ),
    { name: 'error', type: 'textarea', access: { ...written, ...ofDesk } },
    {
      name: 'shown',
      type: 'group',
      access: { ...written, ...ofDesk },
      fields: [
        { name: 'text', type: 'textarea' },
        { name: 'hash', type: 'text' },
      ],
    },
    {
      name: 'generation',
      type: 'number',
      access: { ...written, read: nobodyField },
      admin: { hidden: true },
      defaultValue: 1,
    },
    {
      name: 'tokenHash',
      type: 'text',
      access: { ...written, read: nobodyField },
      admin: { hidden: true },
      unique: true,
    },
  ]
}

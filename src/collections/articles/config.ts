// Articles: the article, once, whatever stage it is in.
import type { CollectionConfig, Field } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import {
  createArticles,
  deleteArticles,
  deskField,
  everybodyField,
  nobodyField,
  readArticles,
  readBody,
  readOwnVersions,
  staffField,
  writeArticles,
} from '../../access/rules.ts'
import { precisionMark } from '../../domain/isDayField.ts'
import { modes } from '../../domain/terms.ts'
import { stages } from '../../domain/transitions.ts'
import { articleEditor } from '../../editor/editor.ts'
import { inEachLanguage } from '../../translations/languages.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { checkDocument } from '../../validation/checkDocument.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { hidePictures, readLeadImage } from '../../visibility/hidePictures.ts'
import { sanitizeDocument } from '../../visibility/sanitizeDocument.ts'
import { dayField } from '../shared/dayField.ts'
import { inIndex, slugField } from '../shared/fields.ts'
import { scheduleField } from './scheduleField.ts'

const articleKinds = [
  'op-ed',
  'analysis',
  'journal-article',
  'brief',
  'interview',
  'review',
  'chapter',
  'other',
]

/** Called as the refusals call them. */
export function stageOptions() {
  return stages.map((value) => ({
    label: inEachLanguage(({ words }) => words.stages[value]),
    value,
  }))
}

/** The collection of articles. Hooks and endpoints are added by the plugin. */
export function articles(options: ResolvedOptions): CollectionConfig {
  return {
    slug: options.slugs.articles,
    access: {
      create: createArticles,
      delete: deleteArticles,
      read: readArticles,
      readVersions: readOwnVersions,
      update: writeArticles,
    },
    admin: {
      components: {
        afterListTable: ['offprint/rsc#BulkSchedule'],
        beforeListTable: options.admin.newArticle ? ['offprint/rsc#NewArticleLink'] : [],
      },
      defaultColumns: ['title', 'stage', 'outlet', 'publishedAt', 'freeFrom', 'updatedAt'],
      description: 'articles',
      group: 'desk',
      listSearchableFields: ['title', 'slug', 'series'],
      useAsTitle: 'title',
    },
    defaultSort: '-updatedAt',
    fields: [
      stage,
      title,
      { type: 'tabs', tabs: tabs(options) },
      log(options),
      ...sidebar,
      ...kept(options),
    ],
    forceSelect: { blogMode: true, schedule: true, stage: true },
    indexes: [{ fields: ['stage', 'publishedAt'] }, { fields: ['stage', 'freeFrom'] }],
    lockDocuments: false,
    versions: { maxPerDoc: 100 },
  }
}

/** Written by programs and asked for by none of the desk's lists. */
const ofNoForm = { disableListColumn: true, disableListFilter: true, hidden: true }

const linesField = 'offprint/client#LinesField'

/** In the order of the work; what is rare is folded. */
function tabs(options: ResolvedOptions) {
  return [
    {
      fields: [
        ...atOutlet(options),
        ...byline(options),
        note(options),
        ...text(options),
        pictures(options),
        more,
      ],
      label: 'article',
    },
    { fields: terms, label: 'permissionAndReminders' },
    { fields: [republication(options)], label: 'onTheBlog' },
  ]
}

const title: Field = { name: 'title', type: 'text', ...inIndex, required: true }

function atOutlet({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'outlet',
          type: 'relationship',
          admin: { components: { Cell: 'offprint/client#OutletCell' } },
          index: true,
          relationTo: slugs.outlets,
        },
        { name: 'outletIssue', type: 'text', admin: { description: 'outletIssue' } },
      ],
    },
    {
      name: 'outletUrl',
      type: 'text',
      admin: { description: 'outletUrl' },
      validate: webAddress,
    },
    {
      type: 'row',
      fields: [
        dayField({
          name: 'publishedAt',
          admin: {
            components: { Cell: 'offprint/client#PublishedCell' },
            custom: precisionMark('publishedAtPrecision'),
            description: 'publishedAt',
          },
          index: true,
        }),
        {
          name: 'publishedAtPrecision',
          type: 'select',
          // With a read rule GraphQL does not ask for it: it has a default.
          access: { read: everybodyField },
          admin: { description: 'publishedAtPrecision' },
          defaultValue: 'day',
          options: ['day', 'month', 'year', 'unknown'],
          required: true,
        },
      ],
    },
  ]
}

function byline({ slugs }: ResolvedOptions): Field[] {
  return [
    {
      name: 'bylineText',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'bylineText',
      },
      hasMany: true,
    },
    {
      name: 'byline',
      type: 'array',
      admin: { description: 'byline' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'author',
              type: 'relationship',
              index: true,
              relationTo: slugs.authors,
              required: true,
            },
            {
              name: 'inferred',
              type: 'checkbox',
              admin: { description: 'inferred' },
              defaultValue: false,
            },
          ],
        },
        {
          name: 'affiliations',
          type: 'array',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'institution',
                  type: 'relationship',
                  index: true,
                  relationTo: slugs.institutions,
                },
                { name: 'role', type: 'text' },
              ],
            },
            {
              name: 'printed',
              type: 'text',
              admin: { description: 'printed' },
            },
          ],
          labels: { plural: 'affiliations', singular: 'affiliation' },
        },
      ],
      labels: { plural: 'authors', singular: 'author' },
    },
  ]
}

function text(options: ResolvedOptions): Field[] {
  return [
    {
      name: 'standfirst',
      type: 'text',
      admin: {
        components: { Field: linesField },
        description: 'standfirst',
      },
      hasMany: true,
    },
    {
      name: 'body',
      type: 'richText',
      access: { read: readBody },
      admin: { components: { Diff: 'offprint/rsc#DocumentDiff' } },
      editor: articleEditor({ mediaSlug: options.mediaSlug }),
      hooks: { afterRead: [sanitizeDocument, hidePictures], beforeValidate: [checkDocument] },
    },
  ]
}

function pictures(options: ResolvedOptions): Field {
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
          { name: 'image', type: 'upload', relationTo: options.mediaSlug },
          { name: 'caption', type: 'textarea' },
          { name: 'credit', type: 'text' },
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

const more: Field = {
  type: 'collapsible',
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'doi', type: 'text' },
        {
          name: 'dateline',
          type: 'text',
          access: { read: readBody },
          admin: { description: 'dateline' },
        },
      ],
    },
    {
      name: 'acknowledgements',
      type: 'text',
      access: { read: readBody },
      admin: {
        components: { Field: linesField },
        description: 'acknowledgements',
      },
      hasMany: true,
    },
  ],
  label: 'publicationDetails',
}

const terms: Field[] = [
  {
    name: 'permission',
    type: 'group',
    access: { create: deskField, read: staffField, update: deskField },
    admin: { description: 'permission' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'grantedBy',
            type: 'text',
            admin: { description: 'grantedBy' },
          },
          dayField({ name: 'grantedOn' }),
          { name: 'mode', type: 'select', options: [...modes] },
        ],
      },
      {
        name: 'evidence',
        type: 'textarea',
        admin: { description: 'evidence' },
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  {
    name: 'waived',
    type: 'group',
    access: { read: staffField },
    admin: { description: 'waived' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'reason', type: 'text' },
          { name: 'by', type: 'text', admin: { readOnly: true } },
          { name: 'at', type: 'date', admin: { readOnly: true }, index: true },
        ],
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  dayField({
    name: 'snoozedUntil',
    access: { read: staffField },
    admin: { description: 'snoozedUntil' },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
  }),
]

function note({ slugs }: ResolvedOptions): Field {
  return {
    name: 'note',
    type: 'join',
    admin: {
      allowCreate: true,
      defaultColumns: ['body', 'author', 'updatedAt'],
      description: 'note',
    },
    collection: slugs.notes,
    on: 'article',
  }
}

function republication({ slugs }: ResolvedOptions): Field {
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

const stage: Field = {
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

function log({ slugs }: ResolvedOptions): Field {
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

const sidebar: Field[] = [
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
  { name: 'series', type: 'text', admin: { position: 'sidebar' }, ...inIndex },
  {
    name: 'language',
    type: 'text',
    admin: { description: 'language', position: 'sidebar' },
    defaultValue: 'en',
    validate: (value: null | string | undefined, { req }: { req: LocalizedRequest }) =>
      !value || isLanguageTag(value) || translatorFor(req)('invalid-language'),
  },
]

/** What only the program writes, and what only comes with a request. */
function kept(options: ResolvedOptions): Field[] {
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
        disableListColumn: true,
        hidden: true,
      },
      enumName: 'enum_offprint_blog_mode',
      hooks: { beforeDuplicate: [() => null] },
      options: [...modes],
    },
    {
      name: 'pictures',
      type: 'relationship',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: { hidden: true },
      hasMany: true,
      relationTo: options.mediaSlug,
    },
    { name: 'transition', type: 'json', admin: ofNoForm, virtual: true },
    { name: 'expectedStage', type: 'text', admin: ofNoForm, virtual: true },
    scheduleField,
  ]
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

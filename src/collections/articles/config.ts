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
import { workflowWords } from '../../translations/refusals.ts'
import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'
import { checkDocument } from '../../validation/checkDocument.ts'
import { webAddress } from '../../validation/webAddress.ts'
import { hidePictures, readLeadImage, sanitizeDocument } from '../../visibility/hidePictures.ts'
import { dayField } from '../shared/dayField.ts'
import { groups, inIndex, slugField } from '../shared/fields.ts'
import { scheduleField } from './scheduleField.ts'

const articleKinds = [
  { label: 'Op-ed', value: 'op-ed' },
  { label: 'Analysis', value: 'analysis' },
  { label: 'Journal article', value: 'journal-article' },
  { label: 'Brief', value: 'brief' },
  { label: 'Interview', value: 'interview' },
  { label: 'Review', value: 'review' },
  { label: 'Chapter', value: 'chapter' },
  { label: 'Other', value: 'other' },
]

/** Called as the refusals call them. */
export function stageOptions() {
  const { de, en } = workflowWords
  return stages.map((value) => ({ label: { de: de.stages[value], en: en.stages[value] }, value }))
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
      description: 'Articles: drafted, published at an outlet, republished on the blog.',
      group: groups.desk,
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
      label: 'Article',
    },
    { fields: terms, label: 'Permission and reminders' },
    { fields: [republication(options)], label: 'On the blog' },
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
        { name: 'outletIssue', type: 'text', admin: { description: 'Such as vol. 167, issue 3.' } },
      ],
    },
    {
      name: 'outletUrl',
      type: 'text',
      admin: { description: 'Address of the article at the outlet.' },
      label: 'Outlet URL',
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
            description: 'The day on which the outlet published it.',
          },
          index: true,
          label: 'Published',
        }),
        {
          name: 'publishedAtPrecision',
          type: 'select',
          // With a read rule GraphQL does not ask for it: it has a default.
          access: { read: everybodyField },
          admin: { description: 'How precisely the date is known.' },
          defaultValue: 'day',
          label: 'Date known',
          options: [
            { label: 'To the day', value: 'day' },
            { label: 'To the month', value: 'month' },
            { label: 'To the year', value: 'year' },
            { label: 'Unknown', value: 'unknown' },
          ],
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
        description: 'The lines of the byline exactly as the outlet printed them.',
      },
      hasMany: true,
      label: 'Byline as printed',
    },
    {
      name: 'byline',
      type: 'array',
      admin: { description: 'Who signs the article, with the affiliations at that time.' },
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
              admin: {
                description: 'Inferred from the other articles, because the byline names nobody.',
              },
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
              admin: { description: 'Exactly as printed.' },
            },
          ],
          labels: { plural: 'Affiliations', singular: 'Affiliation' },
        },
      ],
      labels: { plural: 'Authors', singular: 'Author' },
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

function pictures(options: ResolvedOptions): Field {
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

const more: Field = {
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

const terms: Field[] = [
  {
    name: 'permission',
    type: 'group',
    access: { create: deskField, read: staffField, update: deskField },
    admin: {
      description:
        'A permission from the outlet, recorded by an editor. It covers its mode and smaller modes.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'grantedBy',
            type: 'text',
            admin: { description: 'Who at the outlet granted it.' },
          },
          dayField({ name: 'grantedOn' }),
          { name: 'mode', type: 'select', options: modeOptions() },
        ],
      },
      {
        name: 'evidence',
        type: 'textarea',
        admin: { description: 'The mail, contract or address that shows it.' },
      },
    ],
    hooks: { beforeDuplicate: [() => ({})] },
  },
  {
    name: 'waived',
    type: 'group',
    access: { read: staffField },
    admin: { description: 'Will not go on the blog. Give the reason.' },
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
    admin: { description: 'No reminders before this day.' },
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
      description: 'The introductory note above the article on the blog. One per article.',
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
      description: 'The record of the article on the blog.',
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
    description: 'Changes only by a move.',
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
      description: 'All moves: who made them, when and why. Cannot be changed.',
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
      description:
        'First day on which the outlet’s terms allow the full text on the blog. Calculated.',
      position: 'sidebar',
      readOnly: true,
    },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    label: 'Free from',
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
    admin: { description: 'A language tag such as en or pt-BR.', position: 'sidebar' },
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
      options: modeOptions(),
    },
    {
      name: 'pictures',
      type: 'relationship',
      access: { create: nobodyField, read: staffField, update: nobodyField },
      admin: { hidden: true },
      hasMany: true,
      relationTo: options.slugs.media,
    },
    { name: 'transition', type: 'json', admin: ofNoForm, virtual: true },
    { name: 'expectedStage', type: 'text', admin: ofNoForm, virtual: true },
    scheduleField,
  ]
}

export function modeOptions() {
  const labels = { excerpt: 'An excerpt', full: 'In full', link: 'A link only' }
  return modes.map((value) => ({ label: labels[value], value }))
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

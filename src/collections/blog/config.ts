// The settings of the blog: a global. What is empty is as the options of the plugin say.
import type { CollectionSlug, GlobalConfig, TypedUser } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { roleOfUser } from '../../access/people.ts'
import { desk, staff } from '../../access/rules.ts'
import { blogPreviewEndpoint } from '../../api/blogPreview.ts'
import { articleEditor } from '../../editor/editor.ts'
import { accents, typefaces } from '../../types/blog.ts'
import { checkDocument } from '../../validation/checkDocument.ts'
import { secureAddresses } from '../../validation/webAddress.ts'
import { sanitizeDocument } from '../../visibility/hidePictures.ts'
import { row } from '../shared/fields.ts'
import { picturesField } from '../shared/picturesField.ts'
import { blogHooks } from './hooks.ts'
import { navigation } from './navigation.ts'

/** The public has `GET /api/blog/site`, which names nothing that is not public. */
export function blog(options: ResolvedOptions): GlobalConfig {
  const { slugs } = options
  return {
    slug: slugs.blog,
    access: { read: staff, readVersions: desk, update: desk },
    admin: {
      description: 'blog',
      group: 'blog',
      hidden: ({ user }) => roleOfUser(user as unknown as TypedUser, options) === null,
    },
    ...(options.disabled ? {} : { endpoints: [blogPreviewEndpoint(options)] }),
    fields: [
      ...(options.disabled ? [] : [preview]),
      {
        type: 'tabs',
        tabs: [
          { fields: whoFields(slugs.media), label: 'blogWho' },
          { fields: [navigation(options), footer], label: 'navigation' },
          { fields: lookFields, label: 'blogLook' },
          { fields: [front(slugs)], label: 'front' },
          { fields: [letter], label: 'newsletter' },
        ],
      },
      picturesField(slugs.media),
    ],
    graphQL: false,
    hooks: blogHooks,
    label: 'blogSettings',
    // Payload would make its tables of locks for this one alone.
    lockDocuments: false,
    versions: false,
  }
}

const preview: GlobalConfig['fields'][number] = {
  name: 'preview',
  type: 'ui',
  admin: { components: { Field: 'offprint/client#BlogPreview' } },
}

function whoFields(relationTo: CollectionSlug): GlobalConfig['fields'] {
  return [
    { name: 'name', type: 'text', admin: { description: 'blogName' }, maxLength: 100 },
    { name: 'tagline', type: 'text', admin: { description: 'tagline' }, maxLength: 300 },
    row(
      { name: 'portrait', type: 'upload', admin: { description: 'portrait' }, relationTo },
      { name: 'logo', type: 'upload', admin: { description: 'logo' }, relationTo },
    ),
    {
      name: 'about',
      type: 'richText',
      admin: { description: 'about' },
      editor: articleEditor({ mediaSlug: relationTo }),
      hooks: { afterRead: [sanitizeDocument], beforeValidate: [checkDocument] },
    },
    { name: 'contact', type: 'text', admin: { description: 'contact' }, maxLength: 300 },
    {
      name: 'links',
      type: 'text',
      admin: { description: 'profiles' },
      hasMany: true,
      label: 'profiles',
      maxRows: 20,
      validate: secureAddresses,
    },
  ]
}

const footer: GlobalConfig['fields'][number] = {
  name: 'footer',
  type: 'textarea',
  admin: { description: 'footer' },
  maxLength: 1000,
}

const lookFields: GlobalConfig['fields'] = [
  { name: 'accent', type: 'select', admin: { description: 'accent' }, options: [...accents] },
  { name: 'typeface', type: 'select', options: [...typefaces] },
]

/** Unpublished ones do not stand on the page. */
function front(slugs: ResolvedOptions['slugs']): GlobalConfig['fields'][number] {
  return {
    name: 'front',
    type: 'group',
    fields: [
      {
        name: 'show',
        type: 'select',
        options: [
          { label: 'showNotes', value: 'notes' },
          { label: 'showPictures', value: 'pictures' },
          { label: 'showTitles', value: 'titles' },
        ],
      },
      {
        name: 'pinned',
        type: 'relationship',
        admin: { description: 'pinned' },
        filterOptions: () => ({ stage: { equals: 'republished-on-blog' } }),
        hasMany: true,
        maxRows: 5,
        relationTo: slugs.articles,
        // What has left the blog since keeps nobody from saving something else.
        validate: () => true,
      },
      {
        name: 'series',
        type: 'relationship',
        admin: { description: 'frontSeries' },
        relationTo: slugs.series,
      },
    ],
  }
}

const letter: GlobalConfig['fields'][number] = {
  name: 'letter',
  type: 'group',
  fields: [
    { name: 'on', type: 'checkbox', admin: { description: 'letterOn' }, label: 'letterOn' },
    { name: 'cadence', type: 'select', label: 'letterCadence', options: ['each', 'weekly'] },
    {
      name: 'from',
      type: 'text',
      admin: { description: 'letterFrom' },
      label: 'letterFrom',
      maxLength: 200,
    },
  ],
  label: 'newsletter',
}

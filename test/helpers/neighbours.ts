// The official plugins of Payload, as somebody would use them all in one app that publishes with Offprint.
import type { CollectionConfig, Field, Plugin } from 'payload'

import { formBuilderPlugin } from '@payloadcms/plugin-form-builder'
import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { mcpPlugin } from '@payloadcms/plugin-mcp'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { nestedDocsPlugin } from '@payloadcms/plugin-nested-docs'
import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { searchPlugin } from '@payloadcms/plugin-search'
import { seoPlugin } from '@payloadcms/plugin-seo'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { staffOrPublic } from '../../src/index.ts'

/** An app with something for each of them; made anew for each start, because some plugins change what they are given. */
export function hostCollections(): CollectionConfig[] {
  return [
    {
      slug: 'users',
      auth: true,
      fields: [
        { name: 'role', type: 'select', options: ['admin', 'editor', 'author'] },
        { name: 'author', type: 'relationship', relationTo: 'authors' },
      ],
      versions: false,
    },
    {
      slug: 'media',
      access: { read: staffOrPublic },
      fields: ['alt', 'caption', 'credit'].map((name): Field => ({ name, type: 'text' })),
      upload: { staticDir: mkdtempSync(path.join(tmpdir(), 'host-media-')) },
      versions: false,
    },
    {
      slug: 'tenants',
      access: { read: () => true },
      fields: [{ name: 'name', type: 'text' }],
      versions: false,
    },
    {
      slug: 'pages',
      access: { read: () => true },
      admin: { useAsTitle: 'title' },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'article', type: 'relationship', relationTo: 'articles' },
      ],
      versions: false,
    },
  ]
}

/** Of Offprint, in the index of the app's search. */
export const indexed = [
  'articles',
  'authors',
  'institutions',
  'media',
  'notes',
  'outlets',
  'republications',
]

export function neighbours(): Plugin[] {
  return [
    multiTenantPlugin({
      collections: { pages: {} } as object,
      tenantsSlug: 'tenants',
      userHasAccessToAllTenants: () => true,
    }),
    nestedDocsPlugin({ collections: ['pages' as never] }),
    formBuilderPlugin({ redirectRelationships: ['articles', 'pages'] }),
    redirectsPlugin({
      collections: ['articles', 'republications', 'pages'],
      redirectTypes: ['301', '302'],
    }),
    searchPlugin({
      beforeSync: ({ originalDoc, searchDoc }) => ({
        ...searchDoc,
        excerpt: JSON.stringify([originalDoc.body, originalDoc.bylineText]),
        title: String(searchDoc.title ?? originalDoc.name ?? originalDoc.alt ?? ''),
      }),
      collections: [...indexed, 'pages'],
      searchOverrides: {
        slug: 'site-search',
        fields: ({ defaultFields }) => [...defaultFields, { name: 'excerpt', type: 'textarea' }],
      },
    }),
    seoPlugin({
      collections: ['articles', 'republications', 'pages'],
      tabbedUI: true,
      uploadsCollection: 'media',
    }),
    importExportPlugin({ collections: [{ slug: 'articles' }, { slug: 'pages' as never }] }),
    mcpPlugin({ collections: { articles: { enabled: true } } }),
  ]
}

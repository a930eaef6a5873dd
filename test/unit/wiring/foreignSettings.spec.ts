// Plugins that would change our collections are refused at start, whichever comes first, and the setting is named.
import type { CollectionConfig, Config, Plugin } from 'payload'

import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { nestedDocsPlugin } from '@payloadcms/plugin-nested-docs'
import { offprint } from 'offprint'
import { describe, expect, it, vi } from 'vitest'

import { resolveOptions } from '../../../src/options.ts'
import {
  refuseForeignSettings,
  tenantMediaWarning,
} from '../../../src/wiring/collisions/settings.ts'

function app(): Config {
  return {
    admin: { user: 'users' },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'media', fields: [], upload: true },
      { slug: 'tenants', fields: [] },
      { slug: 'pages', fields: [] },
    ],
  } as unknown as Config
}

/** As `buildConfig` runs them, and what happens at start. @returns the warning about pictures. */
function start(...plugins: Plugin[]): null | string {
  const config = plugins.reduce((before, plugin) => plugin(before) as Config, app())
  refuseForeignSettings(config, resolveOptions({}))
  return tenantMediaWarning(config, resolveOptions({}))
}

function tenantsOf(...slugs: string[]): Plugin {
  const collections = Object.fromEntries(slugs.map((slug) => [slug, {}]))
  return multiTenantPlugin({ collections: collections as object })
}

function nested(...collections: string[]): Plugin {
  return nestedDocsPlugin({ collections } as never)
}

function changing(slug: string, change: Partial<CollectionConfig>): Plugin {
  return (config) => ({
    ...config,
    collections: config.collections?.map((one) =>
      one.slug === slug ? { ...one, ...change } : one,
    ),
  })
}

describe.each([
  ['before Offprint', (one: Plugin) => [one, offprint()]],
  ['after Offprint', (one: Plugin) => [offprint(), one]],
])('tenants, %s', (_, plugins) => {
  it.each(['articles', 'outlets', 'republications'])('of %s are refused', (slug) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    expect(() => start(...plugins(tenantsOf('pages', slug)))).toThrow(
      `multiTenantPlugin.collections: "${slug}" is a collection of Offprint`,
    )
  })

  it('of collections of the app are not', () => {
    expect(start(...plugins(tenantsOf('pages')))).toBeNull()
    expect(start(...plugins(tenantsOf('pages', 'media')))).toContain('"media" has tenants')
  })
})

describe('of our collections', () => {
  it.each<[string, Plugin, string]>([
    ['trash', changing('notes', { trash: true }), 'collections.notes.trash: must stay off'],
    [
      'drafts',
      changing('articles', { versions: { drafts: true } }),
      'collections.articles.versions.drafts: must stay off',
    ],
    ['nesting', nested('outlets'), 'nestedDocsPlugin.collections: "outlets" is a collection of'],
  ])('%s is refused', (_, plugin, message) => {
    expect(() => start(offprint(), plugin)).toThrow(message)
  })

  it('those of the app may have all of that', () => {
    const own = changing('pages', { trash: true, versions: { drafts: true } })
    expect(() => start(offprint(), own, nested('pages'))).not.toThrow()
  })
})

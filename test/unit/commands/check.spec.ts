import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { nestedDocsPlugin } from '@payloadcms/plugin-nested-docs'
import { offprint } from 'offprint'
import { buildConfig, type Config, type Plugin } from 'payload'
import { describe, expect, it, vi } from 'vitest'

import { findProblems } from '../../../src/commands/check/findProblems.ts'
import { importMapProblems } from '../../../src/commands/check/importMapProblems.ts'
import { nodeProblem } from '../../../src/commands/nodeProblem.ts'

describe('the check of Node', () => {
  it.each([
    ['20.19.0', undefined],
    ['20.20.2', '--no-deprecation'],
  ])('finds that %s with NODE_OPTIONS=%s may do nothing', (version, options) => {
    expect(nodeProblem(version, options)).toContain('NODE_OPTIONS=--conditions=production')
  })

  it.each([
    ['20.20.2', '--no-deprecation -C production'],
    ['20.20.2', '--conditions=development'],
    ['22.12.0', undefined],
  ])('accepts %s with NODE_OPTIONS=%s', (version, options) => {
    expect(nodeProblem(version, options)).toBeNull()
  })
})

describe('the check of the import map', () => {
  const components: Record<string, unknown> = {
    bar: [{ path: 'offprint/client#StageBar' }],
    ours: '/components/Own#Own',
    view: new Map([['view', 'offprint/rsc#QueueView']]),
  }
  components.self = components
  const line = (name: string) => `  "${name}": Name_1,\n`

  it('finds components that it lacks, and only those of Offprint', () => {
    expect(importMapProblems(components, line('offprint/rsc#QueueView'))[0]).toContain('lacks 1 of')
  })

  it('accepts a whole one', () => {
    const map = line('offprint/rsc#QueueView') + line('offprint/client#StageBar')
    expect(importMapProblems(components, map)).toEqual([])
  })

  it('says that there is none', () => {
    expect(importMapProblems(components, null)[0]).toContain('no import map')
  })
})

describe('the check of the config', () => {
  const collections = ['users', 'media', 'tenants', 'pages'].map((slug) => ({
    slug,
    auth: slug === 'users',
    fields: [],
    upload: slug === 'media',
    versions: false,
  }))

  it.each<[string, Plugin[], string]>([
    [
      'tenants of articles, before Offprint',
      [Object.assign(multiTenantPlugin({ collections: { articles: {} } }), { order: -20 })],
      'multiTenantPlugin.collections: "articles" is a collection of Offprint',
    ],
    [
      'nested articles',
      [nestedDocsPlugin({ collections: ['articles'] })],
      'nestedDocsPlugin.collections: "articles" is a collection of Offprint',
    ],
    [
      'imports of another plugin, after Offprint',
      [importExportPlugin({ collections: [{ slug: 'pages' as never }] })],
      'slugs.imports: @payloadcms/plugin-import-export finds a collection "imports"',
    ],
    [
      'imports of another plugin, before Offprint',
      [Object.assign(importExportPlugin({ collections: [] }), { order: -20 })],
      'slugs.imports: the config has a collection "imports" already',
    ],
  ])('finds what a start refuses: %s', async (_, plugins, message) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
    const db = { defaultIDType: 'number', init: () => ({}) }
    const config = { collections, db, plugins: [offprint(), ...plugins], secret: 'none' }
    const found = await findProblems(() => buildConfig(config as unknown as Config))
    expect(found).toEqual({ problems: [expect.stringContaining(message)], warnings: [] })
  })

  it('finds that the plugin is not there', async () => {
    const { problems } = await findProblems(() => Promise.resolve({ custom: {} } as never))
    expect(problems).toEqual([expect.stringContaining('does not have the plugin')])
  })
})

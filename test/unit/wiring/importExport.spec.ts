// What is found of the official plugin for imports and exports, and how refusals keep their codes in it.
import type { CollectionConfig, Config, Payload, SanitizedCollectionConfig } from 'payload'

import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { offprint, type OffprintOptions } from 'offprint'
import { buildConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { TransitionRefused } from '../../../src/errors.ts'
import { fileCollectionsOf, sensitiveSlugs } from '../../../src/wiring/importExport/collections.ts'
import { nameCodes } from '../../../src/wiring/importExport/nameCodes.ts'

type Field = CollectionConfig['fields'][number]

const toArticle: Field = { name: 'article', type: 'relationship', relationTo: 'articles' }

function ownCollections(): CollectionConfig[] {
  const withFields = (slug: string, ...fields: Field[]) => ({
    slug,
    fields,
    versions: false as const,
  })
  return [
    { ...withFields('users'), auth: true },
    { ...withFields('media'), upload: true },
    withFields('plain', { name: 'title', type: 'text' }),
    withFields('related', { name: 'rows', type: 'array', fields: [toArticle] }),
    withFields('blocky', {
      name: 'layout',
      type: 'blocks',
      blocks: [{ slug: 'teaser', fields: [toArticle] }],
    }),
    withFields('pictured', { name: 'hero', type: 'upload', relationTo: 'media' }),
  ]
}

async function payloadOf(options: OffprintOptions, slug = 'imports') {
  const config = await buildConfig({
    collections: ownCollections(),
    db: { defaultIDType: 'number', init: () => ({}) },
    plugins: [
      importExportPlugin({
        collections: [{ slug: 'articles' as never }, { slug: 'plain' as never }],
        overrideImportCollection: ({ collection }) => ({ ...collection, slug }),
      }),
      offprint(options),
    ],
    secret: 'none',
  } as unknown as Config)
  const collections = Object.fromEntries(
    config.collections.map((one) => [one.slug, { config: one }]),
  )
  return { collections, config } as unknown as Payload
}

describe('the collections of the plugin', () => {
  it.each([
    [{ slugs: { imports: 'article-imports' } }, 'imports'],
    [{}, 'csv-imports'],
  ])('are known under any slug, with %o and "%s"', async (options, slug) => {
    const payload = await payloadOf(options, slug)
    const { exports, imports } = fileCollectionsOf(payload)
    expect([exports, imports].map(([one]) => one?.slug)).toEqual(['exports', slug])
  })

  it('files of ours, of pictures and of what relates to them are for editors', async () => {
    const slugs = sensitiveSlugs(await payloadOf({}))
    expect(slugs).toEqual(
      expect.arrayContaining(['articles', 'blocky', 'media', 'pictured', 'related', 'users']),
    )
    expect(slugs).not.toContain('plain')
  })
})

describe('the code of a refusal', () => {
  const refuse = () => {
    const refusal = {
      code: 'permission-missing',
      field: 'permission',
      message: 'Ask first.',
    } as const
    throw new TransitionRefused([refusal, { ...refusal, code: 'embargoed', message: 'Wait.' }])
  }
  const fail = () => {
    throw new Error('Broken.')
  }

  async function messageOf(hook: () => never, via?: string): Promise<string> {
    const config = { hooks: { beforeChange: [hook] } } as unknown as SanitizedCollectionConfig
    nameCodes(config)
    nameCodes(config)
    const [named] = config.hooks.beforeChange
    try {
      await named?.({ req: { context: { via } } } as never)
    } catch (error) {
      return (error as Error).message
    }
    return 'nothing thrown'
  }

  it.each([
    [
      'of an imported file stands behind its sentence, once',
      refuse,
      'import-export',
      'Ask first. Wait. [permission-missing, embargoed]',
    ],
    ['of any other request does not', refuse, undefined, 'Ask first. Wait.'],
    ['is left out where there is none', fail, 'import-export', 'Broken.'],
  ])('%s', async (_, hook, via, message) => {
    expect(await messageOf(hook as never, via)).toBe(message)
  })
})

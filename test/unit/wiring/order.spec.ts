// Where Offprint runs among the plugins of an app, and what it finds there.
import type { CollectionConfig, Config, Payload, PayloadRequest, Plugin } from 'payload'

import { offprint, type OffprintOptions } from 'offprint'
import { buildConfig, definePlugin } from 'payload'
import { describe, expect, it } from 'vitest'

import { requireOptions } from '../../../src/options.ts'
import { guardLateCollections } from '../../../src/wiring/late.ts'

const media: CollectionConfig = { slug: 'media', fields: [], upload: true, versions: false }
const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  fields: [{ name: 'role', type: 'select', options: ['admin', 'editor', 'author', 'reader'] }],
  versions: false,
}

function build(collections: CollectionConfig[], plugins: Plugin[]) {
  const db = { defaultIDType: 'number', init: () => ({}) }
  return buildConfig({ collections, db, plugins, secret: 'none' } as unknown as Config)
}

function adding(...added: CollectionConfig[]): Plugin {
  return (config) => ({ ...config, collections: [...(config.collections ?? []), ...added] })
}

describe('the function of the plugin', () => {
  it('has a slug, an order and the options that were given', () => {
    const given: OffprintOptions = { apiPath: '/press' }
    expect({ ...offprint(given) }).toEqual({ slug: 'offprint', options: given, order: -10 })
    expect(offprint({ order: 5 }).order).toBe(5)
  })

  it('runs before plugins without an order, wherever it is listed', async () => {
    const seen: boolean[] = []
    const look: Plugin = (config) => {
      seen.push(config.collections?.some(({ slug }) => slug === 'articles') ?? false)
      return config
    }
    await build([users, media], [look, offprint(), look])
    expect(seen).toEqual([true, true])
  })

  it('takes the options as a plugin that runs before it has left them', async () => {
    const rename = definePlugin({
      order: -20,
      plugin: ({ config, plugins }) => {
        Object.assign(plugins.offprint?.options ?? {}, { apiPath: '/renamed' })
        return config
      },
    })
    const config = await build([users, media], [offprint({ apiPath: '/given' }), rename()])
    expect(requireOptions({ config }).apiPath).toBe('/renamed')
  })

  it('refuses an option that such a plugin has spoilt', async () => {
    const spoil: Plugin = Object.assign(
      (config: Config) => {
        const [plugin] = config.plugins ?? []
        Object.assign(plugin?.options ?? {}, { apiPath: 'no path' })
        return config
      },
      { order: -20 },
    )
    await expect(build([users, media], [offprint(), spoil])).rejects.toThrow('apiPath: "no path"')
  })
})

describe.each([
  ['users', users, [media]],
  ['media', media, [users]],
])('a collection "%s" that another plugin adds', (slug, added, own) => {
  it('is not there yet: the error names the option', async () => {
    await expect(build(own, [adding(added), offprint()])).rejects.toThrow(
      `${slug}Slug: the config has no collection "${slug}". If another plugin adds it, set \`order: 0\``,
    )
  })

  it('is used with order: 0, after that plugin', async () => {
    const config = await build(own, [adding(added), offprint({ order: 0 })])
    const names = config.collections
      .find((one) => one.slug === slug)
      ?.flattenedFields.map(({ name }) => name)
    expect(names).toContain(slug === 'users' ? 'digest' : 'isPublic')
  })
})

it('reads a role that another plugin adds to the users, with order: 0', async () => {
  const withRole: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((one) =>
      one.slug === 'users' ? { ...one, fields: [...one.fields, ...users.fields] } : one,
    ),
  })
  const plain = { ...users, fields: [] }
  const config = await build([plain, media], [withRole, offprint({ order: 0 })])
  const options = requireOptions({ config })
  expect(options).toMatchObject({ foreignFields: [], isFirstAdmin: false })
  expect(options.access.roleOf({ role: 'editor' } as never)).toBe('editor')
})

describe('what plugins add after Offprint', () => {
  const added = (): CollectionConfig => ({ slug: 'added', fields: [], versions: false })

  async function guardsOf(options: OffprintOptions, plugins: Plugin[]) {
    const config = await build([users, media], [...plugins, offprint(options)])
    const collections = Object.fromEntries(
      config.collections.map((one) => [one.slug, { config: one }]),
    )
    guardLateCollections({ collections, config } as unknown as Payload, requireOptions({ config }))
    const { access, hooks } = collections.added!.config
    return { guards: hooks.beforeOperation.map(({ name }) => name), versions: access.readVersions }
  }

  it.each([{ guardHost: false }, { guardHost: true }])(
    'a collection is guarded as if it had been there before, with %o',
    async (options) => {
      const late = await guardsOf(options, [adding(added())])
      expect(late).toEqual(await guardsOf({ ...options, order: 1 }, [adding(added())]))
      expect(late.guards).toContain('checkReach')
      expect(late.guards.includes('checkQuery')).toBe(options.guardHost)
    },
  )

  it.each([
    [{}, [], false],
    [{}, ['theirs'], true],
    [{ guardHost: true }, ['theirs'], false],
  ])(
    'with %o and the tasks %o, whoever is signed in may run jobs: %s',
    async (options, tasks, may) => {
      const plugin: Plugin = (config) => {
        const own = tasks.map((slug) => ({ slug, handler: () => ({ output: {} }) }))
        return {
          ...config,
          jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), ...own] },
        } as Config
      }
      const config = await build([users, media], [plugin, offprint(options)])
      const ask = (user: unknown) =>
        config.jobs.access?.run?.({
          req: { payload: { config }, user } as unknown as PayloadRequest,
        })
      expect([ask({ id: 1 }), ask(null)]).toEqual([may, false])
    },
  )
})

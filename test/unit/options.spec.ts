import type { CollectionConfig, Config } from 'payload'

import { offprint } from 'offprint'
import { flattenAllFields } from 'payload'
import { describe, expect, it } from 'vitest'

import { resolveOptions } from '../../src/options.ts'

function app(): Config {
  return {
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'media', fields: [{ name: 'rights', type: 'text' }], upload: true },
      { slug: 'people', auth: true, fields: [] },
      { slug: 'pictures', fields: [], upload: true },
    ],
  } as unknown as Config
}

function apply(options: Parameters<typeof offprint>[0], config = app()) {
  return offprint(options)(config) as Config
}
function find(config: Config, slug: string) {
  return config.collections?.find((one) => one.slug === slug)
}
function json(value: unknown) {
  return JSON.stringify(value)
}

describe('the options', () => {
  it('have defaults', () => {
    expect(resolveOptions({})).toEqual({
      disabled: false,
      guardHost: false,
      mailsPerMinute: 300,
      mediaSlug: 'media',
      site: { name: 'Blog', description: '', language: 'en' },
      siteUrl: '',
      timeZone: 'UTC',
      usersSlug: 'users',
    })
  })

  it('siteUrl loses its trailing slash', () => {
    expect(resolveOptions({ siteUrl: 'https://blog.example/' }).siteUrl).toBe(
      'https://blog.example',
    )
  })

  it('site is what pages say of the blog, and its language a tag', () => {
    expect(resolveOptions({ site: { name: 'Tides' } }).site).toEqual({
      name: 'Tides',
      description: '',
      language: 'en',
    })
    expect(resolveOptions({ siteUrl: 'https://blog.example/' }).site.name).toBe('blog.example')
    expect(() => resolveOptions({ site: { language: 'no tag' } })).toThrow(
      'site: language "no tag"',
    )
  })

  it('timeZone is refused when nobody knows it', () => {
    expect(() => resolveOptions({ timeZone: 'Mars/Base' })).toThrow('timeZone: "Mars/Base"')
  })

  it.each([0, -1, 1.5, Number.NaN])('mailsPerMinute is refused if it is %s', (mailsPerMinute) => {
    expect(() => resolveOptions({ mailsPerMinute })).toThrow('mailsPerMinute')
    expect(resolveOptions({ mailsPerMinute: 7 }).mailsPerMinute).toBe(7)
  })

  it('timeZone is the default of new users, whose digest field the plugin adds', () => {
    const digest = find(apply({ timeZone: 'Asia/Singapore' }), 'users')?.fields.find(
      (field) => 'name' in field && field.name === 'digest',
    )
    const rows = (digest as { fields: { fields: { defaultValue?: unknown; name: string }[] }[] })
      .fields
    const zone = rows.flatMap(({ fields }) => fields).find(({ name }) => name === 'timeZone')
    expect((zone?.defaultValue as () => string)()).toBe('Asia/Singapore')
    const own = { name: 'digest', type: 'group', fields: [] }
    const config = app()
    config.collections = config.collections?.map((one) =>
      one.slug === 'users' ? { ...one, fields: [own as never] } : one,
    )
    expect(find(apply({}, config), 'users')?.fields).toEqual([own])
  })

  it('usersSlug and mediaSlug name the collections of users and pictures', () => {
    const config = apply({ mediaSlug: 'pictures', usersSlug: 'people' })
    expect(json(find(config, 'transitions'))).toContain('"relationTo":"people"')
    expect(json(find(config, 'articles'))).toContain('"relationTo":"pictures"')
    expect(json(find(config, 'pictures'))).toContain('isPublic')
    expect(json(find(config, 'media'))).not.toContain('isPublic')
  })

  it.each([
    [{ usersSlug: 'nobody' }, 'usersSlug'],
    [{ mediaSlug: 'nothing' }, 'mediaSlug'],
  ])('%o is refused, and the error names the option', (options, name) => {
    expect(() => apply(options)).toThrow(name)
  })

  it('guardHost guards the collections of the app as ours', () => {
    const guarded = find(apply({ guardHost: true }), 'pictures')?.hooks?.beforeOperation ?? []
    const alone = find(apply({}), 'pictures')?.hooks?.beforeOperation ?? []
    expect(guarded.length).toBeGreaterThan(alone.length)
    expect(alone).toHaveLength(1)
    expect(json(find(apply({ guardHost: true }), 'media'))).toContain('expectedUpdatedAt')
    expect(json(find(apply({}), 'media'))).not.toContain('expectedUpdatedAt')
  })

  it('disabled keeps the schema and adds no endpoints or components', () => {
    const fields = (one?: CollectionConfig) =>
      flattenAllFields({ fields: one?.fields ?? [] })
        .filter(({ type }) => type !== ('ui' as never))
        .map((field) => json({ ...field, admin: {} }))
    const [off, on] = [apply({ disabled: true }), apply({})]
    expect(off.collections?.map(({ slug }) => slug)).toEqual(
      on.collections?.map(({ slug }) => slug),
    )
    expect(fields(find(off, 'articles'))).toEqual(fields(find(on, 'articles')))
    expect(json(off)).not.toMatch(/#(?:Editing|MoveLog|SaveButton|StageBar|TermsOutlook)"/)
    expect(off.collections?.flatMap(({ endpoints }) => endpoints || [])).toEqual([])
    expect(off.endpoints).toBeUndefined()
    expect(json(off.jobs)).toBe(json(on.jobs))
    expect(find(on, 'articles')?.hooks?.beforeChange).not.toHaveLength(0)
  })
})

it('jobs cannot be run, queued or cancelled over HTTP, unless the app defines access', () => {
  const of = (config?: Config) => apply({}, config).jobs?.access ?? {}
  const ask = (rule?: (args: never) => unknown) => rule?.({} as never)
  expect(Object.values(of()).map((rule) => ask(rule))).toEqual([false, false, false])
  expect(ask(of({ ...app(), jobs: { access: { run: () => true }, tasks: [] } }).run)).toBe(true)
})

it('the incoming config is not mutated', () => {
  const config = app()
  const before = json(config)
  apply({}, config)
  expect(json(config)).toBe(before)
})

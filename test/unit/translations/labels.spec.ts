import type { I18n, I18nClient } from '@payloadcms/translations'

import { createClientConfig, type LabelFunction, type SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '../../../payload.config.ts'
import { languages } from '../../../src/translations/languages.ts'

/** As much as has words, of collections, fields, tabs, blocks and choices. */
interface Worded {
  admin?: { description?: unknown; group?: unknown; hidden?: unknown; placeholder?: unknown }
  blocks?: Worded[]
  editor?: { editorConfig?: { resolvedFeatureMap: Map<string, Feature> } }
  fields?: Worded[]
  hidden?: boolean
  label?: unknown
  labels?: { plural: unknown; singular: unknown }
  name?: string
  options?: Worded[]
  slug?: string
  tabs?: Worded[]
}

interface Feature {
  sanitizedServerFeatureProps?: { blocks?: Worded[] }
}

let settled: SanitizedConfig

beforeAll(async () => {
  settled = await config
})

function ours() {
  return settled.collections.filter(
    ({ slug }) => !slug.startsWith('payload-'),
  ) as unknown as Worded[]
}

function withGlobals() {
  return [...ours(), ...(settled.globals as unknown as Worded[])]
}

describe('the labels of the admin panel', () => {
  it('are complete in every language', () => {
    const found = withGlobals().flatMap((collection) => textsOf(collection, ''))
    const lacking = found.filter(([, text]) => !isInAll(text)).map(([where]) => where)
    expect(lacking).toEqual([])
    expect(found.length).toBeGreaterThan(300)
  })

  it('have no unused translations', () => {
    const used = new Set(
      withGlobals()
        .flatMap((one) => textsOf(one, ''))
        .map(([, text]) => (text as { en?: string }).en),
    )
    const { descriptions, groups, labels, options } = languages.en
    const given = [descriptions, groups, labels, options].flatMap((words) => Object.entries(words))
    // With a role of its own the app has no need of the plugin's.
    const ofHosts = ['userRole', 'creditTemplate']
    const unused = given.filter(([key, text]) => !used.has(text) && !ofHosts.includes(key))
    expect(unused).toEqual([])
  })

  it('of collections are functions: an object is no text where Payload puts it into a sentence', () => {
    const ofObjects = settled.collections
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .filter(({ labels }) => typeof labels.plural === 'object')
    expect(ofObjects.map(({ slug }) => slug)).toEqual([])
  })

  it('of collections are texts in the browser, and nothing there is a function', () => {
    const t = (key: string) => key
    const i18n = { fallbackLanguage: 'en', language: 'de', t } as unknown as I18nClient
    const given = { config: settled, i18n, importMap: {}, user: true } as never
    const { collections } = createClientConfig(given)
    const articles = collections.find(({ slug }) => slug === 'articles')
    expect(articles?.labels.plural).toBe('Artikel')
    expect(functionsIn(collections.filter(({ slug }) => !slug.startsWith('payload-')))).toEqual([])
  })

  it('are those of the language', () => {
    const articles = ours().find(({ slug }) => slug === 'articles')
    expect(inAll(articles?.labels?.plural)).toEqual({
      de: 'Artikel',
      en: 'Articles',
      fr: 'Articles',
    })
    const texts = articles ? textsOf(articles, '') : []
    const [, standfirst] = texts.find(([where]) => where.endsWith('/standfirst label')) ?? []
    expect(standfirst).toEqual({ de: 'Vorspann', en: 'Standfirst', fr: 'Chapô' })
  })
})

it('what no form shows is no filter of a list', () => {
  const articles = settled.collections.find(({ slug }) => slug === 'articles')
  const hidden = articles?.flattenedFields.flatMap((field) =>
    field.admin?.hidden ? ('flattenedFields' in field ? field.flattenedFields : [field]) : [],
  )
  const offered = hidden?.filter(({ admin }) => !admin || !('disableListFilter' in admin))
  // A join, which is none anyway, a tick that the form shows elsewhere, and the dates of Payload.
  const shown = ['note', 'letter', 'updatedAt', 'createdAt']
  expect(offered?.map(({ name }) => name)).toEqual(shown)
})

/** What no page could be sent with. */
function functionsIn(value: unknown, where = ''): string[] {
  if (typeof value === 'function') {
    return [where]
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => functionsIn(part, `${where}/${key}`))
    : []
}

type Text = [where: string, text: unknown]

function textsOf(one: Worded, above: string): Text[] {
  const { name, slug, admin, hidden, label, labels } = one
  // Payload adds a name to every block, and ours show none.
  if (hidden || name === 'blockName' || (name && admin?.hidden)) {
    return []
  }
  const where = [above, slug ?? name ?? (typeof label === 'string' ? label : '')].join('/')
  const mine: Text[] = [
    [`${where} label`, name || label ? label : undefined],
    [`${where} plural`, labels?.plural],
    [`${where} singular`, labels?.singular],
    [`${where} description`, admin?.description],
    [`${where} placeholder`, admin?.placeholder],
    [`${where} group`, admin?.group || undefined],
  ]
  const inside = [one.fields, one.options, one.tabs, one.blocks, blocksOf(one)].flat()
  return [
    ...mine.filter(([, text]) => text !== undefined).map(([at, text]): Text => [at, inAll(text)]),
    ...inside.flatMap((part) => (part ? textsOf(part, where) : [])),
  ]
}

function blocksOf({ editor }: Worded): Worded[] {
  const features = [...(editor?.editorConfig?.resolvedFeatureMap.values() ?? [])]
  return features.flatMap(
    ({ sanitizedServerFeatureProps }) => sanitizedServerFeatureProps?.blocks ?? [],
  )
}

function isInAll(text: unknown): boolean {
  const words = text as Record<string, string | undefined>
  return Object.keys(languages).every((language) => words[language])
}

/** What a label that is a function says in each language. */
function inAll(text: unknown): unknown {
  if (typeof text !== 'function') {
    return text
  }
  const say = text as LabelFunction
  const entries = Object.keys(languages).map((language) => {
    const i18n = { fallbackLanguage: 'en', language } as I18n
    return [language, say({ i18n, t: (key: string) => key } as Parameters<LabelFunction>[0])]
  })
  return Object.fromEntries(entries)
}

describe('texts of Payload', () => {
  /** What our panel never shows: it has no folders, trash, locales, published states, API keys, names as logins. */
  const unused =
    /^(?:folder:|version:aboutTo(?:Publish|Revert|Unpublish)|general:(?:aboutTo(?:Permanently|Restore|Trash)|copyWarning|moveConfirm)|authentication:(?:checkYour|forgotPassword|generating|login|newAccount|reset|verify|youAreReceiving|youDid)|error:(?:restoring|unverified))/

  it('say "Sie" in German', () => {
    const { supportedLanguages, translations } = settled.i18n
    const stock = supportedLanguages.de?.translations as Record<string, Record<string, string>>
    const ours = translations as unknown as { de: typeof stock }
    const texts = Object.entries(stock).flatMap(([group, words]) =>
      Object.entries({ ...words, ...ours.de[group] }).map(([key, text]) => ({
        key: `${group}:${key}`,
        text,
      })),
    )
    const familiar = /\b(?:du|dein\p{L}*|dich|dir|klicke|wähle|versuche)\b/iu
    const found = texts.filter(({ key, text }) => familiar.test(text) && !unused.test(key))
    expect(found).toEqual([])
    expect(texts.length).toBeGreaterThan(300)
  })
})

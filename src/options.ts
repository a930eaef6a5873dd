// Options of the plugin, their defaults and their validation.
import type { CollectionConfig, CollectionSlug, Payload } from 'payload'

import type { Slugs } from './slugs.ts'

import { SettingInvalid } from './errors.ts'
import { resolveSlugs } from './resolveSlugs.ts'
import { defaultSlugs } from './slugs.ts'

export interface OffprintOptions {
  /** PostgreSQL schema of the tables and functions that are no collections. @default 'offprint_data' */
  databaseSchema?: string
  /** Keeps the schema and the documents, but adds no endpoints, components or runner, and lets no article change its stage. @default false */
  disabled?: boolean
  /** Applies the guards of Offprint's collections (of queries, values, page sizes, errors, GraphQL costs, jobs) to yours too. @default false */
  guardHost?: boolean
  /** Maximum number of reminders sent per minute, by all processes together. @default 300 */
  mailsPerMinute?: number
  /** Slug of your upload collection for pictures. @default 'media' */
  mediaSlug?: string
  /**
   * Changes Offprint's collections: adds fields, replaces labels, access or the group in the admin panel. Called with
   * each collection as it is before the workflow is attached. The workflow needs its own fields and slug as they are,
   * and neither drafts nor trash. @default {}
   */
  overrides?: Overrides
  /** What previews and citations say of the blog. @default { description: '', language: 'en', name: the host of `siteUrl` } */
  site?: Partial<SiteOptions>
  /** Address of the blog, without a trailing slash. Used for `url` of republications. @default '' */
  siteUrl?: string
  /** Slugs of Offprint's collections, where the config has others of the same name. @default the name of each */
  slugs?: Partial<Record<keyof Slugs, string>>
  /** IANA time zone that determines "today". @default 'UTC' */
  timeZone?: string
  /** Slug of your users collection: its documents carry `role` and `author`. @default 'users' */
  usersSlug?: string
}

/** By what each collection is, whatever its slug. */
export type Overrides = Partial<Record<keyof Slugs, CollectionOverride>>

type CollectionOverride = (args: { collection: CollectionConfig }) => CollectionConfig

interface SiteOptions {
  description: string
  /** Folder of the site with the files of the typeface; without it, pages use a font of the reader's system. */
  fonts?: string
  /** A language tag. */
  language: string
  name: string
}

export interface ResolvedOptions {
  databaseSchema: string
  disabled: boolean
  guardHost: boolean
  mailsPerMinute: number
  mediaSlug: CollectionSlug
  overrides: Overrides
  site: SiteOptions
  siteUrl: string
  slugs: Slugs
  timeZone: string
  usersSlug: CollectionSlug
}

/** The resolved options from the config. Undefined in an app without the plugin. */
export function optionsOf({ config }: Pick<Payload, 'config'>): ResolvedOptions | undefined {
  return config.custom?.offprint as ResolvedOptions | undefined
}

/** @throws SettingInvalid if the config does not have the plugin. */
export function requireOptions(payload: Pick<Payload, 'config'>): ResolvedOptions {
  const options = optionsOf(payload)
  if (!options) {
    throw new SettingInvalid('plugins', 'the config does not have offprint()')
  }
  return options
}

/** @throws SettingInvalid if the config does not have the plugin. */
export function slugsOf(payload: Pick<Payload, 'config'>): Slugs {
  return requireOptions(payload).slugs
}

/**
 * Applies the defaults and validates each option.
 * @throws SettingInvalid naming the invalid option.
 */
export function resolveOptions(options: OffprintOptions): ResolvedOptions {
  return {
    databaseSchema: identifier('databaseSchema', options.databaseSchema ?? 'offprint_data'),
    disabled: options.disabled ?? false,
    guardHost: options.guardHost ?? false,
    mailsPerMinute: wholeAbove('mailsPerMinute', options.mailsPerMinute ?? 300),
    mediaSlug: (options.mediaSlug ?? 'media') as CollectionSlug,
    overrides: knownOverrides(options.overrides),
    site: siteOf(options),
    siteUrl: (options.siteUrl ?? '').replace(/\/+$/, ''),
    slugs: resolveSlugs(options.slugs, slugsOfApp(options)),
    timeZone: knownTimeZone(options.timeZone ?? 'UTC'),
    usersSlug: (options.usersSlug ?? 'users') as CollectionSlug,
  }
}

function slugsOfApp({ mediaSlug = 'media', usersSlug = 'users' }: OffprintOptions) {
  return { mediaSlug, usersSlug }
}

function knownOverrides(overrides: Overrides = {}): Overrides {
  const known = Object.keys(defaultSlugs)
  for (const [kind, override] of Object.entries(overrides)) {
    if (!known.includes(kind)) {
      throw new SettingInvalid('overrides', `there is no "${kind}": use ${known.join(', ')}`)
    }
    if (override !== undefined && typeof override !== 'function') {
      throw new SettingInvalid(
        `overrides.${kind}`,
        'must be a function: ({ collection }) => collection',
      )
    }
  }
  return overrides
}

function siteOf({ site: given, siteUrl = '' }: OffprintOptions): SiteOptions {
  const name = URL.canParse(siteUrl) ? new URL(siteUrl).host : 'Blog'
  const site = { name, description: '', language: 'en', ...given }
  if (!isLanguage(site.language)) {
    throw new SettingInvalid(
      'site',
      `language "${site.language}" must be a tag such as en or pt-BR`,
    )
  }
  return site
}

/** It stands in SQL as it is. */
function identifier(option: string, value: string): string {
  if (/^[a-z_][a-z\d_]{0,62}$/.test(value) && value !== 'public') {
    return value
  }
  throw new SettingInvalid(
    option,
    `"${value}" must be lowercase letters, digits and underscores, and not "public"`,
  )
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    throw new SettingInvalid(
      'timeZone',
      `"${timeZone}" must be an IANA time zone such as Europe/London`,
    )
  }
}

function wholeAbove(option: string, value: number): number {
  if (Number.isInteger(value) && value > 0) {
    return value
  }
  throw new SettingInvalid(option, `"${value}" must be a whole number above 0`)
}

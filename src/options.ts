// Options of the plugin, their defaults and their validation. docs/plugin/options.md is generated from their JSDoc.
import type { Payload } from 'payload'

import type { ResolvedAccess, ResolvedSite } from './options/resolve.ts'
import type {
  AccessOptions,
  AdminOptions,
  FeedOptions,
  IsAdmin,
  LimitRequests,
  MailOptions,
  Overrides,
  Permalink,
  PreviewLink,
  Reminders,
  SiteOptions,
  WebhookOptions,
} from './options/types.ts'
import type { AppSlugs, Slugs } from './slugs.ts'

import { SettingInvalid } from './errors.ts'
import * as resolve from './options/resolve.ts'
import { resolveSlugs } from './options/resolveSlugs.ts'
import * as validate from './options/validate.ts'

export interface OffprintOptions {
  /** Where role and author of a user come from. @default the fields `role` and `author` of the user */
  access?: AccessOptions
  /** What is shown in the admin panel. @default {} */
  admin?: AdminOptions
  /** Which users are admins of Offprint, whatever their `role` is. @default nobody: the user who registers first gets the role admin */
  admins?: IsAdmin
  /** Path of the public blog API, below the API route of Payload. @default '/blog' */
  apiPath?: string
  /** PostgreSQL schema of the tables and functions that do not belong to collections. @default 'offprint_data' */
  databaseSchema?: string
  /** Keeps the schema and the documents, but adds no endpoints, components or runner, and lets no article change its stage. @default false */
  disabled?: boolean
  /** The page `/everything`, its feed and its answer in the API: what is on the blog, and articles at their outlets that staff have listed. @default false */
  everything?: boolean
  /** Feeds of the blog; false for none. @default {} */
  feeds?: false | FeedOptions
  /** Private hosts from which articles may be fetched, such as `intranet.example` or `localhost:8080`. @default [] */
  fetchAllow?: string[]
  /** Applies the guards of Offprint's collections to yours too: limits of queries, values, page sizes and GraphQL costs, errors with a name, closed jobs. @default false */
  guardHost?: boolean
  /** Counts requests for the pages of letters, and webmentions, in a store of your app: 20 a minute from an address, 60 an hour for a link or from a host. Answers in how many seconds the request may be made, 0 for now. @default counted in the memory of each process, by the last address of `X-Forwarded-For` */
  limitRequests?: LimitRequests
  /** Templates of the mails. @default {} */
  mail?: MailOptions
  /** Maximum number of reminders sent per minute, by all processes together. @default 300 */
  mailsPerMinute?: number
  /** Slug of your upload collection for pictures. @default 'media' */
  mediaSlug?: string
  /** When Offprint runs among the plugins of your app: those of lower numbers come first, and most have 0. Set 0, and list Offprint last, where another plugin adds the collection of users or pictures, or fields that Offprint reads in them. @default -10 */
  order?: number
  /** Changes Offprint's collections: adds fields, replaces labels, access or the group in the admin panel. Called with each collection before the workflow is attached. Slug and existing fields must stay; drafts and trash must stay off. @default {} */
  overrides?: Overrides
  /** Path of a post on the blog: unique, begins with `/`, at most 500 characters. @default by day and slug, such as `/2022/12/13/slug` */
  permalink?: Permalink
  /** Who starts the reminders. `auto`: Next's server; `manual`: your code, with `startReminders()` or the task `send-reminders`; `off`: no reminders are sent, only scheduled articles are republished. @default 'auto' */
  reminders?: Reminders
  /** Name, address, language and time zone of the blog. @default {} */
  site?: SiteOptions
  /** New slugs for Offprint's collections and its global `blog`, if your app has some with the same names. @default the name of each */
  slugs?: Partial<Record<'blog' | keyof Slugs, string>>
  /** Slug of your users collection: the people who work with Offprint. @default 'users' */
  usersSlug?: string
  /** Where webhooks may be sent to, and the hub of `site`. @default {} */
  webhooks?: WebhookOptions
  /** Takes webmentions: pages elsewhere say that they link to a post. Staff see them, and nobody else. @default false */
  webmentions?: boolean
}

export interface ResolvedOptions {
  access: ResolvedAccess
  admin: Required<AdminOptions>
  apiPath: string
  databaseSchema: string
  disabled: boolean
  everything: boolean
  feeds: false | Required<FeedOptions>
  fetchAllow: string[]
  /** Fields of the users that are something else than Offprint needs: it does not read them. */
  foreignFields: string[]
  guardHost: boolean
  /** Whether the app answers instead of the fields. */
  hasAccess: { authorOf: boolean; roleOf: boolean }
  /** Who is admin by the option `admins`. */
  isAdmin: IsAdmin | undefined
  /** The user who registers first gets the role admin. */
  isFirstAdmin: boolean
  limitRequests: LimitRequests | undefined
  mail: MailOptions
  mailsPerMinute: number
  order: number
  overrides: Overrides
  permalink: Permalink | undefined
  /** Where the front end shows a preview. */
  previewURL: ((link: PreviewLink) => string) | undefined
  reminders: Reminders
  site: ResolvedSite
  siteUrl: string
  /** Of our collections, and of users and pictures. */
  slugs: AppSlugs
  timeZone: string
  webhooks: Required<WebhookOptions>
  webmentions: boolean
}

const names = [
  'access',
  'admin',
  'admins',
  'apiPath',
  'databaseSchema',
  'disabled',
  'everything',
  'feeds',
  'fetchAllow',
  'guardHost',
  'limitRequests',
  'mail',
  'mailsPerMinute',
  'mediaSlug',
  'order',
  'overrides',
  'permalink',
  'reminders',
  'site',
  'slugs',
  'usersSlug',
  'webhooks',
  'webmentions',
] as const satisfies (keyof OffprintOptions)[]

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

/**
 * The slug of each collection, wherever there is a Payload or a request. All other options are parameters.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function slugsOf(payload: Pick<Payload, 'config'>): AppSlugs {
  return requireOptions(payload).slugs
}

/**
 * Applies the defaults and validates each option.
 * @throws SettingInvalid naming the invalid option.
 */
export function resolveOptions(given: OffprintOptions): ResolvedOptions {
  const options = validate.objectOf('offprint()', given)
  validate.checkNames('', options, names)
  return {
    access: resolve.accessOf(options),
    admin: resolve.adminOf(options.admin),
    apiPath: validate.path('apiPath', options.apiPath ?? '/blog'),
    databaseSchema: validate.identifier(
      'databaseSchema',
      options.databaseSchema ?? 'offprint_data',
    ),
    disabled: validate.boolean('disabled', options.disabled ?? false),
    everything: validate.boolean('everything', options.everything ?? false),
    feeds: resolve.feedsOf(options.feeds),
    fetchAllow: validate.hosts('fetchAllow', options.fetchAllow ?? []),
    foreignFields: [],
    guardHost: validate.boolean('guardHost', options.guardHost ?? false),
    hasAccess: {
      authorOf: options.access?.authorOf !== undefined,
      roleOf: options.access?.roleOf !== undefined,
    },
    isAdmin: options.admins,
    isFirstAdmin: !options.admins && !options.access?.roleOf,
    limitRequests: validate.functionOf('limitRequests', options.limitRequests),
    mail: resolve.mailOf(options.mail),
    mailsPerMinute: validate.wholeBetween(
      'mailsPerMinute',
      options.mailsPerMinute ?? 300,
      [1, 100_000],
    ),
    // Before the official plugins, which work on the collections that are there when they run.
    order: validate.wholeBetween('order', options.order ?? -10, [-1000, 1000]),
    overrides: resolve.overridesOf(options.overrides),
    permalink: validate.syncFunctionOf('permalink', options.permalink),
    reminders: validate.oneOf('reminders', options.reminders ?? 'auto', ['auto', 'manual', 'off']),
    ...resolve.siteOf(options.site),
    slugs: resolveSlugs(options.slugs, slugsOfApp(options)),
    webhooks: resolve.webhooksOf(options.webhooks),
    webmentions: validate.boolean('webmentions', options.webmentions ?? false),
  }
}

function slugsOfApp({ mediaSlug = 'media', usersSlug = 'users' }: OffprintOptions) {
  return {
    mediaSlug: validate.text('mediaSlug', mediaSlug),
    usersSlug: validate.text('usersSlug', usersSlug),
  }
}

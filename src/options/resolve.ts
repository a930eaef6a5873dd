// The parts of the options: their defaults, and what is allowed in each.
import { ownKinds } from '../slugs.ts'
import {
  type AccessOptions,
  type AdminOptions,
  type FeedOptions,
  type IsAdmin,
  type MailOptions,
  type Overrides,
  type PreviewLink,
  type SiteOptions,
  usualAdmin,
  type WebhookOptions,
} from './types.ts'
import * as validate from './validate.ts'

/** Who is who in Offprint, answered for a login of the users collection. */
export type ResolvedAccess = Required<AccessOptions>

/** What pages, previews and citations say of the blog. */
export interface ResolvedSite {
  description: string
  /** Folder of the site with the files of the typeface; without it, pages use a font of the reader's system. */
  fonts?: string
  /** Address of a WebSub hub; '' for none. */
  hub: string
  /** A language tag. */
  language: string
  name: string
}

/** Admins by the option come first, then the role that `roleOf` or the field gives. */
export function accessOf({ access: given, admins }: PeopleOptions): ResolvedAccess {
  const access = validate.objectOf('access', given)
  validate.checkNames('access', access, ['authorOf', 'roleOf'])
  const isAdmin = validate.syncFunctionOf('admins', admins)
  const authorOf = validate.syncFunctionOf('access.authorOf', access.authorOf)
  const roleOf = validate.syncFunctionOf('access.roleOf', access.roleOf)
  return {
    authorOf: authorOf ?? ((user) => (user as UserFields).author),
    roleOf: (user) =>
      isAdmin?.(user) === true ? 'admin' : roleOf ? roleOf(user) : (user as UserFields).role,
  }
}

interface PeopleOptions {
  access?: AccessOptions
  admins?: IsAdmin
}

interface UserFields {
  author?: ReturnType<ResolvedAccess['authorOf']>
  role?: null | string
}

export function adminOf(given: AdminOptions | undefined): Required<AdminOptions> {
  const admin = validate.objectOf('admin', given)
  validate.checkNames('admin', admin, Object.keys(usualAdmin))
  for (const [name, value] of Object.entries(admin)) {
    validate.boolean(`admin.${name}`, value as boolean)
  }
  return { ...usualAdmin, ...admin }
}

export function feedsOf(given: false | FeedOptions | undefined): false | Required<FeedOptions> {
  if (given === false) {
    return false
  }
  const feeds = validate.objectOf('feeds', given)
  validate.checkNames('feeds', feeds, ['limit'])
  return { limit: validate.wholeBetween('feeds.limit', feeds.limit ?? 30, [1, 500]) }
}

export function mailOf(given: MailOptions | undefined): MailOptions {
  const mail = validate.objectOf('mail', given)
  validate.checkNames('mail', mail, ['render', 'subject'])
  validate.functionOf('mail.render', mail.render)
  validate.functionOf('mail.subject', mail.subject)
  return mail
}

/** The address and the time zone of the site stand beside the rest: other things than its pages need them. */
export function siteOf(given: SiteOptions | undefined): {
  previewURL: ((link: PreviewLink) => string) | undefined
  site: ResolvedSite
  siteUrl: string
  timeZone: string
} {
  const { previewURL, ...all } = validate.objectOf('site', given)
  const names = ['description', 'fonts', 'hub', 'language', 'name', 'previewURL', 'timeZone', 'url']
  validate.checkNames('site', given ?? {}, names)
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) {
      validate.text(`site.${name}`, value)
    }
  }
  const {
    name,
    description = '',
    fonts,
    hub = '',
    language = 'en',
    timeZone = 'UTC',
    url = '',
  } = all
  const siteUrl = validate.webAddressOf('site.url', url)
  return {
    previewURL: validate.previewURLOf('site.previewURL', previewURL),
    site: {
      name: name ?? (siteUrl ? new URL(siteUrl).host : 'Blog'),
      description,
      ...(fonts === undefined ? {} : { fonts }),
      hub: validate.webAddressOf('site.hub', hub) && hub,
      language: validate.languageTag('site.language', language),
    },
    siteUrl,
    timeZone: validate.knownTimeZone('site.timeZone', timeZone),
  }
}

export function overridesOf(given: Overrides | undefined): Overrides {
  const overrides = validate.objectOf('overrides', given)
  validate.checkNames('overrides', overrides, ownKinds)
  for (const [kind, override] of Object.entries(overrides)) {
    validate.functionOf(`overrides.${kind}`, override)
  }
  return overrides
}

export function webhooksOf(given: undefined | WebhookOptions): Required<WebhookOptions> {
  const { allowPrivate = false, ...rest } = validate.objectOf('webhooks', given)
  validate.checkNames('webhooks', rest, ['allowPrivate'])
  return { allowPrivate: validate.boolean('webhooks.allowPrivate', allowPrivate) }
}

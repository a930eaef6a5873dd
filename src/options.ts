// Options of the plugin, their defaults and their validation.
import type { CollectionSlug, Payload } from 'payload'

import { SettingInvalid } from './errors.ts'

export interface OffprintOptions {
  /** Keeps the schema, but adds no hooks and no endpoints. @default false */
  disabled?: boolean
  /** Maximum number of reminders sent per minute, by all processes together. @default 300 */
  mailsPerMinute?: number
  /** Slug of your upload collection for pictures. @default 'media' */
  mediaSlug?: string
  /** Name of the blog, as citations give it. @default the host of `siteUrl` */
  siteName?: string
  /** Address of the blog, without a trailing slash. Used for `url` of republications. @default '' */
  siteUrl?: string
  /** IANA time zone that determines "today". @default 'UTC' */
  timeZone?: string
  /** Slug of your users collection: its documents carry `role` and `author`. @default 'users' */
  usersSlug?: string
}

export interface ResolvedOptions {
  disabled: boolean
  mailsPerMinute: number
  mediaSlug: CollectionSlug
  siteName: string
  siteUrl: string
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

/**
 * Applies the defaults and validates each option.
 * @throws SettingInvalid naming the invalid option.
 */
export function resolveOptions(options: OffprintOptions): ResolvedOptions {
  return {
    disabled: options.disabled ?? false,
    mailsPerMinute: wholeAbove('mailsPerMinute', options.mailsPerMinute ?? 300),
    mediaSlug: (options.mediaSlug ?? 'media') as CollectionSlug,
    siteName: options.siteName ?? hostOf(options.siteUrl),
    siteUrl: (options.siteUrl ?? '').replace(/\/+$/, ''),
    timeZone: knownTimeZone(options.timeZone ?? 'UTC'),
    usersSlug: (options.usersSlug ?? 'users') as CollectionSlug,
  }
}

function hostOf(address = ''): string {
  return URL.canParse(address) ? new URL(address).host : ''
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

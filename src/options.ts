// What a user of the plugin can set, and the only place with defaults.
import type { CollectionSlug, Payload } from 'payload'

import { SettingInvalid } from './errors.ts'

export interface OffprintOptions {
  /** Keeps the schema and leaves out hooks and endpoints. @default false */
  disabled?: boolean
  /** Reminders sent in a minute at most, by all processes together. @default 300 */
  mailsPerMinute?: number
  /** Slug of your upload collection for pictures. @default 'media' */
  mediaSlug?: string
  /** Address of the blog, without a slash at its end; used for `url` of republications. @default '' */
  siteUrl?: string
  /** IANA time zone in which "today" is worked out. @default 'UTC' */
  timeZone?: string
  /** Slug of your users collection: its documents carry `role` and `author`. @default 'users' */
  usersSlug?: string
}

export interface ResolvedOptions {
  disabled: boolean
  mailsPerMinute: number
  mediaSlug: CollectionSlug
  siteUrl: string
  timeZone: string
  usersSlug: CollectionSlug
}

/** As the plugin left them in the config; undefined in an app without it. */
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
 * Settles each option once.
 * @throws SettingInvalid naming the option that cannot be used.
 */
export function resolveOptions(options: OffprintOptions): ResolvedOptions {
  return {
    disabled: options.disabled ?? false,
    mailsPerMinute: wholeAbove('mailsPerMinute', options.mailsPerMinute ?? 300),
    mediaSlug: (options.mediaSlug ?? 'media') as CollectionSlug,
    siteUrl: (options.siteUrl ?? '').replace(/\/+$/, ''),
    timeZone: knownTimeZone(options.timeZone ?? 'UTC'),
    usersSlug: (options.usersSlug ?? 'users') as CollectionSlug,
  }
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    throw new SettingInvalid(
      'timeZone',
      `"${timeZone}" is not an IANA time zone such as Europe/London`,
    )
  }
}

function wholeAbove(option: string, value: number): number {
  if (Number.isInteger(value) && value > 0) {
    return value
  }
  throw new SettingInvalid(option, `"${value}" is not a whole number above 0`)
}

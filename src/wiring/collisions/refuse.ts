// Refuses an app that has something of the same name as Offprint: one of the two would silently not answer any more.
import type { Config, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { OwnEndpoints } from '../endpoints.ts'

import { isOwnSlug } from '../../slugs.ts'
import { refuseEndpoints } from './endpoints.ts'
import { refuseSameTables, refuseSameTypes } from './names.ts'
import { refuseForeignSettings } from './settings.ts'
import { refuseViews, refuseWidget } from './views.ts'

/** What the plugin leaves in the config. */
interface Custom {
  offprint: ResolvedOptions
  offprintEndpoints: OwnEndpoints
}

type App = Pick<Config, 'admin' | 'collections' | 'endpoints' | 'globals' | 'graphQL'>

/** At start and by `offprint check`, of all that plugins that come later have added. @throws SettingInvalid */
export function refuseLateCollisions(config: SanitizedConfig): void {
  const app = config as unknown as App
  const { offprint: options, offprintEndpoints: endpoints } = config.custom as Custom
  refuseForeignSettings(app, options)
  const collections = app.collections?.filter(({ slug }) => !isOwnSlug(slug, options))
  const own = config.collections.filter(({ slug }) => isOwnSlug(slug, options))
  const first = app.globals?.findIndex(({ slug }) => slug === options.slugs.blog)
  const globals = app.globals?.filter((_, index) => index !== first)
  refuseCollisions({ ...app, collections, globals }, options, endpoints, own)
}

/**
 * What the plugin finds in the config that it is given.
 * @throws SettingInvalid naming what both have, and the option that renames ours or turns it off.
 */
export function refuseCollisions(
  { admin, collections = [], endpoints: theirs = [], globals = [], graphQL }: App,
  options: ResolvedOptions,
  endpoints: OwnEndpoints,
  own?: SanitizedCollectionConfig[],
): void {
  refuseForeignSettings({ admin, collections: [] }, options)
  refuseSameTables(collections, globals, options, own)
  if (!graphQL?.disable) {
    refuseSameTypes(collections, globals, options)
  }
  if (!options.disabled) {
    refuseEndpoints(collections, theirs, options, endpoints)
    refuseViews(admin, options)
    refuseWidget(admin, options)
  }
}

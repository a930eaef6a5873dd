// What a blog in an app of others is made of: its Payload, and the site for which its pages and feeds speak.
import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import type { PageSite } from './pages/pageSite.ts'

import { addressesOf, publicPath } from '../addresses.ts'
import { SettingInvalid } from '../errors.ts'
import { requireOptions } from '../options.ts'

export interface BlogOptions {
  /** Folder of your app in which the blog stands, such as `/writing`: that of the plugin's site address, and its default. */
  basePath?: string
  /** The config of your app: `import config from '@payload-config'`. */
  config?: Promise<SanitizedConfig> | SanitizedConfig
  /** Instead of `config`, where Payload is running already. */
  payload?: Payload
  /** What pages and feeds say of the blog. @default the option `site` of the plugin */
  site?: Partial<Pick<PageSite, 'description' | 'fonts' | 'icon' | 'language' | 'name'>>
}

export interface FoundBlog {
  payload: Payload
  site: { folder: string } & PageSite
}

/**
 * @param request names the origin where no option does; without it, that is ''.
 * @throws SettingInvalid where the config does not have the plugin, or the blog stands in another folder than mails and
 * feeds say.
 */
export async function blogOf(given: BlogOptions, request?: { url: string }): Promise<FoundBlog> {
  const payload = given.payload ?? (await payloadOf(given))
  const { apiPath, site, siteUrl } = requireOptions(payload)
  const { api, folder: own, origin } = addressesOf(payload)
  const folder = given.basePath === undefined ? own : publicPath(given.basePath)
  if (siteUrl && folder !== own) {
    throw new SettingInvalid(
      'basePath',
      `the blog is in "${folder}", and site.url says ${siteUrl}: set site.url to ${origin}${folder}`,
    )
  }
  return {
    payload,
    site: {
      // A path, unless the API has a host of its own.
      api: api().replace(`${origin}/`, '/'),
      apiPath,
      icon: null,
      ...site,
      ...given.site,
      folder,
      url: origin || (request ? new URL(request.url).origin : ''),
    },
  }
}

/** @throws SettingInvalid */
export function checkFolder(basePath: string | undefined): void {
  if (basePath !== undefined && !/^(?:\/[\w.~-]+)*$/.test(basePath)) {
    throw new SettingInvalid(
      'basePath',
      `"${basePath}" must be "" or a path such as "/writing", without a slash at the end`,
    )
  }
}

async function payloadOf({ config }: BlogOptions): Promise<Payload> {
  if (!config) {
    throw new SettingInvalid('config', 'createBlog() needs the config of your app')
  }
  return getPayload({ config })
}

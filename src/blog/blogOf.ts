// What a blog in an app of others is made of: its Payload, and the site for which its pages and feeds speak.
import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import type { PageSite } from './pages/pageSite.ts'

import { SettingInvalid } from '../errors.ts'
import { requireOptions } from '../options.ts'

export interface BlogOptions {
  /** Folder of your app in which the blog stands, such as `/writing`. @default the path of the plugin's site address */
  basePath?: string
  /** The config of your app: `import config from '@payload-config'`. */
  config?: Promise<SanitizedConfig> | SanitizedConfig
  /** Instead of `config`, where Payload is running already. */
  payload?: Payload
  /** What pages and feeds say of the blog. @default the option `site` of the plugin */
  site?: Partial<Pick<PageSite, 'description' | 'fonts' | 'icon' | 'language' | 'name' | 'url'>>
}

export interface FoundBlog {
  payload: Payload
  site: { folder: string } & PageSite
}

/**
 * @param request names the origin where no option does; without it, that is ''.
 * @throws SettingInvalid where the config does not have the plugin.
 */
export async function blogOf(given: BlogOptions, request?: { url: string }): Promise<FoundBlog> {
  const payload = given.payload ?? (await payloadOf(given))
  const { apiPath, site, siteUrl } = requireOptions(payload)
  const address = given.site?.url ?? siteUrl
  const folder = given.basePath ?? (URL.canParse(address) ? new URL(address).pathname : '')
  return {
    payload,
    site: {
      api: payload.config.routes.api,
      apiPath,
      icon: null,
      ...site,
      ...given.site,
      folder: folder.replace(/\/+$/, ''),
      url: originOf(address) ?? originOf(request?.url ?? '') ?? '',
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

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

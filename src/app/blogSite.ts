// How the blog is called, for its pages and for what the plugin says of it.
import type { Settings } from './settings.mjs'

type SiteSettings = Pick<Settings, 'siteDescription' | 'siteLanguage' | 'siteName'>

export function blogSite({ siteDescription, siteLanguage, siteName }: SiteSettings) {
  return { name: siteName, description: siteDescription, fonts: '/fonts', language: siteLanguage }
}

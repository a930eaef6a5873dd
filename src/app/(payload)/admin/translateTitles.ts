// Titles of the plugin's views in the tab of the browser: Payload takes them as they stand in the config, in one language.
import type { SanitizedConfig } from 'payload'

/** Texts of the plugin by the keys of its views. */
const titles: Record<string, string> = {
  offprintArticles: 'list-title',
  offprintBoard: 'board',
  offprintCalendar: 'calendar',
  offprintDashboard: 'owed-title',
  offprintLag: 'lag',
  offprintNewArticle: 'new-article',
  offprintOutletTerms: 'terms-title',
  offprintPictureRights: 'pictures-title',
  offprintQueue: 'queue',
}

/** The config for the head of a page in the language of the request. */
export function translateTitles(
  config: SanitizedConfig,
  translate: (key: never) => string,
): SanitizedConfig {
  const { admin } = config
  const views = Object.entries(admin.components.views ?? {}).map(([key, view]) => {
    const text = titles[key]
    return text === undefined
      ? [key, view]
      : [key, { ...view, meta: { title: translate(`offprint:desk:${text}` as never) } }]
  })
  const components = { ...admin.components, views: Object.fromEntries(views) }
  return { ...config, admin: { ...admin, components } }
}

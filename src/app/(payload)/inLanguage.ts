// Payload takes titles of views and the format of dates as they stand in the config, in one language.
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

interface Words {
  language: string
  t: (key: never) => string
}

export function inLanguage(plain: SanitizedConfig, { language, t }: Words): SanitizedConfig {
  const views = Object.entries(plain.admin.components.views ?? {}).map(([key, view]) => {
    const text = titles[key]
    return text === undefined
      ? [key, view]
      : [key, { ...view, meta: { title: t(`offprint:desk:${text}` as never) } }]
  })
  const admin = {
    ...plain.admin,
    components: { ...plain.admin.components, views: Object.fromEntries(views) },
    dateFormat: language.startsWith('de') ? 'd. MMM yyyy, HH:mm' : plain.admin.dateFormat,
  }
  return { ...plain, admin }
}

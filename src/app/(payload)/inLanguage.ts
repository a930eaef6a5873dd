// Payload takes titles of views and the format of dates as they stand in the config, in one language.
import type { SanitizedConfig } from 'payload'

import type { AdminText } from '../../translations/languages.ts'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { type I18n } from '../../translations/sentTranslator.ts'

/** Texts of the plugin by the keys of its views. */
const titles: Record<string, AdminText> = {
  offprintArticles: 'list-title',
  offprintCalendar: 'calendar',
  offprintDashboard: 'owed-title',
  offprintLag: 'lag',
  offprintNewArticle: 'new-article',
  offprintOutletTerms: 'terms-title',
  offprintPictureRights: 'pictures-title',
  offprintQueue: 'queue',
}

export function inLanguage(plain: SanitizedConfig, i18n: I18n): SanitizedConfig {
  const { translate } = deskTranslator(i18n)
  const views = Object.entries(plain.admin.components.views ?? {}).map(([key, view]) => {
    const text = titles[key]
    return text === undefined ? [key, view] : [key, { ...view, meta: { title: translate(text) } }]
  })
  const admin = {
    ...plain.admin,
    components: { ...plain.admin.components, views: Object.fromEntries(views) },
    dateFormat: i18n.language.startsWith('de') ? 'd. MMM yyyy, HH:mm' : plain.admin.dateFormat,
  }
  return { ...plain, admin }
}

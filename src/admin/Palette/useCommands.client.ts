'use client'
// The pages that the user may open: those of ours, what can be made, and every list of the panel.
import { getTranslation } from '@payloadcms/translations'
import { useAuth, useConfig, useEntityVisibility, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { Group, Item } from './items.ts'

import {
  useAdminPages,
  useIsEditorOrAdmin,
  usePanelOptions,
  useSlugs,
} from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function useCommands(): Record<'actions' | 'pages', Group> {
  const { translate } = useTranslator()
  const actions = useActions()
  const pages = usePages()
  return {
    actions: { name: translate('palette-actions'), items: actions },
    pages: { name: translate('palette-pages'), items: pages },
  }
}

/** In the order of the work. */
function useActions(): Item[] {
  const { translate } = useTranslator()
  const { permissions } = useAuth()
  const pages = useAdminPages()
  const { articles, dashboard, newArticle, outletTerms, pictureRights, queue } = pages
  const { views } = usePanelOptions()
  const isEditor = useIsEditorOrAdmin()
  const mayWrite = permissions?.collections?.[useSlugs().articles]?.create
  const all: [isShown: unknown, label: string, href: string][] = [
    [mayWrite, translate('new-article'), views.newArticle ? newArticle : `${articles}/create`],
    [views.queue, translate('queue'), queue],
    [views.calendar, translate('calendar'), pages.calendar],
    [views.lag, translate('lag'), pages.lag],
    [views.dashboard, translate('owed-title'), dashboard],
    [isEditor && views.outletTerms, translate('terms-title'), outletTerms],
    [isEditor && views.pictureRights, translate('pictures-title'), pictureRights],
  ]
  return all.filter(([isShown]) => isShown).map(([, label, href]) => ({ href, label }))
}

/** Lists, settings and the account, as far as the navigation has them. */
function usePages(): Item[] {
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const { permissions } = useAuth()
  const { visibleEntities } = useEntityVisibility()
  const { admin, collections, globals, routes } = config
  const at = (path: `/${string}`) => formatAdminURL({ adminRoute: routes.admin, path })
  return [
    ...collections
      .filter(({ slug }) => visibleEntities?.collections.includes(slug))
      .filter(({ slug }) => permissions?.collections?.[slug]?.read)
      .map(({ slug, labels }) => ({
        href: at(`/collections/${slug}`),
        label: getTranslation(labels.plural, i18n),
      })),
    ...globals
      .filter(({ slug }) => visibleEntities?.globals.includes(slug))
      .filter(({ slug }) => permissions?.globals?.[slug]?.read)
      .map(({ slug, label }) => ({
        href: at(`/globals/${slug as string}`),
        label: getTranslation(label, i18n),
      })),
    { href: at('/'), label: t('general:dashboard') },
    { href: at(admin.routes.account), label: t('authentication:account') },
    { href: at(admin.routes.logout), label: t('authentication:logOut') },
  ]
}

// Adds our components to the admin panel.
import type { Config, CustomComponent } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { type OffprintClientConfig, viewPaths } from '../admin/config/clientConfig.ts'
import { ownSlugsIn, type Slugs } from '../slugs.ts'
import { withDashboard } from './dashboard.ts'

/** Around every page: the session dialog, ownership of local copies, undo of a republication. */
const providers = [
  'offprint/client#SessionProvider',
  'offprint/client#CopyOwner',
  'offprint/client#UndoProvider',
]

/** Pages of our own. A view of the host under the same key replaces one. */
const pages = {
  offprintArticles: ['articleList', 'ArticlesView', 'Articles'],
  offprintCalendar: ['calendar', 'CalendarView', 'Calendar'],
  offprintDashboard: ['dashboard', 'DashboardView', 'Owed to the blog'],
  offprintLag: ['lag', 'LagView', 'How late are we?'],
  offprintNewArticle: ['newArticle', 'NewArticleView', 'New article'],
  offprintOutletTerms: ['outletTerms', 'OutletTermsView', 'Outlet terms'],
  offprintPictureRights: ['pictureRights', 'PictureRightsView', 'Picture rights'],
  offprintQueue: ['queue', 'QueueView', 'Clear the backlog'],
} as const satisfies Record<string, [keyof typeof viewPaths, component: string, title: string]>

export function withComponents(admin: Config['admin'], options: ResolvedOptions): Config['admin'] {
  const { components } = admin ?? {}
  const shows = options.admin
  return {
    ...admin,
    components: {
      ...components,
      actions: [
        ...(components?.actions ?? []),
        ...(shows.palette ? ['offprint/client#PaletteButton'] : []),
      ],
      beforeDashboard: [
        'offprint/rsc#StartPage',
        'offprint/client#UnsavedWork',
        ...(shows.dashboard ? ['offprint/rsc#DashboardLink'] : []),
        ...(components?.beforeDashboard ?? []),
      ],
      beforeNavLinks: [
        ...(components?.beforeNavLinks ?? []),
        ...(shows.navLinks ? navLinks(shows) : []),
      ],
      header: [...(components?.header ?? []), 'offprint/rsc#PanelHead'],
      providers: [...(components?.providers ?? []), ...providers],
      views: {
        ...Object.fromEntries(viewsOf(shows).map(({ key, view }) => [key, view])),
        ...components?.views,
      },
    },
    custom: { ...admin?.custom, offprint: clientConfig(options) },
    ...(shows.dashboard ? { dashboard: withDashboard(admin?.dashboard) } : {}),
  }
}

/** Saved views stand below the list that they are of. */
function navLinks({ articleList }: ResolvedOptions['admin']): CustomComponent[] {
  const links = (...names: string[]) => ({
    clientProps: { names },
    path: 'offprint/client#DeskLinks',
  })
  return [
    links('queue', 'articleList'),
    ...(articleList ? ['offprint/rsc#SavedViewLinks'] : []),
    links('calendar', 'lag'),
  ]
}

/** Those that the options show, each with its option. */
export function viewsOf(shows: ResolvedOptions['admin']) {
  return Object.entries(pages)
    .filter(([, [option]]) => shows[option])
    .map(([key, [option, component, title]]) => {
      const view = { Component: `offprint/rsc#${component}`, exact: true, meta: { title } }
      return { key, option, view: { ...view, path: viewPaths[option] } }
    })
}

/** Read by components in the browser. */
function clientConfig({
  admin,
  permalink,
  previewURL,
  siteUrl: blog,
  slugs,
  timeZone,
}: ResolvedOptions): OffprintClientConfig {
  return {
    blog,
    hasPermalink: permalink !== undefined,
    hasPreviewURL: previewURL !== undefined,
    slugs: Object.fromEntries(ownSlugsIn(slugs)) as unknown as Slugs,
    timeZone,
    views: admin,
  }
}

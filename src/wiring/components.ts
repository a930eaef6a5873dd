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
const views = {
  offprintArticles: {
    Component: 'offprint/rsc#ArticlesView',
    exact: true,
    meta: { title: 'Articles' },
    path: viewPaths.articleList,
  },
  offprintBoard: {
    Component: 'offprint/rsc#BoardView',
    exact: true,
    meta: { title: 'Board' },
    path: viewPaths.board,
  },
  offprintCalendar: {
    Component: 'offprint/rsc#CalendarView',
    exact: true,
    meta: { title: 'Calendar' },
    path: viewPaths.calendar,
  },
  offprintDashboard: {
    Component: 'offprint/rsc#DashboardView',
    exact: true,
    meta: { title: 'Owed to the blog' },
    path: viewPaths.dashboard,
  },
  offprintLag: {
    Component: 'offprint/rsc#LagView',
    exact: true,
    meta: { title: 'How late are we?' },
    path: viewPaths.lag,
  },
  offprintNewArticle: {
    Component: 'offprint/rsc#NewArticleView',
    exact: true,
    meta: { title: 'New article' },
    path: viewPaths.newArticle,
  },
  offprintOutletTerms: {
    Component: 'offprint/rsc#OutletTermsView',
    exact: true,
    meta: { title: 'Outlet terms' },
    path: viewPaths.outletTerms,
  },
  offprintPictureRights: {
    Component: 'offprint/rsc#PictureRightsView',
    exact: true,
    meta: { title: 'Picture rights' },
    path: viewPaths.pictureRights,
  },
  offprintQueue: {
    Component: 'offprint/rsc#QueueView',
    exact: true,
    meta: { title: 'Clear the backlog' },
    path: viewPaths.queue,
  },
} as const

type ViewKey = keyof typeof views

export const optionOfView = {
  offprintArticles: 'articleList',
  offprintBoard: 'board',
  offprintCalendar: 'calendar',
  offprintDashboard: 'dashboard',
  offprintLag: 'lag',
  offprintNewArticle: 'newArticle',
  offprintOutletTerms: 'outletTerms',
  offprintPictureRights: 'pictureRights',
  offprintQueue: 'queue',
} as const satisfies Record<ViewKey, keyof ResolvedOptions['admin']>

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
      views: { ...viewsOf(shows), ...components?.views },
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
    links('board', 'calendar', 'lag'),
  ]
}

/** Those that the options show. */
export function viewsOf(shows: ResolvedOptions['admin']): Partial<typeof views> {
  const shown = Object.entries(views).filter(([key]) => shows[optionOfView[key as ViewKey]])
  return Object.fromEntries(shown)
}

/** Read by components in the browser. */
function clientConfig({
  admin,
  permalink,
  previewURL,
  slugs,
  timeZone,
}: ResolvedOptions): OffprintClientConfig {
  return {
    hasPermalink: permalink !== undefined,
    hasPreviewURL: previewURL !== undefined,
    slugs: Object.fromEntries(ownSlugsIn(slugs)) as unknown as Slugs,
    timeZone,
    views: admin,
  }
}

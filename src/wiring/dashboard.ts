// Adds our widget to the dashboard: above what the host shows, and in new layouts only.
import type { DashboardConfig, Widget, WidgetInstance } from 'payload'

import { widgetSlug } from '../admin/config/clientConfig.ts'
import { inEachLanguage } from '../translations/languages.ts'

export const ownWidget: Widget = {
  slug: widgetSlug,
  Component: 'offprint/rsc#Dashboard',
  label: inEachLanguage(({ desk }) => desk['desk-title']),
  minWidth: 'large',
}

type Layout = DashboardConfig['defaultLayout']

export function withDashboard(dashboard: DashboardConfig | undefined): DashboardConfig {
  return {
    ...dashboard,
    defaultLayout: withWidget(dashboard?.defaultLayout),
    widgets: [...(dashboard?.widgets ?? []), { ...ownWidget }],
  }
}

// The types of a host know its own widgets only.
const ours = { widgetSlug, width: 'full' } as unknown as WidgetInstance

/** Payload's own layout, which it fills in where a host has none. */
const payloads = [{ widgetSlug: 'collections', width: 'full' }] as unknown as WidgetInstance[]

function withWidget(layout: Layout = payloads): Layout {
  return typeof layout === 'function'
    ? async (args) => [ours, ...(await layout(args))]
    : [ours, ...layout]
}

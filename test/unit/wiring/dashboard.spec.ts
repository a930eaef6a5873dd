import type { DashboardConfig, PayloadRequest, Widget } from 'payload'

import { describe, expect, it } from 'vitest'

import { withDashboard } from '../../../src/wiring/dashboard.ts'

const req = {} as PayloadRequest
const news: Widget = { slug: 'news', Component: '/News' }
const layout = [{ widgetSlug: 'news', width: 'small' }] as unknown as Extract<
  DashboardConfig['defaultLayout'],
  unknown[]
>
const ours = { widgetSlug: 'offprint', width: 'full' }

describe('the dashboard of a host', () => {
  it('keeps its widgets and its layout below our widget', () => {
    const { defaultLayout, widgets } = withDashboard({ defaultLayout: layout, widgets: [news] })
    expect(widgets.map(({ slug }) => slug)).toEqual(['news', 'offprint'])
    expect(defaultLayout).toEqual([ours, ...layout])
  })

  it('keeps a layout that is a function', async () => {
    const { defaultLayout } = withDashboard({ defaultLayout: () => layout, widgets: [news] })
    expect(typeof defaultLayout === 'function' && (await defaultLayout({ req }))).toEqual([
      ours,
      ...layout,
    ])
  })

  it('has the collections of Payload where it has no layout', () => {
    expect(withDashboard(undefined).defaultLayout).toEqual([
      ours,
      { widgetSlug: 'collections', width: 'full' },
    ])
  })
})

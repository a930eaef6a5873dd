// Views and widgets of an app's admin panel that stand where ours would be.
import type { Config } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { SettingInvalid } from '../../errors.ts'
import { viewsOf } from '../components.ts'
import { ownWidget } from '../dashboard.ts'
import { isMet } from './isMet.ts'

interface Place {
  exact?: boolean
  path?: string
  what: string
}

/** A view under the same key replaces ours: that is how an app changes one. @throws SettingInvalid */
export function refuseViews(
  { components, routes }: NonNullable<Config['admin']> = {},
  { admin }: ResolvedOptions,
): void {
  const ours = viewsOf(admin)
  const views = Object.entries(components?.views ?? {})
    .filter(([key]) => !ours.some((one) => one.key === key))
    .map(([key, view]): Place => ({ ...view, what: `view "${key}"` }))
  const pages = Object.entries(routes ?? {}).map(([key, path]): Place => ({
    exact: true,
    path,
    what: `page "${key}"`,
  }))
  for (const { option: name, view } of ours) {
    const { path } = view
    const other = [...views, ...pages].find((one) => one.path && isMet(one.path, path, one.exact))
    if (other) {
      const option = `admin.${name}`
      throw new SettingInvalid(
        option,
        `the admin panel has a ${other.what} at ${path} already: set ${option} to false, or move that one`,
      )
    }
  }
}

/** @throws SettingInvalid */
export function refuseWidget(
  { dashboard }: NonNullable<Config['admin']> = {},
  { admin }: ResolvedOptions,
): void {
  const isTaken = dashboard?.widgets?.some(
    ({ slug, Component }) => slug === ownWidget.slug && Component !== ownWidget.Component,
  )
  if (admin.dashboard && isTaken) {
    throw new SettingInvalid(
      'admin.dashboard',
      `the dashboard has a widget "${ownWidget.slug}" already: set admin.dashboard to false, or rename that one`,
    )
  }
}

// The view `/admin/queue`, within the frame of the admin panel.
import type { AdminViewServerProps } from 'payload'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { viewPaths } from '../viewPaths.ts'
import { Queue } from './index.client.tsx'

export function QueueView({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { admin, routes } = req.payload.config
  // Payload shows views of plugins to everybody.
  if (!req.user || !permissions.canAccessAdmin) {
    const path = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
    const here = formatAdminURL({ adminRoute: routes.admin, path: viewPaths.queue })
    redirect(`${path}?redirect=${encodeURIComponent(here)}`)
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      viewActions={viewActions}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <Queue group={textOf(searchParams?.group)} start={textOf(searchParams?.start)} />
    </DefaultTemplate>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

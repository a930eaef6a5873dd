// The frame of our own pages in the admin panel, for users with a role.
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { isDesk, isStaff } from '../../access/people.ts'

interface Props extends AdminViewServerProps {
  children: ReactNode
  /** Authors are not let in. */
  isForDesk?: boolean
  /** The name of the page in the breadcrumbs. */
  title: string
}

/** Payload does not ask who opens a view of a plugin. */
export function StaffView({ children, initPageResult, isForDesk, title, ...props }: Props) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { routes } = req.payload.config.admin
  const adminRoute = req.payload.config.routes.admin
  if (!(isForDesk ? isDesk(req) : isStaff(req))) {
    const path = req.user ? routes.unauthorized : routes.login
    const back = encodeURIComponent(req.pathname ?? '')
    redirect(`${formatAdminURL({ adminRoute, path })}?redirect=${back}`)
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={props.params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={props.searchParams}
      user={req.user ?? undefined}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <SetStepNav nav={[{ label: title }]} />
      {children}
    </DefaultTemplate>
  )
}

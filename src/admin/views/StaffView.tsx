// The frame of our own pages in the admin panel. To a user who may not see a page it says who may.
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { isEditorOrAdmin, isStaff } from '../../access/people.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath } from '../config/adminPath.ts'
import './index.scss'

interface Props extends AdminViewServerProps {
  children: ReactNode
  /** Says that the page is for editors and admins only; absent where it is for authors too. */
  onlyForEditors?: string
  /** The name of the page in the breadcrumbs. */
  title: string
}

/** Payload does not ask who opens a view of a plugin. */
export function StaffView({ children, initPageResult, onlyForEditors, title, ...props }: Props) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!req.user || !permissions.canAccessAdmin) {
    redirect(signInPath(req))
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
      user={req.user}
      viewActions={props.viewActions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: title }]} />
      <main>
        {(onlyForEditors === undefined ? isStaff(req) : isEditorOrAdmin(req)) ? (
          children
        ) : (
          <NotForYou onlyForEditors={onlyForEditors} req={req} title={title} />
        )}
      </main>
    </DefaultTemplate>
  )
}

interface NotForYouProps extends Pick<Props, 'onlyForEditors' | 'title'> {
  req: PayloadRequest
}

/** Payload's own page says to everybody that they have to sign in. */
function NotForYou({ onlyForEditors, req, title }: NotForYouProps) {
  const { translate } = deskTranslator(req.i18n)
  return (
    <Gutter className="offprint-not-for-you">
      <h1>{title}</h1>
      <p>{isStaff(req) && onlyForEditors ? onlyForEditors : translate('view-needs-role')}</p>
      <p>
        <Link href={adminPath(req, '/')}>{translate('queue-to-dashboard')}</Link>
      </p>
    </Gutter>
  )
}

function signInPath({ pathname, payload, user }: PayloadRequest): string {
  const { admin, routes } = payload.config
  const path = user ? admin.routes.unauthorized : admin.routes.login
  const back = encodeURIComponent(pathname ?? '')
  return `${formatAdminURL({ adminRoute: routes.admin, path })}?redirect=${back}`
}

// Above the dashboard: leads on to the page where the user wants to begin, when the admin panel is opened.
import type { Payload, TypedUser } from 'payload'

import { headers } from 'next/headers.js'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import type { User } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { slugsOf } from '../../options.ts'
import { isOpening } from './isOpening.ts'

interface Props {
  payload: Payload
  user?: null | TypedUser
}

/** A link to the dashboard within the panel leads there. */
export async function StartPage({ payload, user }: Props) {
  const path = user && isStaff({ payload, user }) ? pathOf(payload, user as Partial<User>) : null
  const { admin, routes } = payload.config
  const outside = [admin.routes.login, admin.routes.logout, admin.routes.reset].map((route) =>
    formatAdminURL({ adminRoute: routes.admin, path: route }),
  )
  if (path && isOpening(await headers(), outside)) {
    redirect(formatAdminURL({ adminRoute: routes.admin, path }))
  }
  return null
}

/** Null for the dashboard, and for a page that this panel does not have. */
function pathOf(payload: Payload, { startPage }: Partial<User>): `/${string}` | null {
  if (startPage === 'list') {
    return `/collections/${slugsOf(payload).articles}`
  }
  const views = Object.values(payload.config.admin.components.views ?? {})
  const isThere = views.some((view) => view?.path === `/${startPage}`)
  return startPage && isThere ? `/${startPage}` : null
}

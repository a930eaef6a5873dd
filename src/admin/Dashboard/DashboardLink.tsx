// Above a dashboard whose saved layout does not have our widget: how much is owed, and a link to the whole.
import { Link } from '@payloadcms/ui'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'

import { isEditorOrAdmin, isStaff } from '../../access/people.ts'
import { readOwed } from '../../api/owed.ts'
import { requireOptions } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath } from '../config/adminPath.ts'
import { viewPaths, widgetSlug } from '../config/clientConfig.ts'
import './index.scss'
import { countAll } from '../OwedPanel/groups.ts'

interface Props {
  i18n: PayloadRequest['i18n']
  payload: Payload
  user?: null | TypedUser
}

export async function DashboardLink({ i18n, payload, user }: Props) {
  if (!user || !isStaff({ payload, user }) || !(await isMissing(payload, user))) {
    return null
  }
  const req = await createLocalReq({ user }, payload)
  const options = requireOptions(payload)
  const owed = await readOwed(req, { isOwn: !isEditorOrAdmin(req), limit: 1 }, options)
  const { translate } = deskTranslator(i18n)
  return (
    <p className="offprint-dashboard-link">
      {translate('owed-elsewhere', { count: String(countAll(owed)) })}{' '}
      <Link href={adminPath(req, viewPaths.dashboard)}>{translate('owed-elsewhere-open')}</Link>
    </p>
  )
}

/** Payload shows a layout that somebody has saved as it is: widgets that came later are not in it. */
async function isMissing(payload: Payload, user: TypedUser): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    user,
    where: {
      and: [
        { key: { equals: PREFERENCE_KEYS.DASHBOARD_LAYOUT } },
        { 'user.relationTo': { equals: user.collection } },
        { 'user.value': { equals: user.id } },
      ],
    },
  })
  const { layouts } = (docs[0]?.value ?? {}) as { layouts?: { id: string }[] }
  return layouts !== undefined && !layouts.some(({ id }) => id.startsWith(`${widgetSlug}-`))
}

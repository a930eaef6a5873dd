// `/admin/picture-rights`: the rights of many pictures in one table, for admins and editors; and the link that leads there.
import type { AdminViewServerProps, ListViewServerProps, PayloadRequest } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { isEditorOrAdmin } from '../../access/people.ts'
import { configOf } from '../../database/configOf.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { type Filter, filterNames, type RightsLabels } from '../PictureRights/types.ts'
import { PictureRights } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

export function PictureRightsView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('pictures-title')
  return (
    <StaffView {...props} onlyForEditors={translate('pictures-only-desk')} title={title}>
      <Gutter>
        <h1>{title}</h1>
        <p>{translate('pictures-intro')}</p>
        <PictureRights initial={filterIn(props.searchParams)} rights={rightsOf(req)} />
      </Gutter>
    </StaffView>
  )
}

/** Without any: those of which nobody has said anything. */
function filterIn(params: AdminViewServerProps['searchParams'] = {}): Filter {
  const given = filterNames.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return given.length > 0 ? (Object.fromEntries(given) as Filter) : { rights: 'unknown' }
}

/** As the app calls them. */
function rightsOf({ i18n, payload }: PayloadRequest): RightsLabels {
  const field = configOf(payload, slugsOf(payload).media).flattenedFields.find(
    ({ name }) => name === 'rights',
  )
  const options = field && 'options' in field ? field.options : []
  return options.map((one) => {
    const value = typeof one === 'string' ? one : one.value
    const label = typeof one === 'string' ? one : getTranslation(one.label, i18n)
    return { label: typeof label === 'string' ? label : value, value }
  })
}

/** Above the list of pictures. */
export function PictureRightsLink({ i18n, payload, user }: ListViewServerProps) {
  const { admin, disabled } = requireOptions(payload)
  if (disabled || !admin.pictureRights || !isEditorOrAdmin({ payload, user: user ?? null })) {
    return null
  }
  const { translate } = deskTranslator(i18n as PayloadRequest['i18n'])
  const href = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: viewPaths.pictureRights,
  })
  return (
    <p>
      <Link href={href}>{translate('pictures-link')}</Link>
    </p>
  )
}

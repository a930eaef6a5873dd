// What we add to the list of articles.
import type { ListViewServerProps } from 'payload'

import { Button } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { isEditorOrAdmin } from '../../access/people.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { BulkBar } from '../rendered.client.tsx'

/** Below it: schedules those that are selected, for admins and editors. */
export function BulkSchedule({ collectionConfig, payload, user }: ListViewServerProps) {
  return isEditorOrAdmin({ payload, user: user ?? null }) ? (
    <BulkBar slug={collectionConfig.slug} />
  ) : null
}

/** Above it: leads to the page of a new article. */
export function NewArticleLink({ hasCreatePermission, i18n, payload }: ListViewServerProps) {
  const { translate } = deskTranslator(i18n)
  const adminRoute = payload.config.routes.admin
  return hasCreatePermission ? (
    <Button
      buttonStyle="secondary"
      el="link"
      margin={false}
      size="small"
      to={formatAdminURL({ adminRoute, path: viewPaths.newArticle })}
    >
      {translate('intake-bring-in')}
    </Button>
  ) : null
}

// Above the list of articles: leads to the page of a new article.
import type { ListViewServerProps } from 'payload'

import { Button } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { viewPaths } from '../config/viewPaths.ts'

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

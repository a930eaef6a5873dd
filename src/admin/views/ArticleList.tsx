// Payload's list of articles. It has all fields, and is what drawers show; whoever asks for nothing of its own is led to
// our list.
import type { ListViewClientProps, ListViewServerProps } from 'payload'

import { Button, DefaultListView } from '@payloadcms/ui'
import { headers } from 'next/headers.js'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { isStaff } from '../../access/people.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { searchIn } from '../config/listState.ts'
import { BulkBar } from '../rendered.client.tsx'

type Props = ListViewClientProps & ListViewServerProps

export async function ArticleList({
  collectionConfig: _collection,
  data: _data,
  i18n: _i18n,
  limit: _limit,
  listPreferences,
  listSearchableFields: _searchable,
  locale: _locale,
  params: _params,
  payload,
  permissions: _permissions,
  searchParams = {},
  user: _user,
  ...inBrowser
}: Props) {
  // A drawer asks for its list by a server function.
  const isDrawer = (await headers()).has('next-action')
  if (!isDrawer && !ofPayload.some((name) => name in searchParams)) {
    const adminRoute = payload.config.routes.admin
    redirect(
      `${formatAdminURL({ adminRoute, path: viewPaths.articleList })}${searchIn(searchParams)}`,
    )
  }
  return <DefaultListView {...inBrowser} listPreferences={listPreferences} />
}

/** Parameters that only Payload's list has. */
const ofPayload = ['columns', 'groupBy', 'page', 'preset', 'search', 'where']

/** Below it: what can be done to those that are selected, for everybody with a role. */
export function Bulk({ payload, user }: ListViewServerProps) {
  return isStaff({ payload, user: user ?? null }) ? <BulkBar /> : null
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

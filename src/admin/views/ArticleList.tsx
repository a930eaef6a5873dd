// Payload's list of articles. It has all fields, and is what drawers show; whoever asks for nothing of its own is led to
// our list.
import type { ListViewClientProps, ListViewServerProps, Payload, TypedUser, Where } from 'payload'

import { Button } from '@payloadcms/ui'
import { headers } from 'next/headers.js'
import { redirect } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { isStaff } from '../../access/people.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { isForPayload, searchIn } from '../config/listState.ts'
import { BulkBar, DayList } from '../rendered.client.tsx'

export async function ArticleList({
  data: _data,
  i18n: _i18n,
  limit: _limit,
  listPreferences,
  listSearchableFields: _searchable,
  locale: _locale,
  params: _params,
  permissions: _permissions,
  ...props
}: ListViewClientProps & ListViewServerProps) {
  const { collectionConfig, payload, searchParams, user, ...inBrowser } = props
  // A drawer asks for its list by a server function.
  const isDrawer = (await headers()).has('next-action')
  if (!isDrawer && !isForPayload(searchParams)) {
    if (searchParams?.sort !== undefined && user) {
      await forgetOrder(payload, user, collectionConfig.slug)
    }
    const adminRoute = payload.config.routes.admin
    redirect(
      `${formatAdminURL({ adminRoute, path: viewPaths.articleList })}${searchIn(searchParams)}`,
    )
  }
  return <DayList {...inBrowser} listPreferences={listPreferences} />
}

/** Payload has kept the order of the address for its own list, which knows no such order, and would show nothing. */
async function forgetOrder(payload: Payload, user: TypedUser, slug: string): Promise<void> {
  const where: Where = {
    and: [
      { key: { equals: `collection-${slug}` } },
      { 'user.relationTo': { equals: user.collection } },
      { 'user.value': { equals: user.id } },
    ],
  }
  const collection = 'payload-preferences'
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    where,
  })
  const { sort: _, ...value } = (docs[0]?.value ?? {}) as Record<string, unknown>
  await payload.update({ collection, data: { value }, depth: 0, overrideAccess: true, where })
}

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

// `/admin/articles`: the list of articles, for everybody with a role. Authors see their own.
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { Button, Gutter, Link } from '@payloadcms/ui'

import type { ID } from '../../types.ts'

import { authorIdOf, isEditorOrAdmin, isStaff } from '../../access/people.ts'
import { readFindQuery } from '../../api/findQuery.ts'
import { listSavedViews } from '../../api/savedViews.ts'
import { listRuns } from '../../bulk/runs.ts'
import { poolOf } from '../../database/connection.ts'
import { findDocs } from '../../database/documents.ts'
import { InvalidQuery } from '../../errors.ts'
import { findArticles, type FoundList } from '../../find/findArticles.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { type ListedArticle, listedFields, type ListedPage } from '../ArticleList/types.ts'
import { adminPath, collectionPath, newArticlePath } from '../config/adminPath.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { searchIn } from '../config/listState.ts'
import { ArticleList } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

export function ArticlesView(props: AdminViewServerProps) {
  const { permissions, req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('list-title')
  const articles = collectionPath(req, 'articles')
  return (
    <StaffView {...props} title={title}>
      <Gutter>
        <header className="offprint-found__title">
          <h1>{title}</h1>
          <Link href={`${articles}?page=1`} prefetch={false}>
            {translate('list-all-fields')}
          </Link>
          {permissions.collections?.[slugsOf(req.payload).articles]?.create ? (
            <Button el="link" margin={false} to={newArticlePath(req)}>
              {translate('new-article')}
            </Button>
          ) : null}
        </header>
        {isStaff(req) ? <Found req={req} search={searchIn(props.searchParams)} /> : null}
      </Gutter>
    </StaffView>
  )
}

async function Found({ req, search }: { req: PayloadRequest; search: string }) {
  const { translate } = deskTranslator(req.i18n)
  const read = await readList(req, search)
  if (read === null) {
    return (
      <div className="offprint-found__empty">
        <h2>{translate('list-invalid')}</h2>
        <Link href={adminPath(req, viewPaths.articleList)}>{translate('list-clear')}</Link>
      </div>
    )
  }
  return (
    <ArticleList
      hasRun={read.hasRun}
      initial={{ found: read.found, search }}
      isUnlinked={!isEditorOrAdmin(req) && authorIdOf(req) === null}
      names={read.names}
      savedViews={read.savedViews}
    />
  )
}

/** Null where the address asks for what there is not. */
async function readList(req: PayloadRequest, search: string) {
  try {
    const options = requireOptions(req.payload)
    const query = readFindQuery(req, new URLSearchParams(search), options)
    const [found, runs, savedViews, outlet, author] = await Promise.all([
      findArticles(req, query),
      listRuns(poolOf(req.payload), req.user?.id as ID),
      listSavedViews(req, options),
      nameOf(req, 'outlets', query.outlet),
      nameOf(req, 'authors', query.author),
    ])
    return { found: sent(found), hasRun: runs.length > 0, names: { author, outlet }, savedViews }
  } catch (error) {
    if (error instanceof InvalidQuery) {
      return null
    }
    throw error
  }
}

function sent(found: FoundList): ListedPage {
  const docs = found.docs.map(
    (doc) => Object.fromEntries(listedFields.map((name) => [name, doc[name]])) as unknown,
  )
  return { ...found, docs: docs as ListedArticle[] }
}

/** As the filter calls what is chosen, before its list has come. */
async function nameOf(
  req: PayloadRequest,
  kind: 'authors' | 'outlets',
  id: ID | null | undefined,
): Promise<string | undefined> {
  if (id === null || id === undefined) {
    return undefined
  }
  const [found] = await findDocs<{ name?: string }>(req, slugsOf(req.payload)[kind], {
    limit: 1,
    overrideAccess: false,
    select: { name: true },
    where: { id: { equals: id } },
  })
  return found?.name
}

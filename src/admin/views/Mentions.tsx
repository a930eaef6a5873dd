// How many pages elsewhere link to the post of an article, beside it, and the way to their list.
import type { UIFieldServerProps } from 'payload'

import { readID } from '../../database/ids.ts'
import { requireOptions, slugsOf } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { collectionPath } from '../config/adminPath.ts'

/** Nothing where there are none, or without the option `webmentions`. */
export async function Mentions({ id, req }: Pick<UIFieldServerProps, 'id' | 'req'>) {
  const { payload } = req
  const article = readID(payload, id)
  if (article === null || !requireOptions(payload).webmentions) {
    return null
  }
  const { totalDocs } = await payload.count({
    collection: slugsOf(payload).webmentions,
    overrideAccess: false,
    req,
    user: req.user,
    where: { article: { equals: article } },
  })
  if (totalDocs === 0) {
    return null
  }
  const { translate } = deskTranslator(req.i18n)
  const query = new URLSearchParams({ 'where[or][0][and][0][article][equals]': String(article) })
  return (
    <p className="field-type">
      <a href={`${collectionPath(req, 'webmentions')}?${query}`}>
        {translate('webmentions', { count: String(totalDocs) })}
      </a>
    </p>
  )
}

// `GET /api/articles/:id/letters`: which letters ask about an article, the newest first. For who may read its permission.
import type { Endpoint } from 'payload'

import { NotFound } from '../../errors.ts'
import { lettersOfArticle } from '../../permissions/lettersOfArticle.ts'
import { worksOn } from '../../work/people.ts'
import { readableArticle } from '../readableArticle.ts'

export const lettersOfArticleEndpoint: Endpoint = {
  handler: async (req) => {
    const { id } = await readableArticle(req)
    if (!(await worksOn(req, id))) {
      throw new NotFound('article')
    }
    const letters = await lettersOfArticle(req, id)
    return Response.json({ letters }, { headers: { 'cache-control': 'no-store' } })
  },
  method: 'get',
  path: '/:id/letters',
}

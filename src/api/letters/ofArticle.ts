// Letters of an article, for those who work on it: those to its outlet, and those to its authors.
import type { Endpoint, PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'

import { NotFound } from '../../errors.ts'
import { lettersOfArticle } from '../../permissions/lettersOfArticle.ts'
import { signOffsOfArticle } from '../../permissions/signOff/signOffsOfArticle.ts'
import { worksOn } from '../../work/people.ts'
import { readableArticle } from '../readableArticle.ts'
import { answer } from './respond.ts'

/** `GET /api/articles/:id/letters`: the newest first. */
export const lettersOfArticleEndpoint: Endpoint = {
  handler: async (req) => answer({ letters: await lettersOfArticle(req, (await own(req)).id) }),
  method: 'get',
  path: '/:id/letters',
}

/** `GET /api/articles/:id/sign-offs`: who has approved its copy, who was asked, and who has not. */
export const signOffsOfArticleEndpoint: Endpoint = {
  handler: async (req) => answer(await signOffsOfArticle(req, await own(req))),
  method: 'get',
  path: '/:id/sign-offs',
}

/** @throws NotFound for whoever does not work on it. */
async function own(req: PayloadRequest): Promise<Article> {
  const article = await readableArticle(req)
  if (!(await worksOn(req, article.id))) {
    throw new NotFound('article')
  }
  return article
}

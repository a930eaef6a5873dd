// The work on an article with what it shows first, so that the fields below it stay where they are while the page loads.
import type { PayloadRequest, RelationshipFieldServerProps } from 'payload'

import type { ID } from '../../types.ts'

import { type ArticleWork, readWork } from '../../work/articleWork.ts'
import { readArticle } from '../../workflow/loadFacts.ts'
import { Work as WorkInBrowser } from '../rendered.client.tsx'

/** Nothing for a new article, nor for whoever does not work on it. */
export async function Work({ id, req }: Pick<RelationshipFieldServerProps, 'id' | 'req'>) {
  const initial = id === undefined ? null : await loadWork(req, id)
  return id === undefined || !initial ? null : <WorkInBrowser id={id} initial={initial} key={id} />
}

async function loadWork(req: PayloadRequest, id: ID): Promise<ArticleWork | null> {
  try {
    return await readWork(req, await readArticle(req, id))
  } catch (error) {
    req.payload.logger.debug({ err: error, msg: 'The work on an article was not loaded.' })
    return null
  }
}

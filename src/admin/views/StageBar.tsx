// The stage bar with what it shows first, so that the fields below it stay where they are while the page loads.
import type { PayloadRequest, SelectFieldServerProps } from 'payload'

import type { ID } from '../../types.ts'
import type { StageBarData } from '../StageBar/index.client.tsx'

import { requireOptions } from '../../options.ts'
import { readArticle, readRepublication } from '../../workflow/loadFacts.ts'
import { outlook } from '../../workflow/outlook.ts'
import { StageBar as StageBarInBrowser } from '../rendered.client.tsx'

export async function StageBar({ id, req }: Pick<SelectFieldServerProps, 'id' | 'req'>) {
  const initial = id === undefined ? null : await loadStageBar(req, id)
  return <StageBarInBrowser initial={initial} />
}

/** As whoever asks may read it; null where they may not, or where it fails: the browser asks again, and says why. */
async function loadStageBar(req: PayloadRequest, id: ID): Promise<null | StageBarData> {
  try {
    const article = await readArticle(req, id)
    const data = {
      outlook: await outlook(req, article, requireOptions(req.payload)),
      republication:
        article.stage === 'republished-on-blog' ? await readRepublication(req, id) : null,
    }
    // The same as an endpoint would answer: without instances of `Date`.
    return JSON.parse(JSON.stringify(data)) as StageBarData
  } catch (error) {
    req.payload.logger.debug({ err: error, msg: 'The stage bar was not loaded with its page.' })
    return null
  }
}

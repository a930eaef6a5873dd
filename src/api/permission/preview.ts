// An article of a letter as it would look on the blog, in the mode that is asked for: no more of it is shown.
import type { OpenedLetter } from './open.ts'

import { readPreview } from '../../blog/preview/readPreview.ts'
import { renderArticlePreview } from './pages/renderPreview.tsx'
import { htmlResponse } from './respond.ts'

export async function showPreview(opened: OpenedLetter): Promise<null | Response> {
  const { addresses, frame, letter, options, reader, req, shown } = opened
  const { number = '' } = req.routeParams as { number?: string }
  const asked = /^[1-9]\d{0,3}$/.test(number) ? shown.articles[Number(number) - 1] : undefined
  const article = letter.articles.find(({ id }) => id === asked?.id)
  if (!asked || !article) {
    return null
  }
  const input = { article, isForAnybody: true, republication: { mode: asked.mode } }
  const post = await readPreview(reader, input, options)
  return htmlResponse(renderArticlePreview({ addresses, frame, post }))
}

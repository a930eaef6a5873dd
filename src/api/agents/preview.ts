// `offprint_preview`: the post that an article would be on the blog.
import { toPlainText } from 'offprint-reader/document'
import { z } from 'zod'

import type { Post } from '../../blog/post.ts'

import { readPreview } from '../../blog/preview/readPreview.ts'
import { modes } from '../../domain/terms.ts'
import { anyID, articleIn, defineTool } from './tool.ts'

export const previewTool = defineTool({
  name: 'offprint_preview',
  description:
    'Shows the post that an article would be on the blog, as JSON or as plain text. It says nothing of whether the article may go there: offprint_explain does. Changes nothing.',
  parameters: {
    article: anyID.describe('Id of the article.'),
    format: z.enum(['json', 'text']).default('json'),
    mode: z.enum(modes).optional().describe('In full, as an excerpt, or as a link.'),
  },
  run: async (req, { article: id, format, mode }, options) => {
    const article = await articleIn(req, id)
    const post = await readPreview(req, { article, republication: { mode } }, options)
    const { document: _, noteDocument: __, ...json } = post
    return {
      content: { post: format === 'json' ? json : textOf(post) },
      facts: { id: article.id, stage: article.stage },
    }
  },
})

function textOf(post: Post): string {
  const { authors, creditLine, document, excerpt, noteDocument, standfirst, title } = post
  const names = authors.map(({ name }) => name).join(', ')
  const text = document ? toPlainText(document) : excerpt
  return [title, ...standfirst, names, toPlainText(noteDocument), text, creditLine]
    .filter(Boolean)
    .join('\n\n')
}

// What the blog is, for models of language.
import { createBlog } from 'offprint/next'

import { blog, site } from '../site.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const { llms } = createBlog({ payload: await blog(), site: site() })
  return llms(request)
}

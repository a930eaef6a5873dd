// Every page of the blog.
import { pageResponse } from 'offprint/next'

import { blog, site } from '../site.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return pageResponse(await blog(), request, site())
}

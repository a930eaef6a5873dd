// Where articles stand, for search engines.
import { sitemapResponse } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return sitemapResponse(await blog(), request, feedSite())
}

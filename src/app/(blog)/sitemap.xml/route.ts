// Where articles stand, for search engines.
import { sitemapResponse } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request) => sitemapResponse(await blog(), request, feedSite())

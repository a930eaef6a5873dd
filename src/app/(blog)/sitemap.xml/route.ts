// Where pieces stand, for search engines.
import { sitemapAnswer } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request) => sitemapAnswer(await blog(), request, feedSite())

// What is new on the blog, as a feed.
import { feedResponse } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request) =>
  feedResponse(await blog(), request, 'json', feedSite())

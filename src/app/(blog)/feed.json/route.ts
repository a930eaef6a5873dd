// What is new on the blog, as a feed.
import { feedResponse } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  return feedResponse(await blog(), request, 'json', feedSite())
}

// What is new on the blog, as a feed.
import { feedAnswer } from 'offprint'

import { blog, feedSite } from '../site.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request) => feedAnswer(await blog(), request, 'json', feedSite())

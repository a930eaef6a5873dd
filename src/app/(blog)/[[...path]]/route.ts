// Every page of the blog.
import { pageResponse } from 'offprint/next'

import { blog, site } from '../site.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  // What is no longer in the build comes here too.
  if (new URL(request.url).pathname.startsWith('/_next/')) {
    return new Response('Not found\n', { headers: { 'cache-control': 'no-store' }, status: 404 })
  }
  return pageResponse(await blog(), request, site())
}

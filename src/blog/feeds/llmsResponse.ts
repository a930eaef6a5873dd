// `llms.txt`: what the blog is and where programs read it, from the settings of the blog and nothing else.
import type { Payload } from 'payload'

import type { PageSite } from '../pages/pageSite.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { feedPaths } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { readNames } from '../face/readFace.ts'
import { pathIn } from '../folder.ts'
import { absolute } from '../pages/head.tsx'
import { revalidatedResponse } from '../response.ts'
import { blogRoutes } from '../routes.ts'

export async function llmsResponse(
  payload: Payload,
  request: { headers: Headers },
  site: PageSite,
): Promise<Response> {
  const { feeds } = requireOptions(payload)
  const text = llmsText({
    ...site,
    ...(await readNames(payload, site)),
    feeds: feeds !== false,
  })
  return revalidatedResponse(request, text, 'text/plain; charset=utf-8')
}

export function llmsText(site: PageSite): string {
  const { name, api = '/api', apiPath = '/blog', description, folder = '', language, url } = site
  const page = (path: string) => url + pathIn(folder, path)
  const data = (route: string) => absolute(site, api) + route.replace('/blog', apiPath)
  const feeds = [
    ['Atom', feedPaths.atom],
    ['RSS', feedPaths.rss],
    ['JSON Feed', feedPaths.json],
  ] as const
  return [
    `# ${oneLine(name)}`,
    ...(description ? ['', `> ${oneLine(description, 1000)}`] : []),
    '',
    `A blog, in the language "${oneLine(language, 50)}". Many of its articles appeared at an outlet first: each names it, and the address that counts is the canonical one of its page. Some are here as an excerpt or a link only.`,
    '',
    '## Pages',
    '',
    `- [Front page](${page('/')})`,
    ...(site.feeds === false
      ? []
      : feeds.map(([kind, path]) => `- [${kind}](${page(path)}): the newest articles`)),
    `- [Sitemap](${page(feedPaths.sitemap)}): the articles whose canonical address is here`,
    '',
    '## API',
    '',
    `- [OpenAPI](${data(blogRoutes.openAPI)}): all parameters and answers`,
    `- [Posts](${data(blogRoutes.posts)}): JSON; \`q\` finds words, \`cursor\` leads to the next page`,
    `- [Bibliography](${data(blogRoutes.bibliography)}): how to cite the articles`,
    '',
  ].join('\n')
}

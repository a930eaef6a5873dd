// An app may rename our collections and move its API and admin panel: the plugin has no slug and no such path in its code.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { defaultSlugs } from '../../src/slugs.ts'
import { root } from '../helpers/root.ts'

const slug = `(?:${[...Object.values(defaultSlugs), 'users', 'media'].join('|')})`
const quoted = `['"\`]${slug}['"\`]`

const literals = {
  'a collection of the Local API, of a join or of an issue': `\\bcollection(?:Slug)?: ${quoted}`,
  'a comparison with a slug': `(?:[sS]lug|collection) (?:===|!==) ${quoted}`,
  'a path of an endpoint': `['"\`}/]${slug}(?:/\\$\\{|/[a-z]+['"\`?]|\\?)`,
  'a path of a page of the admin panel': `['"\`}]/(?:admin|collections/${slug})(?:['"\`/?]|$)`,
  'a path of the API': `['"\`}]/api(?:['"\`/?]|$)`,
  'a relation': `\\brelationTo: ${quoted}`,
  'a slug of a collection': `\\bslug: ${quoted}`,
}

/** Checks name collections by what they are; `findIssues` gives them their slugs. */
const ofChecks = /^integrity\/(?:checks\/|issue\.ts)/

/** The public site, whose pages and API have the same names everywhere. */
const ofTheBlog = /\/blog\/|^(?:api\/blog|domain\/paths)/

const files = readdirSync(path.join(root, 'src'), { encoding: 'utf8', recursive: true }).filter(
  (file) =>
    /\.tsx?$/.test(file) && !file.startsWith('app/') && !ofChecks.test(file) && file !== 'slugs.ts',
)

it.each(Object.entries(literals))('there is no literal for %s', (_, pattern) => {
  const found = files.flatMap((file) =>
    linesOf(file)
      .filter((line) => new RegExp(pattern).test(line) && !isOfTheBlog(file, line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

it.each([
  ["    collection: 'articles',", 'a collection of the Local API, of a join or of an issue'],
  ["  if (collection.slug === 'outlets') {", 'a comparison with a slug'],
  ["adminPath(req, '/collections/articles')", 'a path of a page of the admin panel'],
  ['`/collections/outlets/${row.id}`', 'a path of a page of the admin panel'],
  ["location.assign('/admin/queue')", 'a path of a page of the admin panel'],
  ['`${api}/articles/${id}/preview`', 'a path of an endpoint'],
  ["send('reminders/status')", 'a path of an endpoint'],
  ['`${api}/notes?depth=0`', 'a path of an endpoint'],
  ["fetch('/api/users')", 'a path of the API'],
  ["relationTo: 'authors'", 'a relation'],
  ["  slug: 'reminder-runs',", 'a slug of a collection'],
] as const)('finds %s', (line, kind) => {
  expect(line).toMatch(new RegExp(literals[kind]))
})

function linesOf(file: string): string[] {
  const text = readFileSync(path.join(root, 'src', file), 'utf8')
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*|import\b|\} from\b|export .* from\b)/.test(line))
}

function isOfTheBlog(file: string, line: string): boolean {
  return ofTheBlog.test(file) || file.startsWith('blog/') || ofTheBlog.test(line)
}

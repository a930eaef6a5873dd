// The apps in which the package is installed.
import type { Weight } from './weight.ts'

export interface Host {
  /** Whose files come first, where the host is a variant of another. */
  base: string
  /** What changes in its config with the plugin, which then cannot be taken out again. */
  edits?: [before: string, after: string][]
  /** Collections that the host fills: path and document. */
  files?: [path: string, document: object][]
  /** A query that anybody may make. */
  graphQL: string
  /** Its tables are made by migrations, not by `push`. */
  hasMigrations: boolean
  /** What its admin panel loads is measured without the plugin, too, which takes another build. */
  isWeighed: boolean
  /** What a page of its admin panel may load with the plugin. */
  mostLoaded?: Weight
  name: string
  /** Instead of that of the quick start. */
  plugin?: string
  /** Of its own, whose answers stay as they are. */
  requests?: string[]
  slugs: Record<'articles' | 'authors' | 'media' | 'notes' | 'outlets' | 'users', string>
}

const usual: Host['slugs'] = {
  articles: 'articles',
  authors: 'authors',
  media: 'media',
  notes: 'notes',
  outlets: 'outlets',
  users: 'users',
}

/** The fastest first. */
export const hosts: Host[] = [
  {
    name: 'blank',
    base: 'blank',
    graphQL: '{ allMedia { totalDocs docs { alt } } }',
    hasMigrations: false,
    isWeighed: false,
    // By itself 683 and 46 kB; Payload's editor of rich text, which it does not use, adds 187 and 41.
    mostLoaded: { css: 95_000, js: 909_000 },
    slugs: usual,
  },
  {
    name: 'newer',
    base: 'blank',
    graphQL: '{ allMedia { totalDocs docs { alt } } }',
    hasMigrations: false,
    isWeighed: false,
    slugs: usual,
  },
  // The oldest Next and React that Payload takes; webpack builds it.
  {
    name: 'older',
    base: 'blank',
    graphQL: '{ allMedia { totalDocs docs { alt } } }',
    hasMigrations: false,
    isWeighed: false,
    slugs: usual,
  },
  {
    name: 'neighbours',
    base: 'blank',
    edits: [["= ['pages']", "= ['pages', 'articles', 'republications', 'authors']"]],
    files: [
      ['/api/tenants', { name: 'A tenant' }],
      ['/api/pages', { tenant: 1, title: 'A page' }],
      ['/api/forms', { confirmationType: 'redirect', redirect: { url: '/' }, title: 'A form' }],
      ['/api/redirects', { from: '/old', to: { type: 'custom', url: '/new' } }],
    ],
    graphQL: '{ Pages { docs { title } } Redirects { docs { from } } }',
    hasMigrations: false,
    isWeighed: false,
    // The import-export plugin has a collection `imports`.
    plugin: `offprint({
    admins: ({ id }) => id === 1,
    site: { name: 'Example', url: 'https://example.org/blog' },
    slugs: { imports: 'offprint-imports' },
  })`,
    requests: ['/api/pages', '/api/redirects', '/api/search', '/api/forms', '/api/tenants'],
    slugs: usual,
  },
  {
    name: 'existing',
    base: 'existing',
    files: [
      ['/api/authors', { biography: 'Wrote this app.', fullName: 'Somebody' }],
      ['/api/news-items', { _status: 'published', title: 'Some news' }],
      ['/api/news-items?draft=true', { title: 'A draft' }],
    ],
    graphQL: '{ NewsItems { totalDocs docs { title } } }',
    hasMigrations: true,
    isWeighed: true,
    plugin: `offprint({
    admins: ({ id }) => id === 1,
    mediaSlug: 'image-files',
    site: { name: 'Example', url: 'https://example.org/blog', timeZone: 'Europe/London' },
    slugs: { articles: 'offprint-articles', authors: 'article-authors' },
    usersSlug: 'staff-members',
  })`,
    requests: [
      '/api/authors?limit=0',
      '/api/news-items',
      '/api/news-items?draft=true&locale=de',
      '/api/globals/site-settings',
    ],
    slugs: {
      ...usual,
      articles: 'offprint-articles',
      authors: 'article-authors',
      media: 'image-files',
      users: 'staff-members',
    },
  },
]

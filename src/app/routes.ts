// Maps an address to its route for metrics and the log: one of a fixed set of templates, for any address.

/** A test compares this list with the config. */
const collections = new Set([
  'article-comments',
  'article-views',
  'articles',
  'authors',
  'imports',
  'institutions',
  'media',
  'newsletters',
  'notes',
  'outlets',
  'pages',
  'payload-jobs',
  'payload-kv',
  'payload-locked-documents',
  'payload-migrations',
  'payload-preferences',
  'permission-requests',
  'presence',
  'reminder-runs',
  'reminders',
  'republications',
  'series',
  'subscribers',
  'transitions',
  'users',
  'webhooks',
  'webmentions',
])

const ofAll = ['access', 'count', 'duplicate', 'versions']
const ofOne: Record<string, string[]> = {
  articles: ['owed', 'redirects', 'undoable'],
  outlets: ['terms'],
  reminders: ['snooze', 'status', 'test', 'unsubscribe', 'waive'],
  subscribers: ['bounced'],
  users: [
    'first-register',
    'forgot-password',
    'init',
    'invite',
    'login',
    'logout',
    'me',
    'refresh-token',
    'reset-password',
    'second-factor',
    'unlock',
  ],
}
const ofDocuments = new Set([
  'accept',
  'bounced',
  'deliveries',
  'evidence',
  'export',
  'groups',
  'invite',
  'items',
  'letters',
  'original',
  'outlook',
  'parts',
  'presence',
  'preview',
  'preview-link',
  'proposal',
  'record',
  'replay',
  'revoke',
  'rotate',
  'schedule',
  'secret',
  'send',
  'sessions',
  'start',
  'test',
  'transition',
  'undo',
  'work',
])

const fixed = new Set([
  '/',
  '/.well-known/security.txt',
  '/admin',
  '/admin/account',
  '/admin/forgot',
  '/admin/login',
  '/admin/logout',
  '/admin/new-article',
  '/admin/offprint',
  '/admin/outlet-terms',
  '/api/access',
  '/api/blog/authors',
  '/api/blog/bibliography',
  '/api/blog/events',
  '/api/blog/everything',
  '/api/blog/free-from.ics',
  '/api/blog/oembed',
  '/api/blog/openapi.json',
  '/api/blog/outlets',
  '/api/blog/pages',
  '/api/blog/posts',
  '/api/blog/redirects',
  '/api/blog/series',
  '/api/blog/site',
  '/api/blog/subscribe',
  '/api/blog/subscribe/confirm',
  '/api/blog/subscribe/data',
  '/api/blog/subscribe/leave',
  '/api/blog/topics',
  '/api/blog/webmention',
  '/api/blog/years',
  '/api/export',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/health',
  '/api/health/live',
  '/api/health/ready',
  '/api/intake',
  '/api/intake/articles',
  '/api/intake/receive',
  '/api/sample',
  '/archive',
  '/atom.xml',
  '/authors',
  '/everything',
  '/favicon.ico',
  '/feed.json',
  '/feed.xml',
  '/icon.svg',
  '/llms.txt',
  '/metrics',
  '/opml.xml',
  '/outlets',
  '/robots.txt',
  '/sitemap.xml',
  '/topics',
])

const patterns: [RegExp, string][] = [
  [/^\/_next\//, '/_next/*'],
  [/^\/fonts\//, '/fonts/:name'],
  [/^\/api\/blog\/pages\/[^/]+$/, '/api/blog/pages/:slug'],
  [/^\/api\/blog\/posts\/[^/]+$/, '/api/blog/posts/:slug'],
  [/^\/api\/blog\/preview\/[^/]+$/, '/api/blog/preview/:token'],
  [/^\/api\/blog\//, '/api/blog/*'],
  [/^\/api\/users\/verify\//, '/api/users/verify/:token'],
  [/^\/api\/permission\/[^/]+$/, '/api/permission/:token'],
  [/^\/api\/permission\/[^/]+\/confirm$/, '/api/permission/:token/confirm'],
  [/^\/api\/permission\//, '/api/permission/*'],
  [/^\/api\/media\/file\//, '/api/media/file/:name'],
  [/^\/og\/[^/]+$/, '/og/:name'],
  [/^\/admin\/reset\//, '/admin/reset/:token'],
  [
    /^\/(?:everything|notes|(?:authors|outlets|series|topics)\/[^/]+)\/(?:atom\.xml|feed\.json|feed\.xml)$/,
    '/:list/feed',
  ],
  [/^\/authors\/[^/]+$/, '/authors/:slug'],
  [/^\/outlets\/[^/]+$/, '/outlets/:slug'],
  [/^\/series\/[^/]+$/, '/series/:slug'],
  [/^\/topics\/[^/]+$/, '/topics/:topic'],
  [/^\/\d{4}$/, '/:year'],
  [/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/, '/:year/:month/:day/:slug'],
]

const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

/** A template such as `/api/articles/:id`; one of a few hundred, for any address. */
export function routeOf(url: string): string {
  const path = withoutLastSlash(url.replace(/[?#].*$/s, ''))
  const found = fixed.has(path) ? path : patterns.find(([pattern]) => pattern.test(path))?.[1]
  return found ?? routeOfCollection(path) ?? (/^\/[^/]+$/.test(path) ? '/:slug' : '/*')
}

/** The method, or `other`. */
export function methodOf(method = ''): string {
  return methods.has(method) ? method : 'other'
}

function routeOfCollection(path: string): string | undefined {
  const [, area, first = '', ...parts] = path.split('/')
  if (area === 'api') {
    return collections.has(first) ? routeOfAPI(first, parts) : '/api/*'
  }
  if (area === 'admin') {
    const [collection = '', ...rest] = first === 'collections' ? parts : []
    return collections.has(collection) ? routeOfAdmin(collection, rest) : '/admin/*'
  }
  return undefined
}

function routeOfAPI(collection: string, [first, second, ...rest]: string[]): string {
  const base = `/api/${collection}`
  if (first === undefined) {
    return base
  }
  const isAction = ofAll.includes(first) || (ofOne[collection] ?? []).includes(first)
  const template = isAction ? `${base}/${first}` : `${base}/:id`
  if (second === undefined) {
    return template
  }
  const isKnown = !isAction && rest.length === 0 && ofDocuments.has(second)
  return isKnown ? `${template}/${second}` : `${template}/*`
}

function routeOfAdmin(collection: string, rest: string[]): string {
  const base = `/admin/collections/${collection}`
  return rest.length === 0 ? base : rest.length === 1 ? `${base}/:id` : `${base}/:id/*`
}

function withoutLastSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

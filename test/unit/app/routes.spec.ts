// Which route an address counts for: one of a fixed set, whatever a client asks for.
import { describe, expect, it } from 'vitest'

import { methodOf, routeOf } from '../../../src/app/routes.ts'

const id = '0198c0de-0000-7000-8000-000000000000'

describe('routeOf', () => {
  it.each([
    ['/', '/'],
    ['/?q=secret', '/'],
    ['/some-post', '/:slug'],
    ['/2024/01/02/some-post', '/:year/:month/:day/:slug'],
    ['/authors/ann', '/authors/:slug'],
    ['/feed.xml?x=1', '/feed.xml'],
    ['/topics/a/feed.xml?x=1', '/:list/feed'],
    ['/_next/static/chunks/1.js', '/_next/*'],
    ['/api/articles', '/api/articles'],
    [`/api/articles/${id}`, '/api/articles/:id'],
    [`/api/articles/${id}/transition`, '/api/articles/:id/transition'],
    [`/api/articles/${id}/anything`, '/api/articles/:id/*'],
    [`/api/articles/versions/${id}`, '/api/articles/versions/*'],
    ['/api/users/login/', '/api/users/login'],
    ['/api/articles/login', '/api/articles/:id'],
    ['/api/blog/posts/some-post', '/api/blog/posts/:slug'],
    ['/api/media/file/a.png', '/api/media/file/:name'],
    ['/api/blog/preview/sometoken', '/api/blog/preview/:token'],
    [`/api/articles/${id}/preview-link`, '/api/articles/:id/preview-link'],
    ['/api/permission/sometoken', '/api/permission/:token'],
    ['/api/permission/sometoken/confirm?lang=de', '/api/permission/:token/confirm'],
    ['/api/permission/sometoken/preview/1', '/api/permission/*'],
    ['/api/nothing/of/ours', '/api/*'],
    ['/api/constructor', '/api/*'],
    [`/admin/collections/articles/${id}`, '/admin/collections/articles/:id'],
    ['/admin/reset/sometoken', '/admin/reset/:token'],
    ['/admin/nothing', '/admin/*'],
    ['/a/b/c', '/*'],
    ['//', '/'],
    ['*', '/*'],
    ['', '/*'],
  ])('%s is %s', (url, route) => {
    expect(routeOf(url)).toBe(route)
  })
})

it('an unknown method is "other"', () => {
  expect([methodOf('PATCH'), methodOf('BREW'), methodOf(undefined)]).toEqual([
    'PATCH',
    'other',
    'other',
  ])
})

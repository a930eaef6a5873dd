// Former paths of posts: a page at each that leads on, and a list for file hosts that answer with a redirect themselves.
import type { Payload } from 'payload'

import path from 'node:path'
import { escapeHTML } from 'offprint-reader/document'

import type { ExportFile } from '../types.ts'

import { readAllMoved } from '../../blog/readMoved.ts'
import { poolOf } from '../../database/connection.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { folderOf } from './StaticFiles.ts'

export async function* redirectFiles(payload: Payload, url: string): AsyncGenerator<ExportFile> {
  const moved = (await readAllMoved(poolOf(payload))).map(({ from, to }) => {
    const [path = '', query = ''] = from.split('?')
    return { from: addressOfPath(path), query, to: addressOfPath(to) }
  })
  for (const { from, to } of moved.filter(({ from, query }) => from !== '/' && query === '')) {
    yield { content: pageTo(from, to, url), path: `${folderOf(from)}/index.html` }
  }
  // Of a query, its parameters stand between both.
  const lines = moved.map(({ from, query, to }) =>
    [from, ...query.split('&').filter(Boolean), to, '301\n'].join(' '),
  )
  yield { content: lines.join(''), path: '_redirects' }
}

function pageTo(from: string, to: string, url: string): string {
  const way = path.posix.relative(`/${folderOf(from)}`, `/${folderOf(to)}`)
  const href = escapeHTML(`${way.split('/').map(encodeURIComponent).join('/')}/index.html`)
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHTML(to)}</title>
<meta http-equiv="refresh" content="0; url=${href}"><link rel="canonical" href="${escapeHTML(url + to)}">
</head><body><a href="${href}">${escapeHTML(to)}</a></body></html>
`
}

// Serves the files of the typeface. Their names change with their content, so a browser asks once a year.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import {
  fontFiles,
  fontHeaders,
  fontPackage,
  packagedName,
  servedName,
} from '../src/blog/fontFiles.mjs'

const folder = '/fonts/'

export function serveFonts() {
  const { resolve } = createRequire(import.meta.url)
  const root = path.dirname(resolve(`${fontPackage}/package.json`))
  const fonts = new Map(
    fontFiles.map((file) => [
      folder + servedName(file),
      readFileSync(path.join(root, packagedName(file))),
    ]),
  )

  /**
   * True where the request is answered here.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return ({ method, url }, response) => {
    if (!url.startsWith(folder) || (method !== 'GET' && method !== 'HEAD')) {
      return false
    }
    const body = fonts.get(url.split('?')[0])
    if (!body) {
      response.writeHead(404, { 'cache-control': 'no-store', 'content-type': 'text/plain' })
      response.end('Not Found\n')
      return true
    }
    response.writeHead(200, { ...fontHeaders, 'content-length': body.length })
    response.end(method === 'HEAD' ? undefined : body)
    return true
  }
}

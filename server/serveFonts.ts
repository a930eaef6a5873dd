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
} from '../src/blog/fontFiles.ts'
import { isRead, type Middleware, pathOf, sendBody } from './middleware.ts'

const folder = '/fonts/'
const notFound = Buffer.from('Not Found\n')
const plain = { 'cache-control': 'no-store', 'content-type': 'text/plain' }

/** @param root folder of the app */
export function serveFonts(root: string): Middleware {
  const { resolve } = createRequire(path.join(root, 'package.json'))
  const files = path.dirname(resolve(`${fontPackage}/package.json`))
  const fonts = new Map(
    fontFiles.map((file) => [
      folder + servedName(file),
      readFileSync(path.join(files, packagedName(file))),
    ]),
  )

  return (request, response, next) => {
    const { url } = request
    if (!url.startsWith(folder) || !isRead(request)) {
      next()
      return
    }
    const body = fonts.get(pathOf(url))
    sendBody(
      request,
      response,
      body
        ? { body, headers: fontHeaders, status: 200 }
        : { body: notFound, headers: plain, status: 404 },
    )
  }
}

import { expect, it } from 'vitest'

import { withRelativeLinks } from '../../../src/export/html/relativeLinks.ts'
import { StaticFiles } from '../../../src/export/html/StaticFiles.ts'

const url = 'https://blog.example'

it.each([
  ['a whole address of the blog leads to a file', `${url}/about`, 'about/index.html'],
  ['one that would lead to another host stays', `${url}//evil.example/x`, `${url}//evil.example/x`],
  ['one that is none stays', `${url}/\\[x`, `${url}/\\[x`],
  ['a path that is none is left to the site', '/\\[x', `${url}/\\[x`],
])('%s', (_, given, expected) => {
  const site = { isFree: () => true, pictureNames: new Set(), pictures: '/media/', url }
  const files = new StaticFiles(site as never)
  const placeOf = (address: string) =>
    address === '/about' ? 'about/index.html' : files.placeOf(address)
  const html = withRelativeLinks(`<a href="${given}">x</a>`, { file: 'index.html', placeOf, url })
  expect(html).toBe(`<a href="${expected}">x</a>`)
})

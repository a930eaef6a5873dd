// What a static copy keeps of the pages that it has written.
import { expect, it } from 'vitest'

import { StaticFiles } from '../../../src/export/html/StaticFiles.ts'
import { collectGarbage } from '../../helpers/collectGarbage.ts'

it('of a page, only the addresses are kept', () => {
  const files = new StaticFiles({
    isFree: false,
    paths: new Set(),
    pictureNames: new Set(),
    pictures: '/api/media/file/',
    url: 'https://blog.example',
  })
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let n = 0; n < 200; n += 1) {
    const page = `<a href="/topics/topic-number-${n}">${`word ${n} `.repeat(20_000)}</a>`
    const address = /"(.*?)"/.exec(page)?.[1] ?? ''
    expect(files.placeOf(address)).toBe(`topics/topic-number-${n}/index.html`)
  }
  collectGarbage()
  // The pages have 34 MB.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000)
})

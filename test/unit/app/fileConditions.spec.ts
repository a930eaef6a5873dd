import { describe, expect, it } from 'vitest'

import { fileResponse } from '../../../src/app/fileConditions.ts'

const file = { etag: '"a"', mtimeMs: Date.UTC(2024, 0, 2, 3, 4, 5, 678), size: 100 }
const modified = 'Tue, 02 Jan 2024 03:04:05 GMT'
const before = 'Mon, 01 Jan 2024 00:00:00 GMT'
const after = 'Wednesday, 03-Jan-24 00:00:00 GMT'

function responseTo(headers: Record<string, string>, method = 'GET', of = file) {
  return fileResponse(method, (name) => headers[name], of)
}

describe('conditions', () => {
  it.each([
    [412, { 'if-match': '"zz"' }],
    [412, { 'if-match': '' }],
    [412, { 'if-match': '"zz"', 'if-none-match': '"a"', range: 'bytes=0-1' }],
    [200, { 'if-match': '"zz", "a"' }],
    [200, { 'if-match': 'W/"a"' }],
    [200, { 'if-match': '*', 'if-unmodified-since': before }],
    [412, { 'if-unmodified-since': before }],
    [200, { 'if-unmodified-since': modified }],
    [200, { 'if-unmodified-since': 'zz 1' }],
    [304, { 'if-none-match': '"b", W/"a"' }],
    [304, { 'if-none-match': '*' }],
    [304, { 'if-none-match': '"a"', range: 'bytes=999-' }],
    [200, { 'if-modified-since': modified, 'if-none-match': '"b"' }],
    [304, { 'if-modified-since': modified }],
    [304, { 'if-modified-since': after }],
    [200, { 'if-modified-since': before }],
    [200, { 'if-modified-since': '2050' }],
  ])('are answered with %i: %o', (status, headers) => {
    expect(responseTo(headers as Record<string, string>).status).toBe(status)
  })
})

describe('a range', () => {
  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=90-', 90, 99],
    ['bytes=90-999', 90, 99],
    ['bytes=-10', 90, 99],
    ['bytes=-999', 0, 99],
    ['BYTES=0-0', 0, 0],
  ])('%s is a partial response', (range, start, end) => {
    expect(responseTo({ range })).toMatchObject({
      headers: {
        'content-length': String(end - start + 1),
        'content-range': `bytes ${start}-${end}/100`,
      },
      range: { end, start },
      status: 206,
    })
  })

  it.each(['bytes=100-', 'bytes=99999999-', 'bytes=-0', 'bytes=100-200'])(
    '%s is not satisfiable',
    (range) => {
      const { headers, range: sent, status } = responseTo({ range })
      expect([status, headers['content-range'], sent]).toEqual([416, 'bytes */100', undefined])
    },
  )

  it.each(['bytes=abc', 'bytes=', 'bytes=-', 'bytes=9-3', 'bytes=0-1,4-5', 'lines=0-1', '0-1'])(
    '%s is ignored',
    (range) => {
      expect(responseTo({ range })).toMatchObject({ range: { end: 99, start: 0 }, status: 200 })
    },
  )

  it('of an empty file is not satisfiable; without a range it is sent', () => {
    const empty = { ...file, size: 0 }
    expect(responseTo({ range: 'bytes=0-' }, 'GET', empty).status).toBe(416)
    expect(responseTo({}, 'GET', empty)).toMatchObject({
      headers: { 'content-length': '0' },
      status: 200,
    })
  })

  it.each([
    [206, '"a"', file.etag],
    [206, modified, file.etag],
    [200, '"b"', file.etag],
    [200, before, file.etag],
    [200, 'zz', file.etag],
    [200, 'W/"a"', 'W/"a"'],
  ])('is answered with %i if the file is still %s', (status, condition, etag) => {
    const response = responseTo({ 'if-range': condition, range: 'bytes=0-9' }, 'GET', {
      ...file,
      etag,
    })
    expect(response.status).toBe(status)
  })

  it('is ignored in a HEAD request', () => {
    expect(responseTo({ range: 'bytes=0-9' }, 'HEAD').status).toBe(200)
  })
})

// The log: which request a line belongs to, and what never stands in it.
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createLog, textLines, writeHeldErrors } from '../../../src/app/log.ts'
import { pathForLog } from '../../../src/app/logText.ts'
import { endOutage } from '../../../src/app/outage.ts'
import { runInRequest } from '../../../src/app/requestContext.ts'
import { outage, shared } from '../../../src/app/shared.ts'
import { isOutage } from '../../../src/index.ts'

function collect() {
  const written: string[] = []
  const log = createLog({ write: (line: string) => void written.push(line) })
  const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>)
  return { lines, log, text: () => written.join('') }
}

function thrown(message: string, more = {}) {
  return Object.assign(new Error(message), more)
}

describe('a line', () => {
  it('contains the request, the client and the user', () => {
    const { lines, log } = collect()
    runInRequest({ id: 'r-1', clientAddress: '203.0.113.7', userId: 'u-1' }, () =>
      log.info('hello'),
    )
    log.info('outside')
    expect(lines()).toMatchObject([
      { address: '203.0.113.7', level: 'info', msg: 'hello', requestId: 'r-1', userId: 'u-1' },
      { level: 'info', msg: 'outside' },
    ])
    expect(lines()[1]).not.toHaveProperty('requestId')
  })

  it('is one line for any text', () => {
    const { log, text } = collect()
    log.warn('one\ntwo\r\n{"level":"error"}')
    expect(text().trimEnd().split('\n')).toHaveLength(1)
  })

  it('contains no control characters for the terminal', async () => {
    const written: string[] = []
    const stream = new Writable({
      write: (chunk: Buffer, _, done) => {
        written.push(chunk.toString())
        done()
      },
    })
    const log = createLog(textLines(stream))
    log.info('one\ntwo \u001b[2J')
    log.error({ err: thrown('three\nfour \u001b[2J'), path: '/\u001b[2J' })
    await expect.poll(() => written.join('')).toContain('four')
    expect(written.join('')).toContain('one\\u000atwo \\u001b[2J')
    expect(written.join('')).not.toContain('\u001b[2J')
  })
})

describe('a secret', () => {
  it.each([
    ['https://blog.example/api/reminders/unsubscribe?token=zqsecret', 'token='],
    ['Cookie: payload-token=zqsecret; a=b', 'payload-token='],
    ['Authorization: JWT zqsecretzqsecret', 'JWT '],
    ['postgres://user:zqsecret@db/offprint', 'postgres://'],
    ['see /admin/reset/zqsecret for more', '/admin/reset/'],
    ['GET http://localhost/api/permission/zqsecret/confirm', '/api/permission/'],
    ['GET /API//Permission//zqsecret', '/API//Permission//'],
    ['eyJzqsecret.eyJzqsecret.zqsecret', ''],
  ])('is removed from "%s"', (message, left) => {
    const { log, text } = collect()
    log.info(message)
    log.info({ msg: message })
    log.error(thrown(message))
    log.error({ err: thrown('outer', { cause: thrown(message) }) })
    expect(text()).not.toContain('zqsecret')
    expect(text()).toContain(`${left}[redacted]`)
  })

  it('is removed from the fields of a line', () => {
    const { log, text } = collect()
    const secrets = { cookie: 'zqsecret', password: 'zqsecret', token: 'zqsecret' }
    log.info({
      ...secrets,
      mail: { html: 'zqsecret', text: 'zqsecret' },
      req: { headers: secrets },
    })
    log.info({ user: secrets }, 'somebody')
    expect(text()).not.toContain('zqsecret')
  })

  it('is removed from the message of a failed query', () => {
    const { lines, log, text } = collect()
    const cause = thrown('duplicate key value', { code: '23505', detail: 'Key (email)=(zqsecret)' })
    log.error({
      err: thrown('Failed query: select $1\nparams: zqsecret', { cause, params: ['zqsecret'] }),
      msg: 'It failed.',
    })
    log.error(thrown('Failed query: select $1\nparams: zqsecret', { params: ['zqsecret'] }))
    expect(text()).not.toContain('zqsecret')
    expect(lines()[0]).toMatchObject({ err: { cause: { code: '23505' } }, msg: 'It failed.' })
    expect(lines()[1]).toMatchObject({ msg: 'Failed query: select $1' })
  })

  it('is removed from a path', () => {
    expect(pathForLog('/admin/reset/zqsecret?a=b')).toBe('/admin/reset/[redacted]')
    expect(pathForLog('/api/reminders/waive?token=zqsecret')).toBe('/api/reminders/waive')
  })
})

describe('an error', () => {
  it('of a client has no stack, and is not logged as an error', () => {
    const { lines, log } = collect()
    log.error({ err: thrown('Not allowed', { status: 403 }) })
    expect(lines()).toMatchObject([{ err: { status: 403 }, level: 'info', msg: 'Not allowed' }])
    expect(JSON.stringify(lines())).not.toContain('stack')
  })

  it('of the server has its stack', () => {
    const { lines, log } = collect()
    log.error({ err: thrown('Broken', { status: 500 }) })
    log.error(thrown('Broken'))
    for (const line of lines()) {
      expect(line).toMatchObject({
        err: { stack: expect.stringMatching(/^\s+at /) },
        level: 'error',
      })
    }
  })

  it.each([
    [400, 'info'],
    [500, 'error'],
  ])('without a status gets the level of its response: %i', (status, level) => {
    const { lines, log } = collect()
    const context = { id: 'r-1', clientAddress: '', heldErrors: [] }
    runInRequest(context, () => log.error({ err: thrown('invalid input syntax') }))
    expect(lines()).toEqual([])
    writeHeldErrors(context, status)
    expect(lines()).toMatchObject([{ level, requestId: 'r-1' }])
    expect(JSON.stringify(lines()).includes('stack')).toBe(level === 'error')
  })
})

describe('an outage of the database', () => {
  const failed = (cause: Error) => thrown('Failed query: select 1', { cause, query: 'select 1' })
  const refused = () =>
    failed(thrown('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' }))

  beforeEach(() => (shared[outage] = { isOutage }))
  afterEach(() => delete shared[outage])

  it('is one line, which names the cause and has no stack, whatever fails', () => {
    const { lines, log } = collect()
    log.error({ err: refused(), msg: 'Webhooks could not be looked for.' })
    log.error({ err: refused(), msg: '⨯' })
    log.error(thrown('terminating connection due to administrator command', { code: '57P01' }))
    log.warn('A database connection was lost: read ECONNRESET')
    log.info('Reconnecting to postgres')
    const context = { id: 'r-1', clientAddress: '', heldErrors: [] }
    runInRequest(context, () => log.error({ err: refused() }))
    writeHeldErrors(context, 503)
    expect(lines()).toHaveLength(1)
    expect(lines()[0]).toMatchObject({
      err: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' },
      level: 'error',
      msg: 'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:5432',
    })
    expect(JSON.stringify(lines())).not.toContain('stack')
  })

  it('may begin with a connection that nobody uses', () => {
    const { lines, log } = collect()
    log.warn('A database connection was lost: read ECONNRESET')
    expect(lines()).toMatchObject([
      { level: 'error', msg: 'The database cannot be reached: read ECONNRESET' },
    ])
  })

  it('leaves all other lines as they are', () => {
    const { lines, log } = collect()
    log.error({ err: refused() })
    log.error({ err: thrown('connect ECONNREFUSED 127.0.0.1:25', { code: 'ECONNREFUSED' }) })
    log.error({ err: failed(thrown('No space left on device', { code: '53100' })), msg: 'full' })
    log.warn('hello')
    expect(lines().map(({ msg }) => msg)).toEqual([
      'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:5432',
      'connect ECONNREFUSED 127.0.0.1:25',
      'full',
      'hello',
    ])
  })

  it('is another one after a connection has succeeded', () => {
    const { lines, log } = collect()
    const state = { failedAt: undefined as number | undefined, isOutage }
    shared[outage] = state
    expect(endOutage(state)).toBe(false)
    log.error({ err: refused() })
    // Where some connections fail and others succeed.
    expect(endOutage(state)).toBe(false)
    state.failedAt = performance.now() - 2000
    expect(endOutage(state)).toBe(true)
    log.error({ err: refused() })
    expect(lines()).toHaveLength(2)
  })
})

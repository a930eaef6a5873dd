import { describe, expect, it } from 'vitest'

import { isOutage } from '../../../src/database/outage.ts'

function failed(cause: object) {
  return Object.assign(new Error('Failed query'), { cause, query: 'select 1' })
}
function coded(code: string, message = 'x') {
  return Object.assign(new Error(message), { code })
}

describe('an outage is recognized', () => {
  it.each([
    ['nobody listens', failed(coded('ECONNREFUSED'))],
    ['the connection was cut', failed(new Error('Connection terminated unexpectedly'))],
    ['an administrator ended it', coded('57P01')],
    ['it starts up', failed(coded('57P03'))],
    [
      'it is closed for maintenance',
      failed(coded('55000', 'database "blog" is not currently accepting connections')),
    ],
    ['it has no connection left', coded('53300')],
    ['the pool has none in time', new Error('timeout exceeded when trying to connect')],
    ['Payload cannot connect', new Error('Error: cannot connect to Postgres: anything')],
    ['no transaction can begin', new Error('Error: cannot begin transaction: anything')],
    ['deep in a GraphQL error', { originalError: failed(coded('57P01')) }],
  ])('for %s', (_, error) => {
    expect(isOutage(error)).toBe(true)
  })

  it.each([
    ['a mail server that is away', coded('ECONNREFUSED')],
    ['a value that does not fit', failed(coded('22P02'))],
    ['two writers that met', failed(coded('40P01'))],
    ['a query that took too long', failed(coded('57014'))],
    ['nothing', undefined],
  ])('but not for %s', (_, error) => {
    expect(isOutage(error)).toBe(false)
  })
})

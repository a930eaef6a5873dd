// Limits of sign-in attempts, which must not lock out the owner of the account.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer, Desk, Role } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { pairOf } from '../../../src/app/logins/attempts.ts'
import { reserveSlot } from '../../../src/app/logins/hashQueue.ts'
import { recordSignIn } from '../../../src/app/logins/signIns.ts'
import { storeOf } from '../../../src/app/logins/store.ts'
import { runInRequest } from '../../../src/app/requestContext.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { hashFully, hashQuickly } from '../../helpers/quickHashes.ts'

interface Refused {
  errors?: { data?: { code: string; retryAfter: number }; message: string; name?: string }[]
}

const password = 'a password of the test'

let desk: Desk
let made = 0
let email: string
/** Of whoever attacks, and of whoever owns the account: new ones for each test. */
let foreign: string
let home: string

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())
beforeEach(async () => {
  made += 1
  email = `owner-${made}@example.org`
  foreign = `192.0.2.${made}`
  home = `198.51.100.${made}`
  await newUser(email)
})

function newUser(address: string) {
  return desk.payload.create({
    collection: 'users',
    data: {
      name: 'Somebody',
      digest: { cadence: 'weekly', hour: 8, timeZone: 'UTC' },
      email: address,
      password,
      role: 'editor',
    },
    overrideAccess: true,
  })
}
function from<T>(clientAddress: string, work: () => Promise<T>) {
  return runInRequest({ id: 'of a test', clientAddress }, work)
}
function logIn(clientAddress: string, address = email, secret = password) {
  return from(clientAddress, () =>
    desk.rest<{ token?: string } & Refused>('POST', '/users/login', {
      body: { email: address, password: secret },
    }),
  )
}
function fail(clientAddress: string, address = email) {
  return logIn(clientAddress, address, 'wrong')
}
/** As if so many attempts had failed, without the time that they would take. */
async function failed(
  times: number,
  subject: 'account' | 'address' | 'pair',
  clientAddress: string,
) {
  const { account, address } = await from(clientAddress, () => Promise.resolve(pairOf(desk, email)))
  const keys = { account, address, pair: `${account}.${address}` }
  await storeOf(desk.payload).limiters[`login-${subject}`].penalty(keys[subject], times)
}
function statuses(answers: Answer<unknown>[]) {
  return answers.map(({ status }) => status)
}
async function inTurn<T>(times: number, work: (n: number) => Promise<T>) {
  const answers: T[] = []
  for (let n = 0; n < times; n += 1) {
    answers.push(await work(n))
  }
  return answers
}

describe('too many failed attempts', () => {
  it('of one account from one address are refused, with the time of the next attempt', async () => {
    const answers = await inTurn(6, () => fail(foreign))
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429])
    const { body, headers } = answers[5]!
    const retryAfter = Number(headers.get('Retry-After'))
    expect(retryAfter).toBeGreaterThan(540)
    expect(retryAfter).toBeLessThanOrEqual(600)
    expect(body.errors?.[0]).toMatchObject({
      name: 'TooManyRequests',
      data: { code: 'too-many-requests', retryAfter },
      message: 'Too many attempts. Try again in 10 minutes.',
    })
    // The correct password too: an attacker must not learn that it is correct.
    expect((await logIn(foreign)).status).toBe(429)
  })

  it('from one address are refused for all accounts', async () => {
    await failed(9, 'address', foreign)
    expect((await fail(foreign, 'nobody@example.org')).status).toBe(401)
    expect((await logIn(foreign)).status).toBe(429)
    expect((await logIn(home)).status).toBe(200)
  })

  it('of one account within an hour leave every new address one try in ten minutes', async () => {
    await failed(49, 'account', foreign)
    const [one, other] = [`2001:db8:${made}::1`, `2001:db8:${made}:1::1`]
    expect(statuses(await inTurn(2, () => fail(one)))).toEqual([401, 429])
    const { headers, status } = (await inTurn(2, () => fail(other)))[1]!
    expect(status).toBe(429)
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(540)
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(600)
    // Another address of the same network has had its try.
    expect((await fail(`2001:db8:${made}:1::2`)).status).toBe(429)
  })

  it('do not pass by changing addresses: each of them has its try and no second one', async () => {
    await failed(50, 'account', foreign)
    const answers = await inTurn(100, (n) => fail(`10.1.${made}.${n >> 1}`))
    expect(statuses(answers)).toEqual(Array.from({ length: 100 }, (_, n) => (n % 2 ? 429 : 401)))
  })

  it('do not pass all at once: an attempt is counted before it is checked', async () => {
    // So that none has failed before the last has begun.
    hashFully()
    const answers = await Promise.all(Array.from({ length: 30 }, () => fail(foreign)))
    hashQuickly()
    expect(statuses(answers).filter((status) => status === 401)).toHaveLength(5)
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(25)
  })

  it('are counted in GraphQL, also several in one request', async () => {
    await failed(4, 'pair', foreign)
    const login = (name: string) => `${name}: loginUser(email: "${email}", password: "x") { token }`
    const answer = await from(foreign, () =>
      desk.graphql(`mutation { ${login('a')} ${login('b')} }`),
    )
    const codes = answer.body.errors?.map(({ extensions }) => extensions?.statusCode)
    expect(codes).toEqual([401, 429])
    expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/)
  })

  it('are counted in memory during a database outage', async () => {
    await query(desk.databaseURL, 'alter table offprint_login_limits rename to away')
    const answers = await inTurn(6, () => fail(foreign))
    await query(desk.databaseURL, 'alter table away rename to offprint_login_limits')
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429])
  })

  it.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])(
    'are counted by the clock of the database, if that of the server is an hour %s',
    async (_, apart) => {
      await failed(5, 'pair', foreign)
      vi.useFakeTimers({ now: Date.now() + apart, toFake: ['Date'] })
      const { headers, status } = await fail(foreign)
      vi.useRealTimers()
      expect(status).toBe(429)
      expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(600)
    },
  )

  it('write nothing to the user', async () => {
    const where = { email: { equals: email } }
    const before = await desk.payload.db.findOne({ collection: 'users', where })
    await fail(foreign)
    expect(await desk.payload.db.findOne({ collection: 'users', where })).toEqual(before)
  })

  it('with a very long address are counted like others', async () => {
    expect((await fail(foreign, `${'x'.repeat(200_000)}@example.org`)).status).toBe(401)
  })
})

describe('the limits do not lock out the owner: an account', () => {
  it('can be used from a known address during attempts from elsewhere', async () => {
    expect((await logIn(home)).status).toBe(200)
    await failed(50, 'account', foreign)
    expect(statuses(await inTurn(2, () => fail(foreign)))).toEqual([401, 429])
    expect((await logIn(home)).status).toBe(200)
  })

  it('can be used from any new address after hundreds of attempts from changing ones', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => fail(`10.2.${n}.${made}`)),
    )
    expect(new Set(statuses(answers))).toEqual(new Set([401, 429]))
    expect((await logIn(home)).status).toBe(200)
  })

  it('can be used with its session, whatever failed at the same address', async () => {
    const { body } = await logIn(foreign)
    await failed(10, 'address', foreign)
    await failed(5, 'pair', foreign)
    const again = (secret: string) =>
      from(foreign, () =>
        desk.rest('POST', '/users/login', {
          body: { email: email.toUpperCase(), password: secret },
          token: body.token,
        }),
      )
    expect((await logIn(foreign)).status).toBe(429)
    expect((await again(password)).status).toBe(200)
    // It has a limit of its own.
    expect(statuses(await inTurn(6, () => again('wrong')))).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('can be used from a known address during attempts at other accounts from there', async () => {
    expect((await logIn(home)).status).toBe(200)
    await failed(10, 'address', home)
    expect((await fail(home, 'another@example.org')).status).toBe(429)
    expect((await logIn(home)).status).toBe(200)
  })

  it('can be used again and again', async () => {
    expect(new Set(statuses(await inTurn(7, () => logIn(home))))).toEqual(new Set([200]))
  })

  it('can be unlocked by admins only', async () => {
    await failed(5, 'pair', home)
    await failed(50, 'account', foreign)
    const open = async (role: Role) =>
      desk.rest('POST', '/users/unlock', {
        body: { email: email.toUpperCase() },
        token: (await desk.login(role)).token,
      })
    expect((await open('editor')).status).toBe(403)
    expect((await logIn(home)).status).toBe(429)
    expect((await open('admin')).status).toBe(200)
    expect((await logIn(home)).status).toBe(200)
  })

  it('of the attacker gets back only its own attempt when it signs in', async () => {
    await failed(9, 'address', foreign)
    expect((await logIn(foreign)).status).toBe(200)
    expect((await fail(foreign, 'one@example.org')).status).toBe(401)
    expect((await fail(foreign, 'two@example.org')).status).toBe(429)
  })
})

describe('the stored attempts', () => {
  it('contain no accounts or addresses, and at most twenty addresses for each account', async () => {
    await fail(foreign)
    for (let n = 0; n < 25; n += 1) {
      const pair = await from(`203.0.113.${n}`, () => Promise.resolve(pairOf(desk, email)))
      await recordSignIn(storeOf(desk.payload), pair)
    }
    const stored = await Promise.all(
      ['offprint_sign_ins', 'offprint_login_limits'].map((table) =>
        query(desk.databaseURL, `select * from ${table}`),
      ),
    )
    expect(JSON.stringify(stored)).not.toMatch(/example|203\.0|192\.0/)
    const { account } = pairOf(desk, email)
    const own = (stored[0] as { account: string }[]).filter((row) => row.account === account)
    expect(own).toHaveLength(20)
  })
})

describe('when the queue of password hashes is full', () => {
  it('an attempt is refused and not counted', async () => {
    while (reserveSlot(false)) {
      // Until the queue is full.
    }
    const answers = await inTurn(7, () => fail(foreign))
    expect(new Set(statuses(answers))).toEqual(new Set([429]))
    expect(answers.map(({ headers }) => headers.get('Retry-After'))).toEqual(
      Array.from({ length: 7 }, () => '3'),
    )
  })
})

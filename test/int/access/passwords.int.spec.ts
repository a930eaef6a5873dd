// Weak passwords are refused everywhere, and links of reset mails use the address of the site.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { CallOptions, Desk, Login } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { runInRequest } from '../../../src/app/requestContext.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { startMailServer } from '../../helpers/mailServer.ts'
import { serveDesk } from '../../helpers/serveDesk.ts'

interface Refused {
  errors?: { data?: { errors?: { message: string; path: string }[] }; message: string }[]
}

const site = 'https://blog.example.org'
const good = 'a password of the test'
const label = 'Current Password'
const missing = [
  {
    label,
    message: 'Enter your current password to change your email or password.',
    path: 'currentPassword',
  },
]
const digest = { cadence: 'weekly', hour: 8, timeZone: 'UTC' } as const

let admin: Login
let desk: Desk
let made = 0
let mails: MailServer
let person: Login

beforeAll(async () => {
  mails = await startMailServer()
  desk = await bootPayload({ MAIL_FROM: 'desk@example.org', SITE_URL: site, SMTP_URL: mails.url })
  admin = await desk.login('admin')
  person = await newPerson('a-person@example.org')
})
afterAll(async () => {
  await desk.close()
  await mails.stop()
})
beforeEach(() => {
  made += 1
  mails.received.length = 0
  mails.messages = 0
})

/** An editor whose password is known. */
async function newPerson(email: string): Promise<Login> {
  const { id } = await desk.payload.create({
    collection: 'users',
    data: { ...fields(good), email, role: 'editor' },
    overrideAccess: true,
  })
  const { body } = await desk.rest<{ token: string }>('POST', '/users/login', {
    body: { email, password: good },
  })
  return { id, email, token: body.token }
}
function from<T>(clientAddress: string, work: () => Promise<T>) {
  return runInRequest({ id: 'of a test', clientAddress }, work)
}
function faultsOf({ errors }: Refused) {
  return errors?.[0]?.data?.errors
}
function fields(password: string) {
  return {
    name: 'Somebody',
    digest,
    email: `somebody-${made}@example.org`,
    password,
    role: 'author' as const,
  }
}
function askForMail(email: unknown, options: CallOptions = {}) {
  return desk.rest('POST', '/users/forgot-password', { body: { email }, ...options })
}
async function mailsFor(count: number) {
  await expect.poll(() => mails.received.length).toBe(count)
  return mails.received
}
function tokenIn(text = '') {
  return /\/admin\/reset\/(\w+)/.exec(text)?.[1] ?? ''
}

describe('a password that is too short or too common is refused', () => {
  const path = 'password'
  const short = [{ message: 'The password must have at least 12 characters.', path }]
  const common = [
    { message: 'This password is too common or too simple. Choose another one.', path },
  ]

  it('when an admin creates a user, in JSON and in a form', async () => {
    const options = { token: admin.token }
    const inJSON = await desk.rest<Refused>('POST', '/users', { ...options, body: fields('short') })
    expect([inJSON.status, faultsOf(inJSON.body)]).toEqual([400, short])
    const form = new FormData()
    form.set('_payload', JSON.stringify(fields('password2026!')))
    const inForm = await desk.rest<Refused>('POST', '/users', { ...options, body: form })
    expect([inForm.status, faultsOf(inForm.body)]).toEqual([400, common])
  })

  it('when users change their own, in their language', async () => {
    const { body, status } = await desk.rest<Refused>('PATCH', `/users/${person.id}`, {
      body: { currentPassword: good, password: 'unbelievable' },
      headers: { 'accept-language': 'de' },
      token: person.token,
    })
    expect([status, faultsOf(body)?.[0]?.message]).toEqual([
      400,
      'Dieses Passwort ist zu häufig oder zu einfach. Wählen Sie ein anderes.',
    ])
  })

  it.each([
    ['as it was', ''],
    ['with a new name as well', 'Another'],
  ])('when it is the address of the user, %s', async (_, name) => {
    const { body, status } = await desk.rest<Refused>('PATCH', `/users/${person.id}`, {
      body: { currentPassword: good, password: person.email, ...(name && { name }) },
      token: person.token,
    })
    expect([status, faultsOf(body)?.[0]?.path]).toEqual([400, 'password'])
  })

  it('in bulk', async () => {
    const { body } = await desk.rest<{ errors: { message: string }[] }>(
      'PATCH',
      `/users?where[id][equals]=${person.id}`,
      { body: { password: 'short' }, token: admin.token },
    )
    expect(body.errors).toHaveLength(1)
  })

  it('in GraphQL', async () => {
    const { body } = await desk.graphql(
      'mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }',
      {
        token: person.token,
        variables: { id: person.id, data: { currentPassword: good, password: 'short' } },
      },
    )
    expect(body.errors?.[0]?.extensions).toMatchObject({ data: { errors: short }, statusCode: 400 })
  })

  it('in the Local API', async () => {
    await expect(
      desk.payload.create({ collection: 'users', data: fields('short'), overrideAccess: true }),
    ).rejects.toMatchObject({ data: { errors: short }, status: 400 })
  })

  it('when it is not a text, or far too long', async () => {
    for (const password of [123_456_789_012, { $ne: 1 }, ['a'], true, 'ab c'.repeat(60)]) {
      const { status } = await desk.rest('PATCH', `/users/${person.id}`, {
        body: { currentPassword: good, password },
        token: person.token,
      })
      expect(status).toBe(400)
    }
  })

  it('in a password reset, whose link stays valid', async () => {
    await askForMail(person.email)
    const [received] = await mailsFor(1)
    const token = tokenIn(received?.mail.text)
    const reset = (password: unknown) =>
      desk.rest<Refused>('POST', '/users/reset-password', { body: { password, token } })
    expect(faultsOf((await reset('short')).body)).toEqual(short)
    expect(faultsOf((await reset(person.email)).body)?.[0]?.path).toBe('password')
    expect((await reset(good)).status).toBe(200)
    const login = await desk.rest('POST', '/users/login', {
      body: { email: person.email, password: good },
    })
    expect(login.status).toBe(200)
  })
})

describe('the own password', () => {
  const secret = 'another password of the test'
  const path = 'currentPassword'
  const wrong = [{ label, message: 'This is not your current password.', path }]
  let own: Login

  beforeEach(async () => {
    own = await newPerson(`own-${made}@example.org`)
  })

  function change(data: object, headers: Record<string, string> = {}) {
    const options = { body: { password: secret, ...data }, headers, token: own.token }
    return desk.rest<{ doc?: object } & Refused>('PATCH', `/users/${own.id}`, options)
  }
  async function canSignIn(password: string) {
    const body = { email: own.email, password }
    return (await desk.rest('POST', '/users/login', { body })).status === 200
  }

  it('is changed only with the current one', async () => {
    const refused = [
      await change({}),
      await change({ [path]: '' }),
      await change({ [path]: secret }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400])
    expect(refused.map(({ body }) => faultsOf(body))).toEqual([missing, missing, wrong])
    expect((await change({ [path]: [good] })).status).toBe(400)
    const inGerman = await change({ [path]: 'x' }, { 'accept-language': 'de' })
    expect(faultsOf(inGerman.body)?.[0]?.message).toBe('Das ist nicht Ihr aktuelles Passwort.')
    expect(await canSignIn(good)).toBe(true)
    const { body, status } = await change({ [path]: good })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain(good)
    expect([await canSignIn(good), await canSignIn(secret)]).toEqual([false, true])
  })

  it('cannot be changed around it, by what Payload stores', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString()
    const token = 'a token of the own making'
    const body = {
      hash: 'ab',
      resetPasswordExpiration: later,
      resetPasswordToken: token,
      salt: 'cd',
    }
    await desk.rest('PATCH', `/users/${own.id}`, { body, token: own.token })
    const reset = { body: { password: secret, token } }
    expect((await desk.rest('POST', '/users/reset-password', reset)).status).toBe(403)
    expect(await canSignIn(good)).toBe(true)
  })

  it('is not needed for anything else', async () => {
    const body = { name: 'Another', password: '' }
    const options = { body, token: own.token }
    expect((await desk.rest('PATCH', `/users/${own.id}`, options)).status).toBe(200)
  })

  it('is needed in GraphQL, in bulk and in the Local API for a user', async () => {
    const update =
      'mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }'
    const graphql = (data: object) =>
      desk.graphql(update, { token: own.token, variables: { id: own.id, data } })
    const { body } = await graphql({ password: secret })
    expect(body.errors?.[0]?.extensions).toMatchObject({ data: { errors: missing } })
    const bulk = await desk.rest<{ docs: object[] }>(
      'PATCH',
      `/users?where[id][equals]=${own.id}`,
      { body: { password: secret }, token: own.token },
    )
    expect(bulk.body.docs).toEqual([])
    const user = await desk.payload.findByID({
      id: own.id,
      collection: 'users',
      overrideAccess: true,
    })
    const local = { id: own.id, collection: 'users', data: { password: secret } } as const
    await expect(
      desk.payload.update({
        ...local,
        overrideAccess: false,
        user: { ...user, collection: 'users' },
      }),
    ).rejects.toMatchObject({ data: { errors: missing } })
    expect(await canSignIn(good)).toBe(true)
    expect((await graphql({ password: secret, [path]: good })).body.errors).toBeUndefined()
    expect(await canSignIn(secret)).toBe(true)
  })

  it('of somebody else is set by admins without it, but not their own', async () => {
    const set = (id: string) =>
      desk.rest('PATCH', `/users/${id}`, { body: { password: secret }, token: admin.token })
    expect((await set(own.id)).status).toBe(200)
    expect(await canSignIn(secret)).toBe(true)
    expect((await set(admin.id)).status).toBe(400)
  })

  it('cannot be guessed with a session, from any number of addresses', async () => {
    const guess = (n: number, data: object) => from(`10.5.0.${n}`, () => change(data))
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await guess(n, { [path]: `guess ${n}` })).status)
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
    expect((await guess(7, { [path]: good })).status).toBe(429)
  })

  it('is stored nowhere but as a hash, and nobody can ask for it', async () => {
    await change({ [path]: good })
    const rows = await query(desk.databaseURL, `select * from users where id = '${own.id}'`)
    expect(JSON.stringify(rows)).not.toContain(good)
    const asked = await desk.rest('GET', `/users?where[${path}][exists]=true`, {
      token: admin.token,
    })
    expect(asked.status).toBe(400)
  })
})

describe('the own email', () => {
  const path = 'currentPassword'
  let email: string
  let own: Login

  beforeEach(async () => {
    own = await newPerson(`mailbox-${made}@example.org`)
    email = `other-${made}@example.org`
  })

  function change(body: BodyInit | object, options: CallOptions = {}, id = own.id) {
    return desk.rest<Refused>('PATCH', `/users/${id}`, { body, token: own.token, ...options })
  }
  async function stored() {
    const user = await desk.payload.findByID({
      id: own.id,
      collection: 'users',
      overrideAccess: true,
    })
    return user.email
  }

  it('gets reset mails, and is changed only with the current password: in JSON and in a form', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email }))
    const refused = [await change({ email }), await change(form)]
    expect(refused.map(({ body }) => faultsOf(body))).toEqual([missing, missing])
    expect((await change({ email, [path]: 'a guess' })).status).toBe(400)
    expect(await stored()).toBe(own.email)
    expect((await change({ email, [path]: good })).status).toBe(200)
    expect(await stored()).toBe(email)
  })

  it('is changed only with it in GraphQL and in bulk', async () => {
    const update =
      'mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }'
    const graphql = (data: object) =>
      desk.graphql(update, { token: own.token, variables: { id: own.id, data } })
    const { body } = await graphql({ email })
    expect(body.errors?.[0]?.extensions).toMatchObject({ data: { errors: missing } })
    await change({ email }, {}, `?where[id][equals]=${own.id}`)
    expect(await stored()).toBe(own.email)
    expect((await graphql({ email, [path]: good })).body.errors).toBeUndefined()
    expect(await stored()).toBe(email)
  })

  it('may be sent as it is, in any spelling, as forms do', async () => {
    const spelt = ` ${own.email.toUpperCase()} `
    expect((await change({ name: 'Another', email: spelt })).status).toBe(200)
    expect(await stored()).toBe(own.email)
  })

  it('of somebody else is changed by admins without it', async () => {
    expect((await change({ email }, { token: admin.token })).status).toBe(200)
    expect((await change({ email: `x-${email}` }, { token: admin.token }, admin.id)).status).toBe(
      400,
    )
  })
})

describe('the password reset mail', () => {
  const lies = {
    forwarded: 'host=evil.example',
    host: 'evil.example',
    origin: 'https://evil.example',
    referer: 'https://evil.example/',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
  }
  let email: string

  beforeEach(async () => {
    const user = await desk.payload.create({
      collection: 'users',
      data: fields(good),
      overrideAccess: true,
    })
    email = user.email
  })

  it('has the address of the site for any Host header, and a request does not suppress another one', async () => {
    const bad = await from('192.0.2.1', () => askForMail(email, { headers: lies }))
    await mailsFor(1)
    const right = await from('192.0.2.2', () => askForMail(email))
    expect([bad.status, right.status]).toEqual([200, 200])
    const received = await mailsFor(2)
    expect(new Set(received.map(({ mail }) => tokenIn(mail.text))).size).toBe(1)
    for (const { mail, raw, to } of received) {
      const link = `${site}/admin/reset/${tokenIn(mail.text)}`
      expect(mail.text?.split('\n')).toContain(link)
      expect(mail.html).toContain(`href="${link}"`)
      expect(mail.subject).toBe('New password for Offprint')
      expect(raw).not.toContain('evil')
      expect(to).toEqual([email])
    }
  })

  it('is in the language of the request, in GraphQL too', async () => {
    const { body } = await from('192.0.2.3', () =>
      desk.graphql(`mutation { forgotPasswordUser(email: "${email.toUpperCase()}") }`, {
        headers: { 'accept-language': 'de', ...lies },
      }),
    )
    expect(body.data).toEqual({ forgotPasswordUser: true })
    const [received] = await mailsFor(1)
    expect(received?.mail.subject).toBe('Neues Passwort für Offprint')
    expect(received?.mail.text).toContain(`${site}/admin/reset/`)
  })

  it('has the same address when the Local API sends it', async () => {
    await desk.payload.forgotPassword({
      collection: 'users',
      data: { email },
      overrideAccess: true,
    })
    const [received] = await mailsFor(1)
    expect(received?.mail.html).toContain(`${site}/admin/reset/`)
  })

  it(
    'arrives after hundreds of sign-ins and requests of strangers, and its link works',
    { tags: 'nightly' },
    async () => {
      const { close, post } = await serveDesk(desk)
      const login = (secret: string, address: string) =>
        post('/api/users/login', { email, password: secret }, address)
      const ask = (address: string) => post('/api/users/forgot-password', { email }, address)
      const attack = async (work: (address: string) => Promise<number>) => {
        const statuses = new Set<number>()
        for (let n = 0; n < 150; n += 25) {
          const some = Array.from({ length: 25 }, (_, m) => work(`10.3.${made}.${n + m}`))
          ;(await Promise.all(some)).forEach((status) => statuses.add(status))
        }
        return [...statuses]
      }
      expect(await login(good, '198.51.100.1')).toBe(200)
      expect(await attack((address) => login('wrong', address))).toEqual([401])
      expect(await attack(ask)).toEqual([200])
      // Ten at once, one more, and the others later in one.
      await mailsFor(11)
      expect(await ask('198.51.100.1')).toBe(200)
      const tokens = new Set((await mailsFor(12)).map(({ mail }) => tokenIn(mail.text)))
      expect(tokens.size).toBe(1)
      // From addresses that are all new to the account.
      expect(await login(good, '203.0.113.1')).toBe(200)
      const [token] = tokens
      const body = { password: 'another password of the test', token }
      expect(await post('/api/users/reset-password', body, '203.0.113.2')).toBe(200)
      expect(await login(body.password, '203.0.113.3')).toBe(200)
      await close()
    },
  )

  it('is refused for an invalid address, and sent for the corrected one', async () => {
    for (const wrong of [{ $ne: '' }, ['a@example.org'], 5, null, '', 'a\0b@example.org']) {
      expect((await from('192.0.2.4', () => askForMail(wrong))).status).toBe(400)
    }
    await from('192.0.2.4', () => askForMail(email))
    expect(await mailsFor(1)).toHaveLength(1)
  })

  it('is sent three times in ten minutes for each account and address, without affecting other accounts', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) {
      statuses.push((await from('192.0.2.6', () => askForMail(email))).status)
    }
    const ofNobody: number[] = []
    for (let n = 0; n < 4; n += 1) {
      ofNobody.push((await from('192.0.2.7', () => askForMail('nobody@example.org'))).status)
    }
    expect([statuses, ofNobody]).toEqual([
      [200, 200, 200, 429],
      [200, 200, 200, 429],
    ])
    expect((await from('192.0.2.8', () => askForMail(email))).status).toBe(200)
    await mailsFor(4)
  })

  // The last one: its mail is still on its way when the server stops.
  it('is sent after the response, without locking the account', async () => {
    mails.pause = 60_000
    const asked = await from('192.0.2.5', () => askForMail(email))
    await expect.poll(() => mails.messages).toBeGreaterThan(0)
    const login = await desk.rest('POST', '/users/login', { body: { email, password: good } })
    expect([asked.status, login.status, mails.received.length]).toEqual([200, 200, 0])
  })
})

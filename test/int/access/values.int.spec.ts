// Values of the wrong type are refused at their field, in every field of every collection.
import type { FlattenedField } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { isDayField } from '../../../src/domain/isDayField.ts'
import { toStoredDay } from '../../../src/domain/storedDay.ts'
import { valueFaults } from '../../../src/validation/invalidValues.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

type Values = Record<string, unknown>

interface Body {
  doc: Values
  errors?: { data?: { errors?: { message: string; path: string }[] }; name: string }[]
}

let desk: Desk
let admin: string
let adminID: string
let ids: Record<string, string>

beforeAll(async () => {
  desk = await bootPayload()
  ;({ id: adminID, token: admin } = await desk.login('admin'))
  const made = await makeArticle(desk.payload)
  const onBlog = await makeArticle(desk.payload)
  await moveTo(desk.payload, onBlog.article, 'published-at-outlet', 'republished-on-blog')
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  ids = {
    articles: made.article,
    authors: made.author,
    institutions: made.institution,
    media: (await makePicture(desk.payload, 'owned')).id,
    notes: made.note,
    onBlog: onBlog.article,
    outlets: made.outlet,
    republications: docs[0]?.id ?? '',
    users: (await desk.login('editor')).id,
  }
})
afterAll(() => desk.close())

function pathsOf({ errors }: Body) {
  return errors?.[0]?.data?.errors?.map(({ path }) => path)
}
function patch(path: string, body: unknown, headers = {}) {
  return desk.rest<Body>('PATCH', path, { body, headers, token: admin })
}

const odd: unknown[] = [
  ...[
    5,
    true,
    null,
    '',
    'x',
    [],
    {},
    [5],
    ['x'],
    [null],
    [{}],
    { a: 1 },
    [{ a: [5] }],
    1e308,
    -1.5,
  ],
  ...['x'.repeat(5000), 'a\0b', '\ud800', 'NaN', '5abc', '5', '2024-13-45', '9999999-01-01'],
]

const collections = [
  ...[
    'articles',
    'authors',
    'institutions',
    'media',
    'notes',
    'outlets',
    'republications',
    'users',
  ],
]

describe.each(collections)('values for %s', (slug) => {
  const fieldsOf = () =>
    desk.config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []

  it('of the wrong type are refused, all at once', async () => {
    for (const value of odd) {
      const body = Object.fromEntries(fieldsOf().map(({ name }) => [name, value]))
      const paths = valueFaults(desk.payload, fieldsOf(), body).map(({ path }) => path)
      for (const method of ['PATCH', 'POST']) {
        const path = method === 'POST' ? `/${slug}` : `/${slug}/${ids[slug]}`
        const answer = await desk.rest<Body>(method, path, { body, token: admin })
        expect([value, answer.status]).toEqual([value, 400])
        if (paths.length > 0 && answer.body.errors?.[0]?.name === 'InvalidValue') {
          const told = pathsOf(answer.body) ?? []
          // Of pictures, Payload takes out what describes the file before.
          expect(paths).toEqual(expect.arrayContaining(told))
          expect(told.length).toBeGreaterThan(0)
        }
      }
    }
  })

  it('of a possibly valid type are refused or saved unchanged', async () => {
    for (const value of odd) {
      let fields = fieldsOf().filter(isWritable)
      let answer: { body: Body; status: number }
      do {
        const data = Object.fromEntries(fields.map(({ name }) => [name, value]))
        const faults = valueFaults(desk.payload, fields, data).map(({ path }) => path)
        fields = fields.filter(({ name }) => !faults.includes(name))
        faults.forEach((name) => Reflect.deleteProperty(data, name))
        answer = await patch(`/${slug}/${ids[slug]}?depth=0`, data)
        const refused = pathsOf(answer.body) ?? []
        fields = fields.filter(({ name }) => !refused.some((path) => path.startsWith(name)))
        expect([value, answer.status < 500, answer.status]).toEqual([value, true, answer.status])
        if (answer.status === 400 && refused.length === 0) {
          // Only the database found it: which field it is in is not told.
          fields = []
        }
      } while (answer.status !== 200 && fields.length > 0)
      for (const field of answer.status === 200 ? fields : []) {
        expect([field.name, answer.body.doc[field.name]]).toEqual([
          field.name,
          coerced(field, value),
        ])
      }
    }
  })
})

/** Neither worked out by us, nor written by Payload itself. */
function isWritable(field: FlattenedField): boolean {
  const isOurs =
    'virtual' in field || ['expectedStage', 'note', 'path', 'slug'].includes(field.name)
  const isHidden = ('hidden' in field && field.hidden) || field.admin?.hidden
  const isOfUpload = ['filename', 'filesize', 'height', 'mimeType', 'url', 'width'].includes(
    field.name,
  )
  const isTime = ['createdAt', 'deactivatedAt', 'updatedAt'].includes(field.name)
  const isOne = !['array', 'group', 'join', 'richText', 'tab'].includes(field.type)
  const isFrozen = 'access' in field && field.access?.update?.name === 'nobodyField'
  return isOne && !isOurs && !isHidden && !isOfUpload && !isTime && !isFrozen
}

function coerced(field: FlattenedField, value: unknown): unknown {
  if (value === null && 'hasMany' in field && field.hasMany) {
    return []
  }
  switch (field.type) {
    case 'checkbox':
      return value === '' ? false : value
    case 'date':
      return isDayField(field) ? toStoredDay(value) : value
    case 'number':
      return typeof value === 'string' ? (value === '' ? null : Number(value)) : value
    case 'relationship':
    case 'upload':
      return value === '' ? null : value
    default:
      return value
  }
}

describe('a value of the wrong type is refused at its field', () => {
  it.each([
    ['articles', { outletUrl: 5 }, 'outletUrl'],
    ['articles', { byline: 'x' }, 'byline'],
    ['articles', { byline: [{ affiliations: 'x' }] }, 'byline.0.affiliations'],
    ['articles', { bylineText: 'x' }, 'bylineText'],
    ['articles', { leadImage: { caption: 5 } }, 'leadImage.caption'],
    ['articles', { body: 'x' }, 'body'],
    ['onBlog', { outlet: 'x' }, 'outlet'],
    ['authors', { links: 'x' }, 'links'],
    ['outlets', { terms: { embargoDays: '5abc' } }, 'terms.embargoDays'],
    ['users', { email: 5 }, 'email'],
    ['users', { password: 5 }, 'password'],
    ['users', { digest: { hour: {} } }, 'digest.hour'],
  ])('%s %j', async (of, data, path) => {
    const slug = of === 'onBlog' ? 'articles' : of
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    for (const answer of [
      await patch(`/${slug}/${ids[of]}`, data),
      await patch(`/${slug}/${ids[of]}`, form),
      await patch(`/${slug}?where[id][equals]=${ids[of]}`, data),
      await desk.rest<Body>('POST', `/${slug}`, { body: data, token: admin }),
      await desk.rest<Body>('POST', `/${slug}`, { body: data }),
    ]) {
      expect([answer.status, answer.body.errors?.[0]?.name]).toEqual([400, 'InvalidValue'])
      expect(pathsOf(answer.body)).toEqual([path])
    }
  })

  it.each([
    ['en', 'Must be a list.'],
    ['de', 'Muss eine Liste sein.'],
  ])('in the language of the request: %s', async (language, message) => {
    const { body } = await patch(
      `/articles/${ids.articles}`,
      { topics: 'x' },
      {
        'accept-language': language,
      },
    )
    expect(body.errors?.[0]?.data?.errors).toEqual([{ message, path: 'topics' }])
  })

  it('in a duplicate and in GraphQL', async () => {
    const path = `/articles/${ids.articles}/duplicate`
    const body = { byline: 'x' }
    const copy = await desk.rest<Body>('POST', path, { body, token: admin })
    expect([copy.status, pathsOf(copy.body)]).toEqual([400, ['byline']])
    const mutation = `mutation { updateArticle(id: "${ids.articles}", data: { body: "x" }) { id } }`
    const { body: told } = await desk.graphql(mutation, { token: admin })
    expect(told.errors?.[0]?.extensions).toMatchObject({
      data: { errors: [{ path: 'body' }] },
      statusCode: 400,
    })
  })
})

describe('null', () => {
  it('empties a list of texts, but does not remove rows', async () => {
    const path = `/authors/${ids.authors}`
    const emptied = await patch(path, { links: null })
    expect([emptied.status, emptied.body.doc.links]).toEqual([200, []])
    const refused = await patch(path, { affiliations: null })
    expect([refused.status, pathsOf(refused.body)]).toEqual([400, ['affiliations']])
    expect((await patch(path, { affiliations: [] })).status).toBe(200)
  })
})

describe('versions of a collection without versions', () => {
  it.each(['outlets', 'users', 'media'])('return 404: %s', async (slug) => {
    for (const path of [`/${slug}/versions`, `/${slug}/versions/${ids.articles}`]) {
      for (const token of [admin, undefined]) {
        expect((await desk.rest('GET', path, { token })).status).toBe(404)
      }
    }
  })
})

describe('a preference', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const set = async (value: string) => {
    const form = { authorization: `JWT ${admin}`, 'content-type': 'application/json' }
    const { handleEndpoints } = await import('payload')
    const url = 'http://localhost:3000/api/payload-preferences/collection-articles'
    const request = new Request(url, { body: `{"value":${value}}`, headers: form, method: 'POST' })
    return (await handleEndpoints({ config: desk.config, request })).status
  }

  it('is stored, or refused if it is too deep, too large or cannot be stored', async () => {
    expect(await set('{"columns":[{"accessor":"title","active":true}]}')).toBe(200)
    expect(await set(nested(10_000))).toBe(400)
    expect(await set(`"${'x'.repeat(200_000)}"`)).toBe(400)
    expect(await set('"\\u0000"')).toBe(400)
  })

  it('is stored as the lists of the admin panel send it, with a user in another form', async () => {
    const user = await desk.payload.findByID({
      id: adminID,
      collection: 'users',
      overrideAccess: true,
    })
    const { id } = await desk.payload.create({
      collection: 'payload-preferences',
      data: {
        key: 'collection-notes',
        user: { collection: 'users', value: adminID },
        value: { limit: 10 },
      } as never,
      overrideAccess: true,
      user: { ...user, collection: 'users' },
    })
    expect(id).toBeTruthy()
  })

  it('in GraphQL as well', async () => {
    const mutation = 'mutation ($value: JSON) { updatePreference(key: "a", value: $value) { key } }'
    const { body, status } = await desk.graphql(mutation, {
      token: admin,
      variables: { value: JSON.parse(nested(1000)) as unknown },
    })
    expect(status).toBeLessThan(500)
    expect(body.errors).toHaveLength(1)
  })
})

import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'

import { openAPI } from '../../../src/blog/openAPI.ts'

interface Operation {
  operationId: string
  parameters?: { name: string; schema: object }[]
  responses: Record<string, { content?: Record<string, object> }>
  summary: string
}

type Paths = Record<string, { get?: Operation }>

const document = openAPI('/api/blog', 'https://tide.example/writing')
const operations = Object.values(document.paths as Paths).flatMap(({ get }) => get ?? [])

it('is valid by the schema of OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(document)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

describe('the document', () => {
  it('names the server, at the origin of the blog or wherever it was read', () => {
    expect(document.servers).toEqual([{ url: 'https://tide.example' }])
    expect(openAPI('/api/blog').servers).toEqual([{ url: '/' }])
  })

  it('has a summary, 400 and 503 for each operation', () => {
    expect(operations.length).toBeGreaterThan(6)
    for (const { operationId, responses, summary } of operations) {
      expect(summary).not.toBe('')
      if (operationId === 'getPreview') {
        // It has no parameters to get wrong, and nothing of it is kept.
        expect(Object.keys(responses)).toEqual(['200', '404', '503'])
        continue
      }
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', '503']))
      expect(Object.keys(responses['503']?.content ?? {})).toContain('application/json')
    }
  })

  it('has one type for each answer', () => {
    const types = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).map(([status, { content = {} }]) => [
        operationId,
        status,
        Object.keys(content),
      ]),
    )
    expect(types.filter(([, , names]) => (names?.length ?? 0) > 1)).toEqual([])
    expect(types).toContainEqual(['getPost', '200', ['application/json']])
    expect(types).toContainEqual(['getPostAsBibtex', '200', ['application/x-bibtex']])
  })

  it('says that numbers are numbers', () => {
    const list = operations.find(({ operationId }) => operationId === 'listPosts')
    const schemas = new Map(list?.parameters?.map(({ name, schema }) => [name, schema]))
    expect(schemas.get('limit')).toEqual({
      type: 'integer',
      default: 20,
      maximum: 100,
      minimum: 1,
    })
    expect(schemas.get('year')).toEqual({ type: 'integer', maximum: 2999, minimum: 1000 })
    expect(document).toHaveProperty(
      'components.schemas.PostGroup.properties.count',
      expect.objectContaining({ type: 'integer' }),
    )
  })

  it('has the type of documents, whose nodes hold nodes', () => {
    const text = JSON.stringify((document.components as { schemas: object }).schemas)
    expect(text).toContain('"items":{"$ref":"#/components/schemas/DocumentNode"}')
    expect(text).not.toContain('"$ref":"#"')
    expect(document).toHaveProperty('components.schemas.Post.properties.document.anyOf', [
      { $ref: '#/components/schemas/RichTextDocument' },
      { type: 'null' },
    ])
  })
})

// The blog API as an OpenAPI 3.1 document, made of the schemas that validate.
import { z } from 'zod'

import type { GroupKind } from './groups.ts'

import { groupKinds, mostGroups } from './groups.ts'
import * as schemas from './schemas.ts'

type JSONSchema = Record<string, unknown>

const components = {
  Original: schemas.original,
  Post: schemas.post,
  PostAuthor: schemas.postAuthor,
  PostGroup: schemas.postGroup,
  PostGroupList: schemas.postGroupList,
  PostHead: schemas.postHead,
  PostImage: schemas.postImage,
  PostList: schemas.postList,
  PostOutlet: schemas.postOutlet,
  PostSummary: schemas.postSummary,
  Problem: schemas.problem,
}

/** @param api path below which the API stands, `/api`. */
export function openAPI(api: string): JSONSchema {
  return {
    components: { schemas: componentSchemas() },
    info: {
      description: 'What is on the blog, for everybody.',
      title: 'Offprint blog',
      version: '1',
    },
    openapi: '3.1.0',
    paths: {
      ...Object.fromEntries(groupKinds.map((kind) => [`${api}/blog/${kind}`, groupPath(kind)])),
      [`${api}/blog/posts/{slug}`]: {
        get: {
          operationId: 'getPost',
          parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            ...found('Post', 'The post.'),
            ...unchanged,
            ...moved,
            ...wrong('400', 'There are no parameters.'),
            ...wrong('404', 'There is no such post on the blog.'),
            ...away,
          },
        },
      },
      [`${api}/blog/posts`]: {
        get: {
          operationId: 'listPosts',
          parameters: queryParameters(schemas.listQuery),
          responses: {
            ...found('PostList', 'What is on the blog, the newest first.', linkHeader),
            ...unchanged,
            ...wrong('400', 'A parameter is unknown, cannot be used, or is given twice.'),
            ...away,
          },
        },
      },
    },
  }
}

const groupTexts: Record<GroupKind, [operationId: string, description: string]> = {
  authors: ['listAuthors', 'Authors with posts, those with the most first.'],
  outlets: ['listOutlets', 'Outlets with posts, those with the most first.'],
  topics: [
    'listTopics',
    'Topics with posts, those with the most first. Topics that differ in punctuation or capitals alone are one.',
  ],
  years: ['listYears', 'Years in which posts were put on the blog, the newest first.'],
}

function groupPath(kind: GroupKind): JSONSchema {
  const [operationId, description] = groupTexts[kind]
  const responses = {
    ...found('PostGroupList', `${description} At most ${mostGroups}.`),
    ...unchanged,
    ...wrong('400', 'There are no parameters.'),
    ...away,
  }
  return { get: { operationId, responses } }
}

function componentSchemas(): JSONSchema {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) {
    registry.add(schema, { id })
  }
  const { schemas: made } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  )
}

function queryParameters(query: z.ZodObject): JSONSchema[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' }) as {
    properties?: Record<string, { description?: string }>
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    description,
    in: 'query',
    required: false,
    schema,
  }))
}

const moved = {
  308: {
    description: 'The post had this slug: `Location` names it by the one that it has.',
    headers: { Location: { required: true, schema: { type: 'string', format: 'uri-reference' } } },
  },
}
const unchanged = { 304: { description: 'The asker has it already (If-None-Match).' } }
const away = {
  503: {
    description: 'The database is away for a moment: ask again.',
    headers: { 'Retry-After': { schema: { type: 'string' } } },
  },
}
const etagHeader = { ETag: { required: true, schema: { type: 'string' } } }
const linkHeader = {
  Link: {
    description: 'The next page, rel="next"; absent at the end.',
    schema: { type: 'string' },
  },
}

function found(
  name: keyof typeof components,
  description: string,
  headers: JSONSchema = {},
): JSONSchema {
  return { 200: { content: contentOf(name), description, headers: { ...etagHeader, ...headers } } }
}

function wrong(status: string, description: string): JSONSchema {
  return { [status]: { content: contentOf('Problem'), description } }
}

function contentOf(name: keyof typeof components): JSONSchema {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } }
}

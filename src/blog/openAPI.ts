// The blog API as an OpenAPI 3.1 document, made of the schemas that validate.
import { z } from 'zod'

import { type CitationFormat, citationFormats, formats } from './citation/formats.ts'
import { citationQuery, citationsQuery, mostCitations } from './citation/queries.ts'
import * as face from './face/schemas.ts'
import { mostGroups } from './groups.ts'
import { type GroupKind, groupKinds } from './routes.ts'
import * as schemas from './schemas.ts'

type JSONSchema = Record<string, unknown>

const components = {
  BlogPage: face.blogPage,
  BlogPageItem: face.blogPageItem,
  BlogPageList: face.blogPageList,
  BlogSite: face.blogSite,
  DocumentNode: schemas.documentNode,
  Entry: schemas.entry,
  EntryList: schemas.entryList,
  OEmbed: schemas.oEmbed,
  Original: schemas.original,
  Post: schemas.post,
  PostAuthor: schemas.postAuthor,
  PostEvent: schemas.postEvent,
  PostEventList: schemas.postEventList,
  PostGroup: schemas.postGroup,
  PostGroupList: schemas.postGroupList,
  PostHead: schemas.postHead,
  PostImage: schemas.postImage,
  PostItem: schemas.postItem,
  PostList: schemas.postList,
  PostOutlet: schemas.postOutlet,
  PostSummary: schemas.postSummary,
  Problem: schemas.problem,
  Redirect: schemas.redirect,
  RedirectList: schemas.redirectList,
  RelatedPost: schemas.relatedPost,
  RichTextDocument: schemas.richDocument,
  SeriesPart: schemas.seriesPart,
  Subscription: schemas.subscription,
  Translation: schemas.translation,
  WithdrawnPost: schemas.withdrawnPost,
}

/**
 * @param api path of the blog API, `/api/blog`.
 * @param address of it; without its origin, the server is the one that answers.
 */
export function openAPI(api: string, address = ''): JSONSchema {
  return {
    components: { schemas: componentSchemas() },
    info: {
      description:
        'What is on the blog, for everybody. `?format=` of a post or of `/bibliography` answers as the path of that format.',
      title: 'Offprint blog',
      version: '1',
    },
    openapi: '3.1.0',
    paths: {
      ...Object.fromEntries(groupKinds.map((kind) => [`${api}/${kind}`, groupPath(kind)])),
      ...Object.fromEntries(citationFormats.flatMap((format) => citationPaths(api, format))),
      [`${api}/events`]: {
        get: {
          ...operation('listEvents', 'What has happened to posts, in order'),
          parameters: queryParameters(schemas.eventQuery),
          responses: {
            200: {
              content: contentOf('PostEventList'),
              description:
                'Events after `since`. With `Accept: text/event-stream` a stream that stays open: `id` of a message is the position, its data a PostEvent.',
            },
            ...ofQuestion,
            ...expired,
          },
        },
      },
      [`${api}/everything`]: {
        get: {
          ...operation('listEverything', 'What is on the blog, and what is listed besides'),
          parameters: queryParameters(schemas.everythingQuery),
          responses: {
            ...found('EntryList', 'Everything that was written, the latest first.', linkHeader),
            ...ofQuestion,
            ...wrong('404', 'The blog has no such list: the option `everything` is off.'),
          },
        },
      },
      [`${api}/oembed`]: {
        get: {
          ...operation('getOEmbed', 'A post as a card for pages of others'),
          parameters: queryParameters(schemas.oEmbedQuery).map((parameter) => ({
            ...parameter,
            required: parameter.name === 'url',
          })),
          responses: {
            ...found('OEmbed', 'The card.'),
            ...ofQuestion,
            ...wrong('404', 'There is no such post on the blog.'),
            501: { description: 'Only JSON is served.' },
          },
        },
      },
      [`${api}/pages/{slug}`]: {
        get: {
          ...operation('getPage', 'A page of the author’s own'),
          parameters: [slugParameter],
          responses: {
            ...found('BlogPage', 'The page, with its text.'),
            ...withoutParameters,
            ...wrong('404', 'There is no such page, or it is not public.'),
          },
        },
      },
      [`${api}/pages`]: plainPath('listPages', 'All pages of the author’s own', 'BlogPageList'),
      [`${api}/posts/{slug}`]: {
        get: {
          ...operation('getPost', 'A post'),
          parameters: [slugParameter],
          responses: { ...found('Post', 'The post.'), ...ofQuestion, ...ofPost },
        },
      },
      [`${api}/posts`]: {
        get: {
          ...operation('listPosts', 'A page of posts, or of what a search finds'),
          parameters: queryParameters(schemas.listQuery),
          responses: {
            ...found('PostList', 'What is on the blog, the newest first.', linkHeader),
            ...ofQuestion,
            ...expired,
          },
        },
      },
      [`${api}/preview/{token}`]: {
        get: {
          ...operation('getPreview', 'The post that an article would be, by the token of a link'),
          parameters: [{ name: 'token', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: {
              content: contentOf('Post'),
              description: 'With values that are not saved, for an hour. No cache may store it.',
            },
            ...wrong('404', 'The token is unknown or expired, or the link was ended.'),
            ...away,
          },
        },
      },
      [`${api}/redirects`]: {
        get: {
          ...operation('findRedirect', 'Where the post of a former address is now'),
          parameters: queryParameters(schemas.redirectQuery, true),
          responses: {
            ...found('RedirectList', 'The redirect of this address.'),
            ...unchanged,
            ...wrong('400', 'The parameter is missing or cannot be used, or there are others.'),
            ...wrong('404', 'Nothing on the blog had this address, or it is the present one.'),
            ...away,
          },
        },
      },
      [`${api}/site`]: plainPath('getSite', 'What the blog says of itself', 'BlogSite'),
      [`${api}/subscribe`]: {
        post: {
          ...operation('subscribe', 'Ask for the newsletter: a mail with a link follows'),
          requestBody: {
            content: contentOf('Subscription'),
            required: true,
          },
          responses: {
            202: { description: 'The same for every address, whether it is known or not.' },
            ...wrong('400', 'This is no mail address, or more than one.'),
            ...wrong('429', 'Too many requests: `Retry-After` says when.'),
            ...wrong('503', 'There is no newsletter, or the server is not available.'),
          },
        },
      },
      [`${api}/webmention`]: webmentionPath(),
    },
    security: [],
    servers: [{ url: URL.canParse(address) ? new URL(address).origin : '/' }],
    tags: [{ name, description: 'Posts, what they are grouped by, and citations.' }],
  }
}

const address = { type: 'string', format: 'uri' }

function webmentionPath(): JSONSchema {
  const post = {
    ...operation('sendWebmention', 'Says that a page elsewhere links to a post'),
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: { source: address, target: address },
            required: ['source', 'target'],
          },
        },
      },
      required: true,
    },
    responses: {
      202: { description: 'The page will be fetched. Only staff see it.' },
      ...wrong('400', 'An address cannot be used, or `target` is no post of this blog.'),
      ...wrong('404', 'This blog takes no webmentions.'),
      429: { description: 'Too many from this address or host: `Retry-After` says when.' },
      ...away,
    },
  }
  return { post }
}

const groupTexts: Record<GroupKind, [operationId: string, summary: string, description: string]> = {
  authors: ['listAuthors', 'All authors', 'Authors with posts, those with the most first.'],
  outlets: ['listOutlets', 'All outlets', 'Outlets with posts, those with the most first.'],
  series: ['listSeries', 'All series', 'Series with posts, those with the most first.'],
  topics: [
    'listTopics',
    'All topics',
    'Topics with posts, those with the most first. Topics that differ in punctuation or capitals alone are one.',
  ],
  years: ['listYears', 'All years', 'Years in which posts were put on the blog, the newest first.'],
}

const name = 'blog'

function operation(operationId: string, summary: string): JSONSchema {
  return { operationId, summary, tags: [name] }
}

function groupPath(kind: GroupKind): JSONSchema {
  const [operationId, summary, description] = groupTexts[kind]
  return plainPath(operationId, summary, 'PostGroupList', `${description} At most ${mostGroups}.`)
}

function plainPath(
  operationId: string,
  summary: string,
  of: keyof typeof components,
  description = `${summary}.`,
): JSONSchema {
  const responses = { ...found(of, description), ...withoutParameters }
  return { get: { ...operation(operationId, summary), responses } }
}

function componentSchemas(): JSONSchema {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) {
    registry.add(schema, { id })
  }
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  )
}

function queryParameters(query: z.ZodObject, required = false): JSONSchema[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' }) as {
    properties?: Record<string, { description?: string; parameter?: JSONSchema }>
  }
  return Object.entries(properties).map(([name, { description, parameter, ...schema }]) => ({
    name,
    description,
    in: 'query',
    required,
    schema: parameter ?? schema,
  }))
}

const slugParameter = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } }
const ofPost = {
  ...wrong('404', 'There is no such post on the blog.'),
  308: {
    description: 'The post had this slug: `Location` names it by the one that it has.',
    headers: { Location: { required: true, schema: { type: 'string', format: 'uri-reference' } } },
  },
}
const unchanged = { 304: { description: 'The asker has it already (If-None-Match).' } }
const away = {
  503: {
    content: contentOf('Problem'),
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
): { 200: { content: JSONSchema } & JSONSchema } {
  return { 200: { content: contentOf(name), description, headers: { ...etagHeader, ...headers } } }
}

/** A path for each format: an answer has one type. */
function citationPaths(api: string, format: CitationFormat): [string, JSONSchema][] {
  const { contentType, label } = formats[format]
  const id = format.charAt(0).toUpperCase() + format.slice(1)
  const schema =
    format === 'csl' ? { type: 'array', items: { type: 'object' } } : { type: 'string' }
  const content = { [contentType.split(';')[0] ?? '']: { schema } }
  const [one, all] = [
    `The citation of a post as ${label}`,
    `Citations of all posts or of one author’s as ${label}`,
  ]
  const description = `${all}, the newest first, ${mostCitations} at most.`
  return [
    [
      `${api}/bibliography/${format}`,
      {
        get: {
          ...operation(`getBibliographyAs${id}`, all),
          parameters: queryParameters(citationsQuery),
          responses: {
            200: { content, description, headers: { ...etagHeader, ...linkHeader } },
            ...ofQuestion,
          },
        },
      },
    ],
    [
      `${api}/posts/{slug}/${format}`,
      {
        get: {
          ...operation(`getPostAs${id}`, one),
          parameters: [slugParameter, ...queryParameters(citationQuery)],
          responses: {
            200: { content, description: `${one}.`, headers: etagHeader },
            ...ofQuestion,
            ...ofPost,
          },
        },
      },
    ],
  ]
}

const ofQuestion = {
  ...unchanged,
  ...wrong('400', 'A parameter is unknown, cannot be used, or is given twice.'),
  ...away,
}
const withoutParameters = { ...unchanged, ...wrong('400', 'There are no parameters.'), ...away }

const expired = wrong('410', 'Events that far back are not kept: read all posts anew.')

function wrong(status: string, description: string): JSONSchema {
  return { [status]: { content: contentOf('Problem'), description } }
}

function contentOf(name: keyof typeof components): JSONSchema {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } }
}

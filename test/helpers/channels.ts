// All request channels that can change a stage: endpoints, GraphQL and the Local API.
import type { Article } from '../../src/app/payload-types.ts'
import type { Answer, Desk, Login } from './bootPayload.ts'

export interface ChannelAnswer {
  codes: string[]
  status: number
}

export interface Input {
  reason?: string
  republication?: Record<string, unknown>
}

export interface Channel {
  name: string
  send: (
    desk: Desk,
    article: string,
    to: Article['stage'],
    as: Login,
    input?: Input,
  ) => Promise<ChannelAnswer>
}

interface Refused {
  data?: { code?: string; refusals?: { code: string }[] }
}

interface Body {
  errors?: Refused[]
}

export const channels: Channel[] = [
  {
    name: 'POST …/transition',
    send: async (desk, article, to, { token }, input) =>
      toChannelAnswer(
        await desk.rest<Body>('POST', `/articles/${article}/transition`, {
          body: { to, ...input },
          token,
        }),
      ),
  },
  ...(
    [
      ['PATCH', ''],
      ['PATCH as a draft', '?draft=true'],
      ['PATCH by autosave', '?draft=true&autosave=true'],
      ['PATCH over the lock', '?overrideLock=true&depth=2'],
    ] as const
  ).map(([name, query]) => ({
    name,
    send: async (...[desk, article, to, { token }, input]: Parameters<Channel['send']>) =>
      toChannelAnswer(
        await desk.rest<Body>('PATCH', `/articles/${article}${query}`, {
          body: { stage: to, transition: input },
          token,
        }),
      ),
  })),
  {
    name: 'PATCH by a form',
    send: async (desk, article, to, { token }, input = {}) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ stage: to, transition: input }))
      return toChannelAnswer(
        await desk.rest<Body>('PATCH', `/articles/${article}`, { body, token }),
      )
    },
  },
  {
    name: 'PATCH in bulk',
    send: async (desk, article, to, { token }, input) =>
      toChannelAnswer(
        await desk.rest<Body>('PATCH', `/articles?where[id][equals]=${article}`, {
          body: { stage: to, transition: input },
          token,
        }),
      ),
  },
  {
    name: 'GraphQL',
    send: async (desk, id, to, { token }, input) => {
      const { body } = await desk.graphql(
        `mutation ($id: String!, $data: mutationArticleUpdateInput!) {
          updateArticle(id: $id, data: $data) { stage }
        }`,
        { token, variables: { id, data: { stage: to.replaceAll('-', '_'), transition: input } } },
      )
      const [error] = body.errors ?? []
      const extensions = error?.extensions as { data?: Refused['data']; statusCode?: number }
      return {
        codes: codesOf({ data: extensions?.data }),
        status: error ? (extensions.statusCode ?? 500) : 200,
      }
    },
  },
  {
    name: 'the Local API as a user',
    send: async (desk, id, to, login, input) =>
      answerOf(async () =>
        desk.payload.update({
          id,
          collection: 'articles',
          data: { stage: to, transition: { ...input } },
          overrideAccess: false,
          user: await userOf(desk, login),
        }),
      ),
  },
  {
    name: 'the Local API in bulk as a user',
    send: async (desk, id, to, login, input) =>
      answerOf(async () => {
        const { errors } = await desk.payload.update({
          collection: 'articles',
          data: { stage: to, transition: { ...input } },
          overrideAccess: false,
          user: await userOf(desk, login),
          where: { id: { equals: id } },
        })
        if (errors.length > 0) {
          throw Object.assign(new Error('refused'), { status: 400, ...errors[0] })
        }
      }),
  },
]

/** Creating a republication moves its article to the blog. */
export const byRepublication: Channel = {
  name: 'POST /republications',
  send: async (desk, article, _, { token }, input) =>
    toChannelAnswer(
      await desk.rest<Body>('POST', '/republications', {
        body: { article, republishedAt: '2024-05-01', ...input?.republication },
        token,
      }),
    ),
}

async function userOf(desk: Desk, { id }: Login) {
  return {
    ...(await desk.payload.findByID({ id, collection: 'users', overrideAccess: true })),
    collection: 'users' as const,
  }
}

function toChannelAnswer({ body, status }: Answer<Body>): ChannelAnswer {
  return { codes: (body.errors ?? []).flatMap(codesOf), status }
}

function codesOf({ data }: Refused): string[] {
  return data?.refusals?.map(({ code }) => code) ?? (data?.code ? [data.code] : [])
}

async function answerOf(work: () => Promise<unknown>): Promise<ChannelAnswer> {
  try {
    await work()
    return { codes: [], status: 200 }
  } catch (error) {
    const { data, status } = error as { status?: number } & Refused
    return { codes: codesOf({ data }), status: status ?? 500 }
  }
}

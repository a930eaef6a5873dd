// All channels for a conditional write, which names the state that it is based on.
import type { Desk, Login } from './bootPayload.ts'

export interface WriteResult {
  code: null | string
  status: number
}

export interface WriteContext {
  desk: Desk
  expected: string
  id: string
  login: Login
  /** A version of the article to restore. */
  version: string
}

export interface ConditionalWrite {
  name: string
  write: (based: WriteContext) => Promise<WriteResult>
}

interface Body {
  errors?: { data?: { code?: string } }[]
}

/** The multipart form of the admin panel, with or without a file. */
export function formOf(data: object, file?: File): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  if (file) {
    form.set('file', file)
  }
  return form
}

function patchWith(
  name: string,
  bodyOf: (expected: string) => FormData | object,
): ConditionalWrite {
  return {
    name,
    write: ({ id, desk, expected, login }) =>
      rest(desk, 'PATCH', `/articles/${id}`, login, bodyOf(expected)),
  }
}

/** Writes to an article that is drafted and may be moved to its outlet. */
export const conditionalWrites: ConditionalWrite[] = [
  patchWith('PATCH', (expected) => ({ expectedUpdatedAt: expected, series: 'new' })),
  patchWith('PATCH by a form that names it', (expected) =>
    formOf({ expectedUpdatedAt: expected, series: 'new', updatedAt: '2020-01-01T00:00:00.000Z' }),
  ),
  patchWith('PATCH by a form as Payload sends it', (expected) =>
    formOf({ series: 'new', updatedAt: expected }),
  ),
  patchWith('PATCH that moves', (expected) => ({
    expectedUpdatedAt: expected,
    stage: 'published-at-outlet',
    transition: {},
  })),
  {
    name: 'PATCH that names it in the query',
    write: ({ id, desk, expected, login }) =>
      rest(desk, 'PATCH', `/articles/${id}?expectedUpdatedAt=${expected}`, login, {
        series: 'new',
      }),
  },
  {
    name: 'POST …/transition',
    write: ({ id, desk, expected, login }) =>
      rest(desk, 'POST', `/articles/${id}/transition`, login, {
        expectedUpdatedAt: expected,
        to: 'published-at-outlet',
      }),
  },
  {
    name: 'GraphQL',
    write: async ({ id, desk, expected, login }) => {
      const { body } = await desk.graphql(
        `mutation ($id: String!, $data: mutationArticleUpdateInput!) {
          updateArticle(id: $id, data: $data) { series }
        }`,
        {
          token: login.token,
          variables: { id, data: { expectedUpdatedAt: expected, series: 'new' } },
        },
      )
      const { data, statusCode } = (body.errors?.[0]?.extensions ?? {}) as {
        data?: { code?: string }
        statusCode?: number
      }
      return { code: data?.code ?? null, status: statusCode ?? (body.errors ? 500 : 200) }
    },
  },
  {
    name: 'the Local API as a user',
    write: ({ id, desk, expected, login }) =>
      resultOf(async () =>
        desk.payload.update({
          id,
          collection: 'articles',
          data: { expectedUpdatedAt: expected, series: 'new' },
          overrideAccess: false,
          user: {
            ...(await desk.payload.findByID({
              id: login.id,
              collection: 'users',
              overrideAccess: true,
            })),
            collection: 'users',
          },
        }),
      ),
  },
  {
    name: 'the Local API as the system',
    write: ({ id, desk, expected }) =>
      resultOf(() =>
        desk.payload.update({
          id,
          collection: 'articles',
          data: { expectedUpdatedAt: expected, series: 'new' },
          overrideAccess: true,
        }),
      ),
  },
  {
    name: 'restoring a version, in the query',
    write: ({ desk, expected, login, version }) =>
      rest(desk, 'POST', `/articles/versions/${version}?expectedUpdatedAt=${expected}`, login),
  },
  {
    name: 'restoring a version, in the body',
    write: ({ desk, expected, login, version }) =>
      rest(desk, 'POST', `/articles/versions/${version}`, login, { expectedUpdatedAt: expected }),
  },
  {
    name: 'DELETE',
    write: ({ id, desk, expected, login }) =>
      rest(desk, 'DELETE', `/articles/${id}?expectedUpdatedAt=${expected}`, login),
  },
]

export async function rest(
  desk: Desk,
  method: string,
  path: string,
  { token }: Partial<Login>,
  body?: FormData | object,
): Promise<WriteResult> {
  const answer = await desk.rest<Body>(method, path, { body, token })
  return { code: answer.body.errors?.[0]?.data?.code ?? null, status: answer.status }
}

async function resultOf(work: () => Promise<unknown>): Promise<WriteResult> {
  try {
    await work()
    return { code: null, status: 200 }
  } catch (error) {
    const { data, status } = error as { data?: { code?: string }; status?: number }
    return { code: data?.code ?? null, status: status ?? 500 }
  }
}

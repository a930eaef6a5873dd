// The channels by which a write can say on which state it is based.
import type { Desk, Login } from './bootPayload.ts'

export interface WriteResult {
  code: null | string
  status: number
}

export interface Based {
  desk: Desk
  expected: string
  id: string
  /** As the only version of the article that there is to restore. */
  version: string
  who: Login
}

export interface Writer {
  name: string
  write: (based: Based) => Promise<WriteResult>
}

interface Body {
  errors?: { data?: { code?: string } }[]
}

/** What the admin panel's form sends, with or without a file. */
export function formOf(data: object, file?: File): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  if (file) {
    form.set('file', file)
  }
  return form
}

function patching(name: string, bodyOf: (expected: string) => FormData | object): Writer {
  return {
    name,
    write: ({ id, desk, expected, who }) =>
      rest(desk, 'PATCH', `/articles/${id}`, who, bodyOf(expected)),
  }
}

/** On an article that is drafted and may go to its outlet. */
export const writers: Writer[] = [
  patching('PATCH', (expected) => ({ expectedUpdatedAt: expected, series: 'new' })),
  patching('PATCH by a form that names it', (expected) =>
    formOf({ expectedUpdatedAt: expected, series: 'new', updatedAt: '2020-01-01T00:00:00.000Z' }),
  ),
  patching('PATCH by a form as Payload sends it', (expected) =>
    formOf({ series: 'new', updatedAt: expected }),
  ),
  patching('PATCH that moves', (expected) => ({
    expectedUpdatedAt: expected,
    stage: 'published-at-outlet',
    transition: {},
  })),
  {
    name: 'PATCH that names it in the query',
    write: ({ id, desk, expected, who }) =>
      rest(desk, 'PATCH', `/articles/${id}?expectedUpdatedAt=${expected}`, who, { series: 'new' }),
  },
  {
    name: 'POST …/transition',
    write: ({ id, desk, expected, who }) =>
      rest(desk, 'POST', `/articles/${id}/transition`, who, {
        expectedUpdatedAt: expected,
        to: 'published-at-outlet',
      }),
  },
  {
    name: 'GraphQL',
    write: async ({ id, desk, expected, who }) => {
      const { body } = await desk.graphql(
        `mutation ($id: String!, $data: mutationArticleUpdateInput!) {
          updateArticle(id: $id, data: $data) { series }
        }`,
        {
          token: who.token,
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
    write: ({ id, desk, expected, who }) =>
      caught(async () =>
        desk.payload.update({
          id,
          collection: 'articles',
          data: { expectedUpdatedAt: expected, series: 'new' },
          overrideAccess: false,
          user: {
            ...(await desk.payload.findByID({
              id: who.id,
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
      caught(() =>
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
    write: ({ desk, expected, version, who }) =>
      rest(desk, 'POST', `/articles/versions/${version}?expectedUpdatedAt=${expected}`, who),
  },
  {
    name: 'restoring a version, in the body',
    write: ({ desk, expected, version, who }) =>
      rest(desk, 'POST', `/articles/versions/${version}`, who, { expectedUpdatedAt: expected }),
  },
  {
    name: 'DELETE',
    write: ({ id, desk, expected, who }) =>
      rest(desk, 'DELETE', `/articles/${id}?expectedUpdatedAt=${expected}`, who),
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

async function caught(work: () => Promise<unknown>): Promise<WriteResult> {
  try {
    await work()
    return { code: null, status: 200 }
  } catch (error) {
    const { data, status } = error as { data?: { code?: string }; status?: number }
    return { code: data?.code ?? null, status: status ?? 500 }
  }
}

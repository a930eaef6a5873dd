// Letters to outlets as they are once they were sent, and who opens their links.
import { randomInt } from 'node:crypto'

import type { PermissionRequest } from '../../src/app/payload-types.ts'
import type { Answer, CallOptions, Desk } from './bootPayload.ts'

import { runInRequest } from '../../src/app/requestContext.ts'
import { hashOf, tokenOf } from '../../src/permissions/token.ts'

interface SentLetter {
  id: string
  /** Below `/api`. */
  path: string
  token: string
}

/** @param articles of the outlet */
export async function makeLetter(
  { payload }: Desk,
  outlet: string,
  articles: ({ article: string } & Partial<NonNullable<PermissionRequest['articles']>[number]>)[],
  data: Partial<PermissionRequest> = {},
): Promise<SentLetter> {
  const { id } = await payload.create({
    collection: 'permission-requests',
    data: {
      articles: articles.map((one) => ({ mode: 'full' as const, ...one })),
      body: 'Dear Sir or Madam',
      kind: 'permission',
      language: 'en',
      outlet,
      sentAt: new Date().toISOString(),
      silence: 'nothing',
      status: 'sent',
      subject: 'Permission',
      to: 'rights@outlet.example',
      ...data,
    },
    overrideAccess: true,
  })
  const token = tokenOf(payload.secret, id, 1)
  await payload.update({
    id,
    collection: 'permission-requests',
    data: { tokenHash: hashOf(token) },
    overrideAccess: true,
  })
  return { id, path: `/permission/${token}`, token }
}

export type Visit = (method: string, path: string, options?: CallOptions) => Promise<Answer<string>>

/** Requests of somebody with an address of their own. */
export function visitorOf(desk: Desk, address = anyAddress()): Visit {
  return (method, path, options) =>
    runInRequest({ id: 'visit', clientAddress: address }, () =>
      desk.rest<string>(method, path, options),
    )
}

export function formOf(fields: Record<string, string>): CallOptions {
  return { form: new URLSearchParams(fields).toString() }
}

function anyAddress(): string {
  return [10, randomInt(256), randomInt(256), randomInt(256)].join('.')
}

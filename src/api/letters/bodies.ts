// The bodies of requests about letters.
import { z } from 'zod'

import { isDay } from '../../domain/days.ts'
import { answers, letterLanguages } from '../../domain/letters.ts'
import { modes } from '../../domain/terms.ts'

const anyID = z.union([z.string(), z.number()])
const day = z.string().refine(isDay, { message: 'must be a day such as 2026-03-01' })

export const draft = z.strictObject({
  articles: z.array(anyID).min(1).max(200).optional(),
  from: day.nullable().optional(),
  language: z.enum(letterLanguages).optional(),
  mode: z.enum(modes).optional(),
  outlet: anyID.optional(),
  record: z.boolean().optional(),
})

export const signOff = z.strictObject({
  articles: z.array(anyID).length(1),
  kind: z.literal('sign-off'),
  language: z.enum(letterLanguages).optional(),
  to: z
    .array(z.strictObject({ author: anyID, email: z.email().max(320).optional() }))
    .min(1)
    .max(50),
})

export const send = z.strictObject({ again: z.boolean().optional(), copy: z.boolean().optional() })

export const bounced = z.strictObject({ reason: z.string().max(2000).optional() })

export const decline = z.strictObject({
  articles: z.array(anyID).max(200).optional(),
  expectedUpdatedAt: z.unknown().optional(),
  terms: z.boolean().optional(),
})

const agreed = z.strictObject({
  article: anyID,
  creditLine: z.string().max(300).optional(),
  from: day.nullable(),
  mode: z.enum(modes),
  words: z.string().max(5000).optional(),
})

export const accept = decline.extend({
  articles: z
    .array(z.union([anyID, agreed]))
    .max(200)
    .optional(),
})

export const record = z.strictObject({
  always: z.boolean().optional(),
  alwaysFrom: day.optional(),
  answers: z
    .array(
      z.strictObject({
        answer: z.enum(answers),
        article: anyID,
        from: day.nullable().optional(),
        mode: z.enum(modes).optional(),
        words: z.string().max(5000).optional(),
      }),
    )
    .max(200),
  by: z
    .strictObject({ name: z.string().max(200), role: z.string().max(200).optional() })
    .optional(),
  creditLine: z.string().max(300).optional(),
  evidence: z.string().max(20_000).optional(),
  file: z
    .strictObject({ name: z.string().max(300), type: z.string().max(100), data: z.string() })
    .optional(),
})

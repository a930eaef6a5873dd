// `offprint_owed`: what is owed to the blog, what becomes free soon, and what is blocked.
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import type { OwedLine } from '../../owed/classify.ts'
import type { Article, ID } from '../../types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { slugsOf } from '../../options.ts'
import { owedGroups } from '../../owed/owedGroups.ts'
import { readOwed } from '../owed.ts'
import { defineTool } from './tool.ts'

export const owedTool = defineTool({
  name: 'offprint_owed',
  description:
    'Lists the articles that are owed to the blog: published at an outlet, and not on the blog yet. Each with what it still lacks (codes) and from which day it is free. Answers counts of all kinds. Changes nothing.',
  parameters: {
    group: z.enum(owedGroups).optional().describe('Only articles of this group.'),
    limit: z.int().min(1).max(50).default(20).describe('Articles of each kind.'),
    page: z.int().min(1).max(100_000).default(1),
    scope: z
      .enum(['all', 'own'])
      .default('all')
      .describe('Authors get their own articles, whatever is asked for.'),
  },
  run: async (req, { group, limit, page, scope }, options) => {
    const isOwn = scope === 'own' || !isEditorOrAdmin(req)
    const list = await readOwed(req, { group, isOwn, limit, page }, options)
    const { blocked, counts, groups, heldBack, isUnlinked, owed, scheduled, soon, today } = list
    const lists = { blocked, heldBack, owed, scheduled, soon }
    const saved = await whenSaved(req, Object.values(lists).flat())
    const content = Object.fromEntries(
      Object.entries(lists).map(([kind, lines]) => [
        kind,
        lines.map((line) => ({ ...toLine(line), updatedAt: saved.get(line.id) ?? null })),
      ]),
    )
    return { content, facts: { counts, groups, isUnlinked, page, today } }
  },
})

/** `updatedAt` by id, as offprint_fill and offprint_propose need it. */
async function whenSaved(req: PayloadRequest, lines: OwedLine[]): Promise<Map<ID, string>> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).articles,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { updatedAt: true },
    user: req.user,
    where: { id: { in: lines.map(({ id }) => id) } },
  })
  return new Map(
    (docs as Article[]).map(({ id, updatedAt }) => [id, new Date(updatedAt).toISOString()]),
  )
}

function toLine({ refusals, todo, ...line }: OwedLine) {
  const { id, due, freeFrom, freeSince, group, mode, outlet, publishedOn, title } = line
  const missing = [...refusals, ...todo].map(({ code }) => code)
  return { id, due, freeFrom, freeSince, group, missing, mode, outlet, publishedOn, title }
}

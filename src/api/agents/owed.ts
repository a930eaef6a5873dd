// `offprint_owed`: what is owed to the blog, what becomes free soon, and what is blocked.
import { z } from 'zod'

import type { OwedLine } from '../../owed/classify.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
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
    const content = Object.fromEntries(
      Object.entries(lists).map(([kind, lines]) => [kind, lines.map(toLine)]),
    )
    return { content, facts: { counts, groups, isUnlinked, page, today } }
  },
})

function toLine({ refusals, todo, ...line }: OwedLine) {
  const { id, due, freeFrom, freeSince, group, mode, outlet, publishedOn, title } = line
  const missing = [...refusals, ...todo].map(({ code }) => code)
  return { id, due, freeFrom, freeSince, group, missing, mode, outlet, publishedOn, title }
}

// Checks whether the rules of the workflow would still allow an article the stage that it has.
import type { Refusal } from '../../types.ts'
import type { ArticleRecord } from '../../workflow/readArticles.ts'
import type { Issue } from '../issue.ts'

import { isFromImport } from '../../domain/importPermission.ts'
import { safeTerms } from '../../domain/terms.ts'
import { stages } from '../../domain/transitions.ts'
import { decide } from '../../workflow/decide.ts'
import { issueOf } from '../issue.ts'

/** Asks the same rule as a transition does, as if the article were about to move to its stage. */
export function checkRules(record: ArticleRecord, today: string): Issue[] {
  const before = stages[stages.indexOf(record.stage) - 1]
  if (!before) {
    return []
  }
  const { refusals } = decide({
    actor: null,
    alreadyOnBlog: isImported(record),
    // An editor may have moved it for a reason, although the outlet said no.
    article: { ...record.facts, heldBackOn: null, stage: before },
    mode: record.republication?.mode ?? record.blogMode,
    terms: record.terms ?? safeTerms,
    to: record.stage,
    today,
  })
  return refusals.map((refusal) =>
    issueOf(record, refusal.code, { message: refusal.message, repair: repairOf(refusal) }),
  )
}

/** By the permission that an import puts on record; at the outlet also by the log. */
function isImported({ facts, log, stage }: ArticleRecord): boolean {
  const isSeeded = stage === 'published-at-outlet' && log.some(({ via }) => via === 'seed')
  return isFromImport(facts.permission) || isSeeded
}

function repairOf({ code, field }: Refusal): string {
  if (code === 'embargoed' || code === 'permission-missing') {
    return 'Record the permission of the outlet, select a smaller mode, or take the article down.'
  }
  if (code === 'sign-off-missing' || code === 'sign-off-stale') {
    return 'Ask for the sign-off, or record it; or show a link only.'
  }
  if (code === 'footnotes-broken') {
    return 'Write these footnotes again, or delete their references in the text.'
  }
  return `Fill in ${field} in the admin panel, or move the article back.`
}

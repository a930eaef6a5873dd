// What can be wrong with one article and its records, and how to mend it. The rule of `npm run doctor`.
import type { Mode } from '../domain/terms.ts'
import type { Refusal } from '../types.ts'
import type { ArticleRecord } from '../workflow/readArticles.ts'
import type { Issue } from './issue.ts'

import { freeFrom } from '../domain/freeFrom.ts'
import { isFromImport } from '../domain/importPermission.ts'
import { pathOf } from '../domain/paths.ts'
import { isMoreOpen, safeTerms } from '../domain/terms.ts'
import { stages } from '../domain/transitions.ts'
import { decide } from '../workflow/decide.ts'
import { issueOf, repairedByProgram } from './issue.ts'

/** What an article carries that is worked out, as it should be. */
export interface Derived {
  blogMode: Mode | null
  freeFrom: null | string
  path: null | string
}

/** @param today `YYYY-MM-DD` in the site's time zone. */
export function issuesOf(record: ArticleRecord, today: string): Issue[] {
  return [
    ...recordIssues(record),
    ...derivedIssues(record),
    ...logIssues(record),
    ...ruleIssues(record, today),
  ]
}

export function derivedOf(record: ArticleRecord): Derived {
  const { facts, republication, stage, terms } = record
  const onBlog = stage === 'republished-on-blog'
  const free = terms && freeFrom(facts.publishedOn, facts.precision, terms)
  // A duplicate begins without a day, and gets it with its first move or its next date.
  const isUntouched = stage === 'drafted' && record.freeFrom === null
  return {
    blogMode: onBlog ? (republication?.mode ?? record.blogMode) : null,
    freeFrom: isUntouched ? null : free,
    path:
      republication &&
      pathOf(
        republication.slug ?? '',
        republication.republishedAt,
        republication.republishedAtPrecision,
      ),
  }
}

function recordIssues(record: ArticleRecord): Issue[] {
  const { note, republication, stage, terms } = record
  if (stage === 'republished-on-blog' && !republication) {
    return [
      issueOf(record, 'republication-missing', {
        repair: 'Make its republication at the desk, or take the article down.',
        what: 'It is on the blog, but there is no republication of it.',
      }),
    ]
  }
  if (!republication) {
    return []
  }
  return [
    ...(stage === 'republished-on-blog' ? [] : [astray(record)]),
    ...(republication.note === note ? [] : [otherNote(record)]),
    ...(terms && isMoreOpen(republication.searchPolicy, terms.searchPolicy)
      ? [tooOpen(record)]
      : []),
  ]
}

function astray(record: ArticleRecord): Issue {
  return issueOf(record, 'republication-astray', {
    repair: 'Delete the republication, and move the article again.',
    what: `There is a republication of it, but its stage is "${record.stage}".`,
  })
}

function tooOpen(record: ArticleRecord): Issue {
  const { republication, terms } = record
  return issueOf(record, 'search-policy-too-open', {
    repair: 'Choose the outlet’s search policy in its republication, or a stricter one.',
    what: `Its republication tells search engines "${republication?.searchPolicy}"; the outlet’s terms say "${terms?.searchPolicy}".`,
  })
}

function otherNote(record: ArticleRecord): Issue {
  const none = record.republication?.note === null
  return issueOf(record, 'note-of-another', {
    repair: 'Choose the article’s own note in its republication.',
    what: none
      ? 'Its republication shows no note, though it has one.'
      : 'Its republication shows a note that is not its own.',
  })
}

function derivedIssues(record: ArticleRecord): Issue[] {
  const wanted = derivedOf(record)
  const rows: [code: string, is: null | string, should: null | string, name: string][] = [
    ['blog-mode-wrong', record.blogMode, wanted.blogMode, 'blogMode'],
    ['free-from-wrong', record.freeFrom, wanted.freeFrom, 'freeFrom'],
    ['path-wrong', record.republication?.path ?? null, wanted.path, 'The path on the blog'],
  ]
  return rows
    .filter(([, is, should]) => is !== should)
    .map(([code, is, should, name]) => ({
      ...issueOf(record, code, {
        repair: repairedByProgram,
        what: `${name} is ${is ?? 'empty'}; it should be ${should ?? 'empty'}.`,
      }),
      derived: true,
    }))
}

function logIssues(record: ArticleRecord): Issue[] {
  const { id, log, stage } = record
  const end = log.at(-1)?.to ?? stages[0]
  const broken = log.findIndex(({ from }, index) => from !== (log[index - 1]?.to ?? stages[0]))
  const back = `Put the stage back in the database (update articles set stage = '${end}' where id = '${id}'; a republication goes first), then move it at the desk.`
  return [
    ...(end === stage
      ? []
      : [
          issueOf(record, log.length > 0 ? 'log-elsewhere' : 'log-missing', {
            repair: back,
            what:
              log.length > 0
                ? `Its stage is "${stage}", but its last move led to "${end}".`
                : `Its stage is "${stage}", but the log has no move of it.`,
          }),
        ]),
    ...(broken < 0 ? [] : [brokenLog(record, broken)]),
  ]
}

function brokenLog(record: ArticleRecord, index: number): Issue {
  const before = record.log[index - 1]?.to ?? stages[0]
  return issueOf(record, 'log-broken', {
    repair: 'Nobody can change the log: the versions of the article show what happened in between.',
    what: `Move ${index + 1} in its log begins at "${record.log[index]?.from}", but the article was "${before}".`,
  })
}

/** Would the article be let in where it stands? The one rule is asked, as if it were about to move there. */
function ruleIssues(record: ArticleRecord, today: string): Issue[] {
  const at = stages.indexOf(record.stage)
  const before = stages[at - 1]
  if (!before) {
    return []
  }
  const { refusals } = decide({
    actor: null,
    alreadyOnBlog: cameByImport(record),
    article: { ...record.facts, stage: before },
    mode: record.republication?.mode ?? record.blogMode,
    terms: record.terms ?? safeTerms,
    to: record.stage,
    today,
  })
  return refusals.map((refusal) =>
    issueOf(record, refusal.code, { repair: repairOf(refusal), what: refusal.message }),
  )
}

/** On the blog the import's permission counts; at the outlet also that it came there, or was there before, by the import. */
function cameByImport({ facts, log, stage }: ArticleRecord): boolean {
  const bySeed = stage === 'published-at-outlet' && log.some(({ via }) => via === 'seed')
  return isFromImport(facts.permission) || bySeed
}

function repairOf({ code, field }: Refusal): string {
  if (code === 'embargoed' || code === 'permission-missing') {
    return 'Put the outlet’s permission on record, choose a smaller mode, or take the article down.'
  }
  if (code === 'footnotes-broken') {
    return 'Write these footnotes again, or delete their marks in the text.'
  }
  return `Fill in ${field} at the desk, or move the article back.`
}

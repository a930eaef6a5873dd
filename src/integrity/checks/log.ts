// Checks whether the transition log of an article is complete and ends at its stage.
import type { ArticleRecord } from '../../workflow/readArticles.ts'
import type { Issue } from '../issue.ts'

import { stages } from '../../domain/transitions.ts'
import { issueOf } from '../issue.ts'

export function checkLog(record: ArticleRecord): Issue[] {
  const { log, stage } = record
  const end = log.at(-1)?.to ?? stages[0]
  const gap = log.findIndex(({ from }, index) => from !== stageBefore(record, index))
  return [
    ...(end === stage ? [] : [wrongEnd(record, end)]),
    ...(gap < 0 ? [] : [brokenAt(record, gap)]),
  ]
}

function stageBefore({ log }: ArticleRecord, index: number): string {
  return log[index - 1]?.to ?? stages[0]
}

function wrongEnd(record: ArticleRecord, end: string): Issue {
  const { id, log, stage } = record
  const isEmpty = log.length === 0
  return issueOf(record, isEmpty ? 'log-missing' : 'log-mismatch', {
    message: isEmpty
      ? `The stage is "${stage}", but the log has no transition of the article.`
      : `The stage is "${stage}", but the last transition in the log led to "${end}".`,
    repair: `Set the stage of article ${id} back to "${end}" in the database (delete a republication first), then move the article in the admin panel.`,
  })
}

function brokenAt(record: ArticleRecord, index: number): Issue {
  return issueOf(record, 'log-broken', {
    message: `Transition ${index + 1} in the log starts at "${record.log[index]?.from}", but the article was "${stageBefore(record, index)}".`,
    repair: 'The log cannot be changed. The versions of the article show what happened in between.',
  })
}

// Checks whether an article and its republication agree.
import type { ArticleRecord } from '../../workflow/readArticles.ts'
import type { Issue } from '../issue.ts'

import { isMoreOpen } from '../../domain/terms.ts'
import { issueOf } from '../issue.ts'

export function checkRepublication(record: ArticleRecord): Issue[] {
  const { note, republication, stage, terms } = record
  const onBlog = stage === 'republished-on-blog'
  if (!republication) {
    return onBlog ? [missing(record)] : []
  }
  const tooOpen = terms && isMoreOpen(republication.searchPolicy, terms.searchPolicy)
  return [
    ...(onBlog ? [] : [unexpected(record)]),
    ...(republication.note === note ? [] : [otherNote(record)]),
    ...(tooOpen ? [tooOpenPolicy(record)] : []),
  ]
}

function missing(record: ArticleRecord): Issue {
  return issueOf(record, 'republication-missing', {
    message: 'The article is on the blog but has no republication.',
    repair: 'Create its republication in the admin panel, or take the article down.',
  })
}

function unexpected(record: ArticleRecord): Issue {
  return issueOf(record, 'republication-unexpected', {
    message: `The article has a republication but its stage is "${record.stage}".`,
    repair: 'Delete the republication and move the article again.',
  })
}

function otherNote(record: ArticleRecord): Issue {
  return issueOf(record, 'note-mismatch', {
    message:
      record.republication?.note === null
        ? 'The republication shows no note, but the article has one.'
        : 'The republication shows the note of another article.',
    repair: 'Select the note of the article in its republication.',
  })
}

function tooOpenPolicy(record: ArticleRecord): Issue {
  const { republication, terms } = record
  return issueOf(record, 'search-policy-too-open', {
    message: `The search policy of the republication is "${republication?.searchPolicy}", but the terms of the outlet say "${terms?.searchPolicy}".`,
    repair: 'Select the search policy of the outlet in the republication, or a stricter one.',
  })
}

// Entries of Atom feeds, and of what Blogger exports in the same form.
import type { Message } from '../../messages.ts'
import type { XMLRecord } from '../xml/RecordParser.ts'
import type { FeedPost, FeedStatus } from './types.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { childOf, childrenOf, valueOf } from '../xml/values.ts'

export function atomPost(record: XMLRecord): FeedPost {
  const content = htmlOf(childOf(record, 'content'))
  const summary = htmlOf(childOf(record, 'summary'))
  return {
    authors: namesOf(record),
    content: content || summary,
    files: childrenOf(record, 'link').flatMap(({ attributes: { href = '', rel } }) =>
      rel === 'enclosure' && href ? href : [],
    ),
    guid: valueOf(record, 'id'),
    isExcerpt: !content && summary !== '',
    language: record.attributes['xml:lang'] ?? '',
    link: linkOf(record) || valueOf(record, 'blogger:filename'),
    linked: '',
    picture: '',
    problem: problemOf(record),
    published:
      valueOf(record, 'published') || valueOf(record, 'issued') || valueOf(record, 'updated'),
    status: statusOf(record),
    summary: content ? summary : '',
    title: htmlOf(childOf(record, 'title')),
    topics: topicsOf(record),
    updated: valueOf(record, 'updated') || valueOf(record, 'modified'),
  }
}

/** That of the page, not of the entry in other forms. */
export function linkOf(record: XMLRecord): string {
  const links = [...childrenOf(record, 'link'), ...childrenOf(record, 'atom:link')]
  const pages = links.filter(
    ({ attributes: { type = '', rel = 'alternate' } }) =>
      rel === 'alternate' && (type === '' || type === 'text/html'),
  )
  return pages[0]?.attributes.href ?? ''
}

export function namesOf(record: XMLRecord): string[] {
  return childrenOf(record, 'author').flatMap((author) => valueOf(author, 'name') || [])
}

/** Plain text is escaped; what Blogger writes without a type is HTML, too. */
function htmlOf(element: undefined | XMLRecord): string {
  const { attributes = {}, text = '' } = element ?? {}
  const type = attributes.type ?? attributes.mode ?? ''
  const isMarkup = /html|escaped/.test(type) || (type === '' && /<[a-z][^<>]*>/i.test(text))
  return isMarkup ? text : escapeHTML(text)
}

const kind = 'http://schemas.google.com/g/2005#kind'

function kindOf(record: XMLRecord): string {
  const term = childrenOf(record, 'category').find(({ attributes }) => attributes.scheme === kind)
  return (
    (term?.attributes.term ?? '').split('#')[1] ?? valueOf(record, 'blogger:type').toLowerCase()
  )
}

const problems: Record<string, Message['code']> = {
  comment: 'source-item-comment',
  page: 'source-item-page',
  settings: 'source-item-settings',
  template: 'source-item-template',
}

function problemOf(record: XMLRecord): Message | null {
  const isReply = childOf(record, 'thr:in-reply-to') !== undefined
  const code = problems[kindOf(record)] ?? (isReply ? 'source-item-comment' : undefined)
  return code ? { code } : null
}

const statuses: Record<string, FeedStatus> = {
  DRAFT: 'draft',
  SCHEDULED: 'scheduled',
  SOFT_TRASHED: 'trashed',
}

function statusOf(record: XMLRecord): FeedStatus {
  const control = childOf(record, 'app:control')
  const isDraft = control !== undefined && valueOf(control, 'app:draft') === 'yes'
  return isDraft ? 'draft' : (statuses[valueOf(record, 'blogger:status')] ?? 'published')
}

function topicsOf(record: XMLRecord): string[] {
  return childrenOf(record, 'category')
    .filter(({ attributes }) => attributes.scheme !== kind)
    .flatMap(({ attributes }) => attributes.label ?? attributes.term ?? [])
}

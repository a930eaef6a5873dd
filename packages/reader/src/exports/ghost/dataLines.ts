// What a post says beside its text, as lines that are accounted for: what no field takes is left out by its name.
import type { VisibleLine } from '../../accounting/visibleLines.ts'
import type { GhostPost, GhostRelated } from './types.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { openPage } from '../../dom/openPage.ts'
import { plain } from '../../values/values.ts'

const ofPost = ['title', 'custom_excerpt', 'codeinjection_head', 'codeinjection_foot']

/** Newer versions have these in a table of their own. */
const texts = [
  ...['email_subject', 'feature_image_alt', 'feature_image_caption', 'meta_description'],
  ...['meta_title', 'og_description', 'og_title', 'twitter_description', 'twitter_title'],
]

/** The number of their block: those of the text count from 1. */
const block = -1

export function dataLines(post: GhostPost, { meta, tags }: GhostRelated): VisibleLine[] {
  const named = [
    ...[...ofPost, ...texts].map((name): [string, unknown] => [name, post[name] ?? meta[name]]),
    ...tags.map((tag): [string, unknown] => ['tag', tag]),
  ]
  return named.flatMap(([label, value]) => {
    const text = typeof value === 'string' ? wordsIn(value.slice(0, longest)) : ''
    return text ? [{ block, holder: 0, label, reason: 'file-data', text }] : []
  })
}

const longest = 20_000

/** Captions are HTML; code that is injected is shown as it is. */
function wordsIn(value: string): string {
  const isMarkup = /<\/?(?:[abip]|em|span|strong)\b/i.test(value)
  return (isMarkup && wordsOf(openPage(value).body)) || plain(value, longest)
}

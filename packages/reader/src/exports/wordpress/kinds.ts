// What the items of a WordPress export are: only posts are articles.
import type { Message } from '../../messages.ts'
import type { WordPressItem } from './types.ts'

const problems: [type: RegExp, code: Message['code']][] = [
  [/^page$/, 'source-item-page'],
  [/^attachment$/, 'source-item-attachment'],
  [/^(?:nav_menu_item|wp_navigation)$/, 'source-item-menu'],
  [/^wp_block$/, 'source-item-block'],
  [/^revision$/, 'source-item-revision'],
  [
    /^(?:wp_template|wp_template_part|wp_global_styles|wp_font_\w+|custom_css|customize_changeset|oembed_cache)$/,
    'source-item-template',
  ],
  [/^guest-author$/, 'source-item-author'],
]

/** Types of posts that themes and plugins add for texts like these. */
const articles =
  /^(?:post|(?:article|artikel|beitrag|blog(?:_?post)?|column|commentary|essay|interview|news|op-?ed|opinion|publication|review|stor(?:y|ie)|text|writing)s?)$/i

/** Null for an article. */
export function problemOf({ type, content, title }: WordPressItem): Message | null {
  if (articles.test(type)) {
    return content || title ? null : { code: 'source-item-empty' }
  }
  const code = problems.find(([pattern]) => pattern.test(type))?.[1]
  return code ? { code } : { code: 'source-item-other', values: { kind: type.slice(0, 100) } }
}

export type PostStatus = 'draft' | 'password' | 'private' | 'published' | 'scheduled' | 'trashed'

const statuses: Record<string, PostStatus> = {
  future: 'scheduled',
  private: 'private',
  publish: 'published',
  trash: 'trashed',
}

/** A post with a password is shown to those who know it, though it counts as published. */
export function statusOf({ password, status }: WordPressItem): PostStatus {
  const found = statuses[status] ?? 'draft'
  return found === 'published' && password ? 'password' : found
}

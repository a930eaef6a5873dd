// Why words of a source are neither in a field nor in the text of an article.

/**
 * `site` is what a page prints around an article, `outside` stands before or behind its text, `unread` within it;
 * `repeated` is printed a second time, `contents` is a table of them, `drawing` a chart, a diagram or a drawn picture;
 * `comment` and `page-margin` (the head and the foot of each page) are those of Word and PDF, `command` and `file-data`
 * (front matter, data of a post) those of Markdown and Ghost, `blog-page` is a page of Ghost; `mail` is the letter around
 * a text, earlier letters and signatures; `chosen` was left out by an editor; `picture` is one that an import could not
 * get, with the reason.
 */
export const leftOutReasons = [
  'blog-page',
  'chosen',
  'command',
  'comment',
  'contents',
  'drawing',
  'file-data',
  'mail',
  'outside',
  'page-margin',
  'picture',
  'repeated',
  'site',
  'unread',
] as const

export type LeftOutReason = (typeof leftOutReasons)[number]

/** Words of the source that the article does not have: one row for each block of it. */
export interface LeftOut {
  reason: LeftOutReason
  text: string
}

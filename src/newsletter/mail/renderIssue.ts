// An issue as a mail: subject, HTML and text, with the words of its reader and the titles in their own language. Pure.
import { h } from 'preact'

import type { RenderedMail } from '../../reminders/digest/ButtonMail.tsx'
import type { MailSite } from '../../reminders/digest/styles.ts'
import type { IssuePost } from '../posts.ts'
import type { Issue, IssueLine } from './issue.ts'

import { originalAddress } from '../../blog/feeds/site.ts'
import { lettersIn, stringsIn } from '../../blog/pages/strings.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { renderMail } from '../../reminders/digest/MailPage.tsx'
import { IssueMail } from './IssueMail.tsx'

export interface IssueInput {
  /** The address of a path of the blog. */
  blog: (path: string) => string
  introduction: null | string | undefined
  /** Whether the reader asked for this kind of issue. @default true */
  isAsked?: boolean
  /** Tag of the language of the reader. */
  language: string
  /** Where the reader leaves, and sees what is stored. */
  manage: string
  posts: IssuePost[]
  subject: null | string | undefined
}

export function renderIssue(input: IssueInput, site: MailSite): RenderedMail {
  const issue = buildIssue(input, site)
  return {
    html: renderMail(h(IssueMail, { issue }), site),
    subject: issue.subject,
    text: textOf(issue),
  }
}

function buildIssue(input: IssueInput, { name }: MailSite): Issue {
  const { blog, introduction, isAsked = true, manage, posts } = input
  const words = lettersIn(input.language)
  return {
    introduction: paragraphsOf(introduction),
    language: words.language,
    lines: posts.map(({ note, post }) => ({
      facts: factsOf(post, words.firstIn),
      language: post.language,
      note: paragraphsOf(note),
      title: oneLine(post.title),
      ...wayTo(post, blog, words),
    })),
    manage: { href: manage, label: words.manage },
    subject: oneLine(input.subject || subjectOf(posts, words), 200),
    why: isAsked ? words.why(name) : words.whyEverybody(name),
  }
}

/** Of a post that is only a link, to where it leads. */
function wayTo(
  post: IssuePost['post'],
  blog: IssueInput['blog'],
  { language, read }: ReturnType<typeof lettersIn>,
): Pick<IssueLine, 'href' | 'read'> {
  const original = post.mode === 'link' ? originalAddress(post) : null
  if (!original) {
    return { href: blog(post.path), read }
  }
  const { readWholeArticle, readWholeArticleIn } = stringsIn(language)
  return {
    href: original,
    read: post.outlet ? readWholeArticleIn(post.outlet.name) : readWholeArticle,
  }
}

/** The title, and how many others there are. */
function subjectOf(posts: IssuePost[], { onePlus }: ReturnType<typeof lettersIn>): string {
  const [first, ...others] = posts
  const title = first?.post.title ?? ''
  return others.length > 0 ? onePlus(title, others.length) : title
}

/** Who wrote it, and where it first appeared. */
function factsOf({ authors, outlet }: IssuePost['post'], firstIn: string): string {
  const names = authors.map(({ name }) => name).join(', ')
  return [names, ...(outlet ? [`${firstIn} ${outlet.name}`] : [])]
    .filter(Boolean)
    .map((fact) => oneLine(fact))
    .join(' · ')
}

function paragraphsOf(text: null | string | undefined): string[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => oneLine(paragraph, 5000))
    .filter(Boolean)
}

/** Each link is on a line of its own, so that mail programs recognise it. */
function textOf({ introduction, lines, manage, why }: Issue): string {
  return [
    ...introduction.flatMap((paragraph) => [paragraph, '']),
    ...lines.flatMap(({ facts, href, note, title }) => [
      title,
      '='.repeat(Math.min(title.length, 70)),
      ...(facts ? [facts] : []),
      ...note.flatMap((paragraph) => ['', paragraph]),
      '',
      href,
      '',
      '',
    ]),
    '-- ',
    why,
    `${manage.label}:`,
    manage.href,
    '',
  ].join('\n')
}

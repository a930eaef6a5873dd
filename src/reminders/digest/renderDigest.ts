// Renders a digest: subject, HTML and plain text.
import { h } from 'preact'

import type { Digest, DigestLine, DigestSection } from '../../types/digest.ts'
import type { MailSite } from './styles.ts'

import { DigestMail } from './DigestMail.tsx'
import { renderMail } from './MailPage.tsx'

export interface RenderedDigest {
  html: string
  subject: string
  text: string
}

export function renderDigest(digest: Digest, site: MailSite): RenderedDigest {
  const html = renderMail(h(DigestMail, { digest }), site)
  return { html, subject: digest.subject, text: renderText(digest) }
}

/** Each link is on a line of its own, so that mail programs recognise it. */
function renderText(digest: Digest): string {
  const { admin, greeting, intro, pace, sections, todoLabel, unsubscribe, why } = digest
  return [
    greeting,
    '',
    intro,
    ...(pace ? [pace] : []),
    ...sections.flatMap((section) => sectionText(section, todoLabel)),
    '',
    `${admin.label}:`,
    admin.href,
    '',
    '-- ',
    why,
    `${unsubscribe.label}:`,
    unsubscribe.href,
    '',
  ].join('\n')
}

function sectionText({ heading, lines, more }: DigestSection, todoLabel: string): string[] {
  return [
    '',
    heading,
    '='.repeat(heading.length),
    ...lines.flatMap((line) => ['', ...lineText(line, todoLabel)]),
    ...(more ? ['', more] : []),
  ]
}

function lineText(
  { action, facts, obstacles, others, title, todo }: DigestLine,
  todoLabel: string,
): string[] {
  return [
    `* ${title}`,
    `  ${facts}`,
    ...obstacles.map((sentence) => `  ! ${sentence}`),
    ...(todo.length > 0 ? [`  ${todoLabel} ${todo.join(' ')}`] : []),
    ...[action, ...others].flatMap(({ href, label }) => [`  ${label}:`, `  ${href}`]),
  ]
}

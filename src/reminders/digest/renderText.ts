// Renders a digest as plain text.
import type { Digest, DigestLine, DigestSection } from '../../types/digest.ts'

/** Each link is on a line of its own, so that mail programs recognise it. */
export function renderText(digest: Digest): string {
  const { admin, greeting, intro, sections, todoLabel, unsubscribe, why } = digest
  return [
    greeting,
    '',
    intro,
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

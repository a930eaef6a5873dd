// The digest as plain text.
import type { Digest, DigestLine, DigestSection } from './toDigest.ts'

/** Every link on a line of its own, so that a mail program can find it. */
export function toText(digest: Digest): string {
  const { desk, hello, intro, sections, unsubscribe, why } = digest
  return [
    hello,
    '',
    intro,
    ...sections.flatMap((section) => sectionText(section, digest.todoLabel)),
    '',
    `${desk.label}:`,
    desk.href,
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
) {
  return [
    `* ${title}`,
    `  ${facts}`,
    ...obstacles.map((sentence) => `  ! ${sentence}`),
    ...(todo.length > 0 ? [`  ${todoLabel} ${todo.join(' ')}`] : []),
    ...[action, ...others].flatMap(({ href, label }) => [`  ${label}:`, `  ${href}`]),
  ]
}

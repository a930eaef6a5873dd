// What a letter may have in braces, to be filled in when it is sent.
import type { AdminText } from '../../translations/languages.ts'

export const variables = [
  'outlet',
  'title',
  'articles',
  'mode',
  'from',
  'creditLine',
  'sender',
  'deadline',
  'link',
  'contact',
  'asker',
  'site',
] as const

export function variableWord(name: (typeof variables)[number]): AdminText {
  return `letter-variable-${name}`
}

/** The text with the variable at this place, and where one goes on. */
export function withVariable(
  text: string,
  name: string,
  { end, start }: { end: number; start: number },
): { caret: number; text: string } {
  const variable = `{${name}}`
  return {
    caret: start + variable.length,
    text: text.slice(0, start) + variable + text.slice(end),
  }
}

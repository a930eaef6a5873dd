// Finds what stands above an article that was sent by mail: the head of the mail, and a letter to the editor in charge.
import { countWords, type Line } from '../words/line.ts'
import { scoreFurniture } from './furniture.ts'

const header =
  /^(?:from|to|cc|subject|date|sent|von|an|betreff|gesendet|de|à|objet|para|asunto|da|a|oggetto|aan|onderwerp|dari|kepada|perihal)\s?: \S/iu
const greeting =
  /^(?:hi|hello|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|bonjour|chère?s?|hola|querid[oa]s?|estimad[oa]s?|ciao|car[oa]|gentile|beste|geachte|halo|yth\.?)(?:\s[^?!:]{0,40})?[,!]$/iu
const closing =
  /^(?:(?:all |my |with )?best(?: wishes| regards)?|(?:kind |warm )?regards|sincerely|yours\b.{0,20}|cheers|(?:many )?thanks\b.{0,60}|thank you\b.{0,60}|viele grüße|(?:herzliche|beste|freundliche|mit freundlichen) grüßen?|cordialement|bien à (?:vous|toi)|(?:un )?saludos?|cordiali saluti|(?:met vriendelijke )?groeten?|salam(?: hangat)?|terima kasih),?$/iu
const mostLines = 16

/** "Aloha," above a name closes a letter, too. */
function isClosing(lines: readonly Line[], index: number): boolean {
  const { text = '' } = lines[index] ?? {}
  return (
    closing.test(text) ||
    (/^\p{Lu}[\p{L} ]{1,25},$/u.test(text) &&
      /^\p{Lu}\P{P}{1,30}$/u.test(lines[index + 1]?.text ?? ''))
  )
}

/** The top has the head of a mail, or greets somebody. */
function isMail(lines: readonly Line[]): boolean {
  const top = lines.slice(0, mostLines)
  return (
    top.filter(({ text }) => header.test(text)).length >= 2 ||
    top.some(({ text }) => greeting.test(text))
  )
}

/** How many lines at the top belong to it: none where they have no head of a mail, or the letter does not end. */
export function mailPrelude(lines: readonly Line[]): number {
  const top = lines.slice(0, mostLines)
  const greeted = top.findIndex(({ text }) => greeting.test(text))
  const closed = top.findIndex((_, index) => index > greeted && isClosing(top, index))
  if (!isMail(top) || greeted < 0 || closed < 0 || closed >= lines.length - 2) {
    return 0
  }
  const isName = countWords(lines[closed + 1]?.text ?? '') <= 4
  return closed + 1 + (isName && scoreFurniture(lines[closed + 1]?.text ?? '') < 2 ? 1 : 0)
}

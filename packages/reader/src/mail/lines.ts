// What programs of mail print around a text, in several languages.

/** "---------- Forwarded message ---------", "Begin forwarded message:", "-----Original Message-----" */
const forward =
  /^[-_\s]*(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|ursprüngliche nachricht|message transféré|début du message réexpédié|message d[’']origine|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)(?:\s*:)?[-_\s]*$/i

export function isForwardLine(words: string): boolean {
  return words.length < 100 && forward.test(words.trim())
}

/** "On 5 March 2026, Ada Quill wrote:" */
const reply =
  /^(?:on|am|le|el|il|op|em)\s.{6,160}\s(?:wrote|schrieb(?:\s.{1,80})?|a écrit|escribió|ha scritto|schreef|escreveu)\s?:$/iu

export function isReplyLine(words: string): boolean {
  return words.length < 200 && reply.test(words.trim())
}

const unsubscribe =
  /unsubscribe|opt out|manage (?:your )?(?:subscription|preferences)|abmelden|abbestellen|austragen|se désabonner|désinscri|darse de baja|disiscriv|uitschrijven|afmelden/i

export function isUnsubscribe(words: string): boolean {
  return words.length < 120 && unsubscribe.test(words)
}

export type HeaderField = 'date' | 'other' | 'sender' | 'subject'

/** Headers of a forwarded message. Of the others nothing is known from. */
export const headerNames = new Map<string, HeaderField>([
  ...['from', 'von', 'de', 'da', 'van'].map((name) => [name, 'sender'] as const),
  ...['date', 'sent', 'datum', 'gesendet', 'envoyé', 'fecha', 'data', 'verzonden'].map(
    (name) => [name, 'date'] as const,
  ),
  ...['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'onderwerp'].map(
    (name) => [name, 'subject'] as const,
  ),
  ...['to', 'an', 'à', 'cc', 'kopie', 'para', 'a', 'aan', 'reply-to'].map(
    (name) => [name, 'other'] as const,
  ),
])

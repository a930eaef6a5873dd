// Recognises how a letter greets and ends.
import { countWords } from '../words/line.ts'

const greetings =
  /^(?:(?:hi|hello|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|bonjour|chère?s?|hola|querid[oa]s?|estimad[oa]s?|ciao|car[oa]|gentile|beste|geachte|halo|yth\.?|salam)\b[^.?!:]{0,40}[,!]|(?:dear|sehr geehrte[rs]?|estimad[oa]s?|to) (?:the )?\p{Lu}[^.?!,:]{0,40}:|(?:dear )?(?:sirs?|madam|sir(?:,| or| and) madam|editor|mesdames(?:,| et) messieurs|messieurs|madame|monsieur|madame, monsieur|señor director)\s?[,:])$/iu

const endings =
  '(?:(?:all |my |with )?(?:best|kind|warm(?:est)?) (?:wishes|regards)|regards|yours(?: (?:sincerely|faithfully|truly|ever|respectfully|in hope))?(?:,? etc\\.?)?|(?:very )?sincerely(?: yours)?|respectfully(?: yours)?|cordially|in solidarity|viele grüße|herzliche grüße|beste grüße|mit (?:freundlichen|besten|herzlichen) grü(?:ß|ss)en|hochachtungsvoll|cordialement|bien à (?:vous|toi)|(?:un )?saludos?(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|(?:met vriendelijke )?groet(?:en)?|hoogachtend)'

const ending = new RegExp(`^${endings}[,.!]?$`, 'iu')
const signedEnding = new RegExp(`^${endings}, (?=\\p{Lu})`, 'iu')

/** "Dear Editor,", "To the Editor:" */
export function isGreeting(text: string): boolean {
  return countWords(text) <= 8 && greetings.test(text)
}

const addressed =
  /(?<!\p{L})(?:ladies and gentlemen|distinguished (?:guests|colleagues)|dear (?:friends|colleagues|readers|guests)|your excellenc(?:y|ies)|damen und herren|liebe (?:freunde|gäste|kolleg\p{L}+)|mesdames(?:,| et) (?:et )?messieurs|señoras y señores|signore e signori|dames en heren)(?!\p{L})/iu

/** "Madam Mayor, ladies and gentlemen,": how a speech begins. */
export function isSpeechGreeting(text: string): boolean {
  return /^[^.?]{8,200}[,:!]$/u.test(text) && addressed.test(text)
}

/** "Yours sincerely," */
export function isLetterEnding(text: string): boolean {
  return ending.test(text)
}

/** The words before the name in "Yours sincerely, Jane Okafor"; null where there is none. */
export function endingBeforeName(text: string): null | string {
  return signedEnding.exec(text)?.[0] ?? null
}

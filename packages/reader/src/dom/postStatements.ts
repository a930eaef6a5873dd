// How the notes above and below a post begin that say where it appeared first: whatever the order of subject, verb and
// date, up to the name of the outlet. On a whole page, the same words may be about something else.
import { anyOf } from '../values/values.ts'
import { usualCues } from './findOrigin.ts'

const day = String.raw`(?:(?:on|in|am|im|vom|le|en|du) )?(?:\d{1,2}(?:\.|st|nd|rd|th|er)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d\d-\d\d)`

/** What stands between a noun and its verb: no other text, and no other clause. */
function upTo(nouns: string, prepositions: string, others: string): string {
  return String.raw`(?:(?:,| (?:${prepositions})) (?:(?! (?:${nouns}|${others})(?!\p{L}))[^.;:!?]){1,80}?,?)?`
}

const english = String.raw`article|(?:blog ?)?post|chapter|column|commentary|conversation|editorial|entry|essay|excerpt|extract|feature|interview|op-ed|paper|piece|report|review|speech|story|text`
const german = String.raw`analyse|artikel|aufsatz|beitrag|essay|gastbeitrag|gespräch|interview|kolumne|kommentar|rezension|text`
const french = String.raw`article|billet|chronique|entretien|essai|interview|recension|texte|tribune`

const versionOf = String.raw`(?:an? |the )?(?:[\p{L}-]+ ){0,3}version of `
const issue = String.raw`(?: (?:the|its) ${day} (?:edition|issue|number) of)?`
const englishVerb = String.raw`(?:(?:has|had|was|were|is) )?(?:been )?(?:(?:first|originally|previously|initially) )?(?:appeared|appears|posted|printed|published(?: by)?|ran|written(?= for))(?: (?:first|originally))?(?:,? ${day})?,?(?: (?:at|for|from|in|on))*${issue}`
const germanFirst = '(?:zuerst|zunächst|ursprünglich|erstmals)'
const germanPlace = String.raw`(?: (?:auf|bei|in|im|von)(?: (?:der|dem|den|die|das))?(?: (?:magazin|tageszeitung|wochenzeitung|zeitschrift|zeitung))?| ?:)`
const germanDone = '(?:abgedruckt|erschienen|gedruckt|publiziert|veröffentlicht)'
const frenchFirst = String.raw`(?:initialement|d['’]abord|à l['’]origine|pour la première fois)`
const frenchPlace = String.raw`(?:,? ${day})?,? (?:chez|dans|par|sur)`
const frenchDone = `(?:paru|publié)e?s?(?: ${frenchFirst})?`

const beginnings = [
  String.raw`(?:${day},? )?(?:${versionOf})?(?:this|the (?:above|following|present)) (?:${english})${upTo(english, 'about|between|by|from|of|on|with', 'are|has|is|that|to|was|which|who')} ${englishVerb}`,
  String.raw`this is ${versionOf}(?:an?|the|my) (?:${english}) (?:(?:that|which) )?${englishVerb}`,
  String.raw`(?:published|printed|(?:first|originally|previously) (?:posted|printed|published|written(?= for)))(?:,? ${day})?,?(?: (?:at|for|from|in|on))+${issue}|re-?posted (?:from|with permission from)`,
  String.raw`(?:eine? (?:[\p{L}-]+ ){0,3}(?:fassung|version) (?:dieses|des) (?:${german})e?s? |(?:dieser|diese|dieses|der (?:folgende|obige|vorliegende)|der|das) (?:${german})${upTo(german, 'aus|mit|über|von', 'dass|hat|ist|war|wird|zu')} )(?:erschien|ist|war|wurde)(?: (?:${germanFirst}|${day}))*${germanPlace}`,
  String.raw`(?:${germanFirst} )?${germanDone}(?:,? ${day})?${germanPlace}|${germanFirst} in ?:`,
  String.raw`(?:une version (?:[\p{L}-]+ ){0,3}de )?(?:(?:cet|cette|ce|le présent) )?(?:${french})${upTo(french, 'avec|de|par|sur', 'a|est|que|qui')} (?:(?:a|est|fut) )?(?:${frenchFirst} )?(?:(?:été|est) )?(?:${frenchFirst} )?${frenchDone}${frenchPlace}`,
  String.raw`${frenchDone}${frenchPlace}|(?:première publication|publication originale)`,
]

const note = String.raw`^[\W_]{0,3}(?:(?:editor['’]s note|note|hinweis|anmerkung) ?: ?)?`

const statement = new RegExp(
  String.raw`${note}${anyOf(beginnings)}(?=[\s:“”"'‘’«„]+[\p{L}\d])`,
  'iu',
)

export function postCues(sentence: string): string[] {
  return [...usualCues(sentence), ...(statement.exec(sentence)?.slice(0, 1) ?? [])]
}

/** Without first or originally, such a line says nothing else. */
export const isMention = new RegExp(
  String.raw`${note}(?:(?:source|quelle) ?: ?\p{L}|(?:this|the following|die[sr]\p{L}*|mein\p{L}*|my|our|mon|notre|cet\p{L}*|ce|also|auch|originally|first|zuerst|ursprünglich|erst\p{L}*|published|erschienen|paru|publié)(?!\p{L})[^?]+(?<!\p{L})(?:appeared|posted|published|printed|ran|erschien(?:en)?|veröffentlicht|publiziert|paru|publié)(?!\p{L}))`,
  'iu',
)

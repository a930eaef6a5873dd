// Recognises what a periodical says of itself below its name: "A Quarterly of Local Record", "Das Magazin für Rhön und Harz".
import { anyOf } from '../words/anyOf.ts'

const articles = anyOf(
  'an?|the|your|our|die|das|der|eine?|ihr|unser|le|la|une?|votre|el|un|una|il|lo|uma?|o|a|het|een|en|ett|et',
)
const media = anyOf(
  'journal|magazine|newsletter|bulletin|review|quarterly|weekly|monthly|daily|fortnightly|letter|newspaper|paper|blog|website|gazette|supplement',
  'zeitschrift|wochenzeitschrift|monatsschrift|vierteljahresschrift|magazin|zeitung|wochenzeitung|tageszeitung|blatt|newsletter|beilage',
  'revue|quotidien|hebdomadaire|mensuel|trimestriel|supplément|lettre',
  'diario|periódico|revista|semanario|suplemento|boletín|jornal|boletim|semanário',
  'rivista|quotidiano|settimanale|mensile|trimestrale|supplemento|bollettino',
  'tijdschrift|kwartaalblad|maandblad|weekblad|dagblad|vakblad|blad|krant|nieuwsbrief',
  'majalah|jurnal|harian|buletin|tidskrift|tidning|magasin|nyhetsbrev|kwartalnik|tygodnik|miesięcznik|dziennik|pismo|dergi|dergisi|gazete|gazetesi|bülten',
)
const about = anyOf(
  'of|for|on|about|from|in|by|für|der|des|aus|von|vom|de|du|d’|pour|sur|para|sobre|di|del|della|per|da|do|su|van|voor|over|untuk|dari|för|om|av|o|dla|poświęcone',
)
const pattern = new RegExp(
  `^(?:${articles} )?(?:[\\p{L}-]+ ){0,3}?${media} (?:${about}(?!\\p{L})|d['’])`,
  'iu',
)

export function isDescription(text: string): boolean {
  return text.length <= 100 && pattern.test(text)
}

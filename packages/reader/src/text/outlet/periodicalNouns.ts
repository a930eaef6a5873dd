// Nouns that names of newspapers, magazines and journals are made of, in the languages that outlets print most.
import { remembered } from '../words/remembered.ts'

const lastNouns =
  'times|post|journal|review|brief|briefs|sentinel|herald|tribune|guardian|telegraph|observer|gazette|chronicle|monitor|magazine|quarterly|weekly|daily|bulletin|dispatch|courier|mail|standard|examiner|inquirer|enquirer|argus|echo|independent|spectator|statesman|diplomat|interpreter|ledger|mercury|advertiser|messenger|reporter|mirror|digest|register|record|outlook|almanac|yearbook|annals|leader|clarion|beacon|nation|newsletter|gleaner|broadsheet|monthly|fortnightly|sun|star|globe|news|express|citizen|pioneer|transcript|intelligencer|proceedings|transactions|weekender|letters|economist|businessday|affairs|zeitung|rundschau|abendblatt|tageblatt|tagblatt|anzeiger|nachrichten|kurier|bote|blätter|magazin|zeitschrift|wochenblatt|presse|merkur|hefte|gazzetta|corriere|giornale|mattino|rivista|quotidiano|settimanale|messaggero|dagblad|courant|krant|weekblad|maandblad|tijdschrift|vakblad|blad|nieuws|bode|nyheter|kuriren|tidning|tidningen|tidskrift|bladet|posten|avis|avisen|tidende|quotidien|hebdo|notícias|tygodnik|dziennik|kwartalnik|miesięcznik|gazetesi|dergisi|newsbrief|miscellany|chronicles|commentaries|diario|periódico|heraldo|gaceta|revista|semanario|revue|gazeta|jornal|harian|majalah|koran|pos|kabar|jurnal'
// "Journal of Small States", "Revue des deux mondes", "Harian Nusa Timur", "Diario de la Campiña"
const firstNouns =
  'quarterly(?= of)|magazine(?= of)|tidskrift|tygodnik|dziennik|gazeta|przegląd|journal|review|annals|bulletin|proceedings|transactions|gazette|archives|yearbook|courier|zeitschrift|jahrbuch|blätter|archiv|hefte|revue|cahiers|annales|courrier|écho|dépêche|revista|diario|heraldo|gaceta|cuadernos|anales|boletín|correo|rivista|giornale|gazzetta|corriere|quaderni|annali|bollettino|dagblad|tijdschrift|koran|harian|majalah|jurnal|suara|tribun|warta|berita|jornal|folha'
const prefix = "(?:the |der |die |das |le |la |l[’']|el |il |het |de |o )?"

/** A name whose last word, or first one, is such a noun: "The Harbour Gazette", "Revista Regadío". */
const lastPattern = new RegExp(
  `^${prefix}(?:[\\p{L}\\p{N}’'&.,-]+ ){0,6}(?:\\p{L}+-)?(?:${lastNouns})(?: (?:of|de|du|di|van) (?:the |la )?\\p{L}+)?$`,
  'iu',
)
const firstPattern = new RegExp(
  `^${prefix}(?:(?:international|british|oxford|cambridge|nordic|quarterly|social|political|\\p{L}+ian) )?(?:${firstNouns}) \\p{L}`,
  'iu',
)
const compound =
  /^(?:\p{L}+ )*\p{Lu}\p{L}{2,}(?:zeitung|rundschau|blatt|anzeiger|nachrichten|kurier|krant|blad|post|bode|magazin)(?: \p{L}+)?$/u

export const hasPeriodicalNoun = remembered(
  (name) => lastPattern.test(name) || firstPattern.test(name) || compound.test(name),
)

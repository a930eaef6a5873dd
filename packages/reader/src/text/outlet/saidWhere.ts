// Finds the outlet in a sentence that says where the text appeared, in the languages that outlets print most.
import { monthWords } from '../lines/dateWords.ts'
import { publishedWhere } from '../lines/publishedLine.ts'
import { cutName } from './cutName.ts'
import { isPossible } from './isPossible.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'

interface Language {
  /** Behind a word for a text, or for printing and writing, and a preposition; the name follows. */
  ahead: RegExp
  /** Behind a preposition only, where such a word follows. */
  behind?: RegExp
}

const between = '(?:[ ,]+[^\\s.,;:]+){0,5}?,? '
const kinds =
  '(?:(?:de|het|the|der|dem|die|den|das|le|la|les|el|los|il|lo|su|nuestro|journal|quotidien|hebdomadaire|mensuel|diario|periódico|revista|semanario|quotidiano|rivista|settimanale|mensile|krant|dagblad|weekblad|tijdschrift|vakblad|blad|zeitung|zeitschrift|wochenzeitung|tageszeitung|magazin|harian|majalah|koran|media|situs|laman|revue|site) )*'
const months = [...monthWords]
  .filter((word) => word.length > 3)
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
const start =
  `(?!(?:${months.join('|')})(?!\\p{L}))` +
  '(?=["“„«_*]?(?:\\p{Lu}|\\p{N}?\\p{Lu}|taz\\b|nrc\\b|(?:l[’\']|[a-z]{1,3} )?["“„«]))'

/** The first letter of each may be a capital. */
function anyCase(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

function language(verbs: string, before: string, later?: string): Language {
  const words = anyCase(verbs)
  const prepositions = anyCase(before)
  return {
    ahead: new RegExp(
      `(?<!\\p{L})(?:${words})(?!\\p{L})${between}(?:(?:${prepositions}) |sull['’]|dell['’]|nell['’]|all['’]|de l['’]|dans l['’])(?:l['’])?${kinds}${start}`,
      'gu',
    ),
    ...(later
      ? {
          behind: new RegExp(
            `(?<!\\p{L})(?:${prepositions}) ${kinds}(?=["“„«]?\\p{Lu}[^,.;:]{1,60} (?:${later})(?!\\p{L}))`,
            'gu',
          ),
        }
      : {}),
  }
}

const languages: Language[] = [
  language(
    'erschienen|erschien|erscheint|veröffentlicht|gedruckt|abgedruckt|publiziert|geschrieben|schrieb|schreibe|texte?|beitrag|artikel|kolumne|essay|kommentar|gastbeitrag|gastkommentar|rezension|gespräch|glosse|stück|stand|stammt|kam|lief|zuerst|wiederabdruck',
    'in|im|aus|bei|beim|für|auf|von|vom',
    'erschienen|erschien|veröffentlicht|gedruckt|stand|publiziert|abgedruckt|zu lesen',
  ),
  language(
    'parue?s?|paraît|publiée?s?|écrite?s?|écrivais|tribune|article|entretien|chronique|texte|billet|point de vue|donnée?|confiée?|commandée?|repris|reprise|initialement|sortie?',
    'dans|pour|par|sur|chez|à|au|de|du',
  ),
  language(
    'publicad[oa]s?|publicó|publiqué|publicamos|salió|salieron|apareció|aparecid[oa]s?|apareci[oó]|escrib[ií]|escrit[oa]s?|columna|artículo|texto|tribuna|entrevista|reseña|primera|segund[oa]|tercer[oa]|otr[oa]|es',
    'en|para|por|de',
  ),
  language(
    'uscit[oaie]|uscì|pubblicat[oaie]|pubblicai|appars[oaie]|apparve|scritt[oaie]|scrissi|articolo|pezzo|intervento|recensione|intervista|ospitat[oa]|altro|questo',
    'su|sul|sulla|sulle|sui|nel|nella|per|per il|per la|in|da|dal|dalla|di|del|della',
  ),
  language(
    'verschenen|verscheen|verschijnt|gepubliceerd|geschreven|schreef|stond|stonden|stukje|stuk|column|artikel|opiniestuk|interview|recensie|essay|gemaakt',
    'in|voor|op|uit|bij|van',
    'stond|stonden|verscheen|verschenen|gepubliceerd',
  ),
  language(
    'dimuat|termuat|terbit|diterbitkan|tayang|ditayangkan|ditulis|menulis|tulisan|artikel|kolom|opini|esai|wawancara|naskah',
    'di|untuk|oleh|dalam|pada|dari',
  ),
]

/** "Tribune parue dans Ouest-Matin, le 14 janvier": the name, or null. */
export function saidWhere(text: string): null | string {
  const found = sentencesOf(text).flatMap(namesIn)
  const best = Math.max(2, ...found.map(({ score }) => score))
  const name = found.find(({ score }) => score === best)?.name ?? null
  const longer = found.find((other) => name !== null && other.name.startsWith(`${name} `))
  return longer?.name ?? name
}

function sentencesOf(text: string): string[] {
  return text.slice(0, 1500).split(/(?<=\p{L}{3}[.!?][)”"’]?) (?=\p{Lu})/u)
}

function namesIn(sentence: string): { name: string; score: number }[] {
  const strict = cutName(publishedWhere(sentence) ?? '', true)
  const found = languages.flatMap(({ ahead, behind }) => [
    ...endsOf(sentence, ahead).map((at) => scored(sentence, at, 3)),
    ...(behind ? endsOf(sentence, behind).map((at) => scored(sentence, at, 3)) : []),
  ])
  return [...(strict === '' ? [] : [{ name: strict, score: 4 }]), ...found].filter(({ name }) =>
    isPossible(name),
  )
}

function endsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
}

function scored(sentence: string, at: number, score: number): { name: string; score: number } {
  const name = cutName(sentence.slice(at), true)
  return { name, score: score + (hasPeriodicalNoun(name) ? 1 : 0) - at / 1000 }
}

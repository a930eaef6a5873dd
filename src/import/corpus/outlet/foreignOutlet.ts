// Finds the outlet in a note that is not in English: the capitalised name behind a preposition, near a word for an article or for publishing.
import type { Vocabulary } from '../text/vocabulary.ts'

import { withoutDateWords } from '../lines/publishedLine.ts'
import { isDateWord } from '../lines/readDate.ts'
import { anyOf } from '../text/anyOf.ts'
import { outletHeadPattern } from './outletPatterns.ts'

const preposition = anyOf(
  "in der|in den|in dem|in|im|aus der|aus dem|aus|für die|für den|für das|für|bei der|beim|bei|von der|vom|an die|dans la|dans le|dans les|dans l[’']|dans|pour la|pour le|pour l[’']|pour|chez|en el|en la|en|para el|para la|para|es del?|son del?|por|sul|sulla|sull[’']|su|per il|per la|per l[’']|per lo|per|nel|nella|in het|in de|uit het|uit de|uit|voor het|voor de|voor|bij|op|di|untuk|dari|pada|du|de la|del|della|de",
)
const name =
  "\\p{Lu}[\\p{L}\\p{N}&’'.-]*(?: (?:(?:van het|van de|van|des|der|de la|de las|de los|de l[’']|de|del|della|di|du|do|da|et|y|und|für|la|le|les|el|il|en) ){0,2}\\p{Lu}[\\p{L}\\p{N}&’'-]*| (?:des|de|du|des|d[’'])\\s?\\p{Ll}{4,}(?: \\p{Ll}{5,})?){0,4}"
const candidate = new RegExp(
  `(?<=^|[\\s(«„“"])(${preposition})\\s?(?:[«„“"]\\s?)?((?:(?:Die|Der|Das|Le|La|Les|El|Il|De|Het) )?${name})`,
  'gu',
)
const publishing =
  /(?:erschien|veröffentlicht|gedruckt|gestanden|stand|steht|geschrieben|schrieb|paru|publi|écrit|salió|publi[cq]|apareci|escrib|escrit|uscit|pubblicat|appars|scritt|verschen|gepubliceerd|stond|schreef|geschreven|terbit|dimuat|tayang|tulis)\p{L}*/iu
const works =
  /(?<!\p{L})(?:text|artikel|beitrag|kolumne|kommentar|glosse|essay|gespräch|interview|rezension|reportage|tribune|article|chronique|papier|entretien|texte|columna|artículo|tribuna|crónica|entrevista|reseña|pieza|articolo|intervento|editoriale|recensione|pezzo|stuk|column|opiniestuk|bijdrage|tulisan|kolom|opini|esai|wawancara|resensi|deze|dies|questo|ceci|este|ini|segunda|primera|zweite|erste)(?!\p{L})/iu
const heads =
  /zeitung|blatt|rundschau|anzeiger|tageblatt|nachrichten|presse|bote|kurier|merkur|courrier|gazette|dépêche|monde|revue|cahiers|ouest|matin|écho|revista|diario|correo|heraldo|tiempo|nación|país|mundo|telégrafo|gaceta|giornale|corriere|mattino|messaggero|gazzetta|rivista|dagblad|courant|krant|tijdschrift|koran|majalah|harian|kompas|tempo/iu
const about =
  /(?:über|sobre|over|tentang|mit|avec|con|met|dengan|insieme|samen|zusammen)\s\P{L}*$/iu
const english = /(?<!\p{L})(?:the|of|and|this|my|it|was|with)(?!\p{L})/giu

export function foreignOutlet(note: string, vocabulary: Vocabulary): null | string {
  const text = note.slice(0, 500)
  if ((text.match(english) ?? []).length >= 2) {
    return null
  }
  const found = [...text.matchAll(candidate)]
    .map((match) => {
      const outlet = withoutDateWords((match[2] ?? '').replace(/[.,'’-]+$/u, ''))
      return { outlet, score: scoreCandidate(outlet, text, match.index, vocabulary) }
    })
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score)
  return found[0]?.outlet ?? null
}

function scoreCandidate(found: string, text: string, at: number, vocabulary: Vocabulary): number {
  const before = text.slice(Math.max(0, at - 120), at)
  const near = text.slice(at, at + 120)
  if (found.length < 3 || isDateWord(found) || vocabulary.signs(found)) {
    return -1
  }
  return (
    1 +
    (heads.test(found) || outletHeadPattern.test(found) ? 1.5 : 0) +
    (publishing.test(before) ? 1.5 : publishing.test(near) ? 0.8 : 0) +
    (works.test(before) ? 0.8 : 0) -
    (about.test(before) ? 2.5 : 0) -
    at / 200
  )
}

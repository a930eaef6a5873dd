// Recognises the names of sections and series that stand above titles.
import { countWords } from '../words/line.ts'
import { remembered } from '../words/remembered.ts'

const sections =
  /^(?:opinions?|op-?eds?|comment(?:ary|aries|s)?|analys[ei]s|views?|viewpoints?|perspectives?|ideas|editorials?|columns?|columnists?|essays?|features?|reviews?|letters?|news|politics|world|business|economy|culture|books?|arts|science|sport|travel|long reads?|guest (?:essay|column|post|contribution)|meinung|kommentare?|gastbeitrag|gastkommentar|debatte|feuilleton|politik|wirtschaft|kultur|leitartikel|fremde federn|idées|débats?|tribunes?|point de vue|analyse|monde|politique|économie|opinión|tribuna|análisis|economía|política|opinioni|commenti|cultura|opini|kolom|wawancara|tajuk|esai|kolumne|opinie|interview|entretien|entrevista|intervista|obituar(?:y|ies)|nachrufe?|nécrologie|obituario|necrologio|reportagen?|reportages?|reportaje|porträts?|profiles?|dispatch(?:es)?|memoir|fiction|explainers?|book review|buchkritik|rezension|glosse|essai|crónica|chronique|kronik|resensi|q ?& ?a|lettera|podcasts?|blogs?|(?:policy|issue|expert|research|briefing|technical) (?:briefs?|notes?|papers?|comments?|reports?)|(?:working|occasional|discussion|position|conference|white) papers?|news (?:analysis|features?)|expert (?:views?|opinions?)|research articles?|original (?:articles?|research)|speech(?:es)?|statements?|memorandum|memo|transcripts?|press releases?|special reports?|in depth|first person|case stud(?:y|ies)|review essays?|talks?|lectures?|keynotes?|testimony|sermons?)s?$/iu

const numbered =
  /^(?:chapter|part|section|working paper|policy brief|occasional paper|discussion paper|issue|no\.?|nr\.?|kapitel|teil|chapitre|capítulo|bab|hoofdstuk)\s+(?:no\.? ?)?[\p{N}IVXLC][\p{N}IVXLC/.-]*$/iu

/** "Opinion", "Fremde Federn", "World / Asia", "Chapter 6" */
export const isSectionName = remembered((text) => {
  const words = text.split(/\s+/u)
  const isPair =
    /^\p{L}+ (?:[&y]|and|und|et|e|dan|en) \p{L}+$/u.test(text) &&
    words.some((word) => sections.test(word)) &&
    words.length === 3
  const isMenu =
    words.length >= 3 &&
    words.length <= 12 &&
    words.every((word) => sections.test(word) || /^(?:more|home|[&|·]|and)$/iu.test(word))
  return (
    isMenu ||
    isPair ||
    numbered.test(text) ||
    (text.split(/\s*[|·•/›»>:–—]\s*/u).some((part) => sections.test(part)) &&
      countWords(text) <= (text.includes(':') ? 3 : 6))
  )
})

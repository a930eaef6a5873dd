// Words that introduce who wrote an article, in the languages that outlets print most.
import { endingBeforeName } from '../lines/letterLines.ts'
import { anyOf } from '../words/anyOf.ts'

const work = anyOf(
  'words?|text|texts|story|report|reports|reporting|reported|interview|interviewed|interviewer|reviewed|review|book review|essay|written|compiled|introduced|analysis|commentary|comment|column|opinion|op-ed|letter|speech|remarks|lecture|address|keynote|statement|testimony|foreword|dispatch|exclusive|posted|published|submitted|delivered|rapporteur|moderator|presented|prepared|guest (?:post|essay|column|article|contribution)|perspective|viewpoint|testo|texte|textes|tekst|texto|teks|beitrag|bericht|essay|rede|vortrag|reportage|rezension|gastbeitrag|gastkommentar|kommentar|analyse|interview|essai|tribune|chronique|récit|enquête|propos|tribuna|crónica|reportaje|análisis|artículo|columna|intervento|articolo|recensione|opini|kolom|artikel|esai|laporan|wawancara|intervista|entrevista|interviu|bijdrage|column|propos recueillis|entretien|aufgezeichnet|geführt|geschrieben|écrit|recueillis?|escrito|scritto|geschreven|opgetekend|ditulis|as told to',
)
const by = anyOf('by|von|par|por|door|oleh|di|da|de|av|af')
const label = anyOf(
  'byline|authors?|writers?|autor(?:in|en|es|a|as)?|verfasser(?:in)?|auteurs?|auteures?|autric[ei]|autor[ei]|penulis|contributors?|contributed|interviewers?|reporters?|reportase|pewawancara|entrevistador(?:es|as|a)?|intervieweu(?:r|se)|intervistat(?:ore|rice)|(?:premiers? )?signataires?|signatories|signed(?: by)?|unterzeichner(?:innen)?|firmantes?|firmatari|ondertekenaars',
)

const article = anyOf("an?|the|this|eine?|der|die|das|une?|l[’']|la|le|el|los|una|un|il|een|de|het")
const names = `(?=["“]?\\p{L})`

/** "By", "Words:", "Ein Gastbeitrag von", "Propos recueillis par": before a name. */
const leads = [
  /^(?:\p{L}+ )?(?:statement|testimony|remarks|speech|address|lecture|letter) (?:of|from) (?=\p{Lu}\S* \p{Lu})/iu,
  // "The Fourteenth Marchbanks Lecture, delivered by"
  /^[^.:]{3,80}?,? (?:delivered|given|gehalten|prononcée?|pronunciad[oa]|proferid[oa]|tenut[oa]|uitgesproken) (?:by|von|par|por|da|door) (?=(?:the )?\p{Lu})/u,
  /^(?:Words|Text|Story|Report) and (?:pictures|photos?|photographs|images|illustrations)(?: by|:) (?=\p{Lu})/iu,
  new RegExp(
    `^(?:${article} ?)?${work}(?: (?:and|und|et|en|dan|[&ey+]) ${work})?(?: ${by})?(?: ?[:–—|])? ${names}`,
    'iu',
  ),
  // "A review essay by", "Ein Kommentar und ein Vorschlag von": whatever is by somebody
  /^(?:An?|The|Eine?|Une?|Una?|Een) (?:\p{Ll}[\p{Ll}-]+ ){1,3}(?:by|von|par|por|door|oleh) (?=\p{Lu})/u,
  /^From ?: ?(?=\p{Lu})/iu,
  /^From (?=\p{Lu}\S+ \p{Lu}\S+(?: \p{Lu}\S+)? in \p{Lu}\S+(?: \p{Lu}\S+)?$)/u,
  /^(?:From|Sir,? from) (?=(?:Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Rev|Cllr)\.? \p{Lu})/u,
  new RegExp(`^${by} ?:? ${names}`, 'iu'),
  new RegExp(`^${label} ?[:–—|] ?${names}`, 'iu'),
]
const mostLeads = 3

/** The words before the names, and the rest; null where the line has none. */
export function splitLead(text: string): { lead: string; rest: string } | null {
  let rest = text
  rest = rest.slice((endingBeforeName(rest) ?? '').length)
  for (let count = 0; count < mostLeads; count++) {
    const lead = leads
      .map((pattern) => pattern.exec(rest)?.[0])
      .find((found) => found !== undefined)
    if (lead === undefined) {
      break
    }
    rest = rest.slice(lead.length)
  }
  const lead = text.slice(0, text.length - rest.length)
  return lead !== '' && /^["“]?(?:\p{Lu}|\p{Ll}{1,3}[ '’]\p{Lu})/u.test(rest)
    ? { lead, rest }
    : null
}

const pictures = anyOf(
  'photograph\\w*|photos?|photographies?|pictures?|images?|video|graphics?|charts?|maps?|cartoon|drawings?|artwork|illustra\\p{L}*|fotos?|fotograf\\p{L}*|bilder|bild|grafik|zeichnung(?:en)?|dessins?|dibujos?|ilustra\\p{L}*|disegni|foto’s',
)
const otherWorks = anyOf(
  '(?:additional|further) reporting|reporting assistance|research by|editing|edited|editors?|sub-?editing|produced|production|designed|design|fact-?check\\p{L}*|translat\\p{L}*|übersetz\\p{L}*|aus dem \\p{L}+ von|traduit|traduction|traducido|traducción|tradotto|traduzione|vertaald|vertaling|diterjemahkan|penerjemah|disunting|redaktion|redaksi|herausgegeben',
)
const otherWork = new RegExp(
  `^(?:${otherWorks}|${pictures}(?! (?:and|&|und|et|y|e|en|dan) (?:words|text|story|report|testo|tekst|teks)))(?: (?:by|von|par|por|di|door|oleh)| ?:| \\p{Lu}|$)`,
  'iu',
)

/** "Editing by Tom Bell", "Photos: Tom Bell", "Translated from the French by Tom Bell" */
export function isOtherWork(text: string): boolean {
  return otherWork.test(text) || /^translated from the \p{L}+ by\b/iu.test(text)
}

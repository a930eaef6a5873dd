// Finds institutions among capitalised words: by a noun that names a kind of house, by an acronym, by how it is put together.
import { anyOf } from '../words/anyOf.ts'
import { remembered } from '../words/remembered.ts'

/** Nouns that name a kind of institution, in the languages that outlets print most; the beginning of a word is enough. */
const heads = anyOf(
  'universit|universidad|faculdade|escola\\b|escuela|école|scuola|schule\\b|sekolah|hogeschool|politeknik|politechnik|akademi|associaç|fundacj|stowarzyszen|towarzystw|muzeum|müze|ministéri|ministerstw|bakanlığ|belediye|derneğ|vakf|syndicat|sindicat|sindacat|ayuntamiento|câmara|cámara|chambre\\b|förening|förbund|stiftelse|myndighet|asosiasi|himpunan|ikatan\\b|dewan\\b|guild\\b|board\\b|league\\b|hospice|seminary|conservator(?:y|ium)|conservatoire|diocese|municipality|chamber\\b|uniwersyt|üniversite|enstitü|högskol|wydział|fakülte|univ\\.|college|school|institut|istitut|instytut|cent(?:re|er|ro|rum)\\b|zentrum|academ|akadem|académ|accadem|hochschul|polytech|polit[eé]cni|politecnic|foundation|fondation|fondazion|fundaci|fundaç|stiftung|stichting|yayasan|council|counsel\\b|conseil|consejo|consiglio|observat|osservator|society|société|sociedad|sociedade|gesellschaft|forum\\b|foro\\b|group\\b|gruppe\\b|groupe\\b|grupo\\b|trust\\b|associat|asocia|associaz|verband|verein|vereniging|department|département|departament|dipartiment|afdeling|faculty|faculté|facultad|facoltà|fakult|faculteit|pusat\\b|lembaga|badan\\b|kementerian|balai\\b|dinas\\b|landesamt|bundesamt|ministr|ministère|ministeri|museum|musée|museo|museu|library|bibliot|bank\\b|banque|banco\\b|banca\\b|agency|agence|agencia|agenzia|agentur|agentschap|office\\b|bureau|büro|program(?:me)?\\b|programa|programma|lab\\b|labs\\b|laborator|initiative|network|netzwerk|netwerk|réseau|jaringan|alliance|coalition|consortium|hospital|clinic|klinik|krankenhaus|hôpital|ziekenhuis|commission|comisión|komis|committee|comité|federation|fédération|federación|union\\b|unión|company|corporation|inc\\b|ltd\\b|llc\\b|llp\\b|gmbh|partners\\b|ventures\\b|capital\\b|consult|chambers\\b|authority|service\\b|services\\b|court\\b|parliament|parlement|parlament|congress\\b|senate\\b|embassy|church\\b|cathedral|cooperative|co-operative|collective|workshop|archiv|press\\b|publishing|theatre\\b|orchestra|philharmoni|gallery|garden\\b|gardens\\b|brookings|rsis\\b|unit\\b|project|think tank|denkfabrik|chair\\b|lehrstuhl|seminar\\b|team\\b|desk\\b|security studies|international studies|strategic studies|governance\\b|station\\b|waterschap|hoogheemraadschap|genossenschaft|naturalists\\b|research$',
)

const headPattern = new RegExp(`(?<!\\p{L})${heads}`, 'iu')
/** German joins the noun to what it is about: "Umweltbundesamt", "Forschungszentrum". */
const compound =
  /\p{Ll}(?:zentrum|institut|universität|hochschule|akademie|stiftung|gesellschaft|genossenschaft|verlag|ministerium|museum|amt|behörde|verband|kammer|klinik|archiv|schule|gymnasium|bibliothek|agentur|rat|bund|universiteit|instituut|centrum|sekolah)(?!\p{L})/u
const acronym = /^(?:the )?\p{Lu}[\p{Lu}\p{N}&/-]{1,9}$/u

export const namesInstitution = remembered((text) => {
  return headPattern.test(text) || compound.test(text)
})

/** 3 for what surely is an institution, about 1 for capitalised words that may be one, below 0 for other words. */
export const scoreInstitution = remembered((text) => {
  if (!/^["“„«]?[\p{Lu}\p{N}]/u.test(text.replace(/^(?:the|la|le|el|il|l[’'])\s?/u, ''))) {
    return /^(?:universi[td]|uniwersyt|école|institut|centre|centro|collège|escuela|facult)/u.test(
      text,
    )
      ? 2.5
      : -6
  }
  if (
    /^(?:and|und|et|y|en|dan|och|og) /iu.test(text) ||
    /\b\p{Lu}{1,2}\p{N}/u.test(text) ||
    published.test(text)
  ) {
    return -6
  }
  if (firm.test(text)) {
    return 3.5
  }
  if (countLower(text) > (namesInstitution(text) ? 4 : 0) || !/\p{L}{2}/u.test(text)) {
    return -6
  }
  if (namesInstitution(text)) {
    return 3
  }
  return acronym.test(text) ? 1.8 : isJoined.test(text) ? 1.6 : text.includes(' ') ? 0.8 : 0.3
})

/** "Marina Transport Advisers" */
const firm =
  /^(?:\p{Lu}[\p{L}’'&.-]* (?:and |& )?)+(?:Advis[eo]rs|Partners|Consultants|Consulting|Consultancy|Associates|Architects|Engineers|Analysts|Solicitors|Lawyers|Research|Analytics|Advisory|Strategies|Solutions|Economics|Media|Technologies|Systems|Brothers|Sons)$/u
const published =
  /^(?:first |originally )?(?:published|printed|appeared|posted|photo|source|credit|tags?|key ?words?|abstract|doi|about the|by)\b|^(?:UK|USA?|UAE|EU|U\.S\.A?\.?|U\.K\.)$/iu

/** "Doctors without Borders", "Bank of Latvia", "Coasts & Rivers" */
const isJoined =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]* )+(?:of|for|on|without|and|&|de|des|du|del|della|di|für|van|voor|untuk) (?:the )?\p{Lu}/u

function countLower(text: string): number {
  return text.match(/(?<![\p{L}’'.-])\p{Ll}{4,}/gu)?.length ?? 0
}

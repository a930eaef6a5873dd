// Where the name of an institution ends: before its town, its acronym, and whatever is said next.
import { namesInstitution } from './institutions.ts'

interface InstitutionPhrase {
  acronym: null | string
  name: string
  /** The name with its acronym and its town, as printed. */
  place: string
}

/** "the Harbour Institute (HI) in Cork and writes …", from its first word on. */
export function findInstitution(text: string): InstitutionPhrase {
  const place = endOfPlace(text.slice(0, 300))
  const acronym = /\((\p{Lu}[\p{L}\p{N}&.-]{1,9})\)/u.exec(place)?.[1] ?? null
  const inner = place.replace(unit, '')
  const name = nameOf(inner)
  const alone = /^[\p{Lu}\p{N}&-]{2,8}$/u.test(name) ? name : null
  return { name, acronym: acronym ?? alone, place }
}

/** "Water Program of the" before "Coast Research Institute" */
const unit =
  /^.*?\b(?:Program(?:me)?|Department|Faculty|Unit|Division|Initiative|Project|Section|Desk|Group|Office|Studies|Practice|Team|Chair|Laboratory|Lab|Centre|Center|School)\b[^,()]*? (?:of|at|within) (?:the )?(?=(?:\p{Lu}[^,()]*? )?(?:Centre|Center|Trust|Ministry|Bank|Library|Commission|Hospital|Institute|Institution|University|College|Foundation|Council|Academy|Society|Association|Service|School|Observatory|Museum|Corporation|Endowment)\b)/u

const nameEnd =
  / \(| (?:in|based in) (?=\p{Lu})| (?:à|en|te|bei|a|di) (?=\p{Lu})(?!\p{Lu}\S*(?: \p{Lu}\S*)* ?(?:Universit|Institut))| (?:from|between|since|until|seit|depuis|desde|sinds|sejak) \p{N}|, (?:based|mit Sitz)|, /gu

function nameOf(inner: string): string {
  for (const { 0: end, index } of inner.matchAll(nameEnd)) {
    const rest = inner.slice(index + end.length)
    // "Department of Geography, University of Cork" is one phrase.
    const goesOn =
      (end === ', ' &&
        namesInstitution(rest.split(/, | \(| in \p{Lu}/u)[0] ?? '') &&
        isPart(inner.slice(0, index))) ||
      (end === ' en ' && /^\p{Lu}\p{Ll}+ (?:des|et) /u.test(rest)) ||
      (/^ (?:a|di|en|te) $/u.test(end) && !isForeignPlace(inner, index))
    if (!goesOn) {
      return inner.slice(0, index).trim()
    }
  }
  return inner.trim()
}

function isPart(name: string): boolean {
  return /^(?:Department|Faculty|School|Division|Institute|Centre|Center|Section|Chair|Laborator)/u.test(
    name,
  )
}

/** "Universitas Muria di Kudus", "Università di Bologna": the first is a town, the second a part of the name. */
function isForeignPlace(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (
    before.split(' ').length >= 2 &&
    namesInstitution(before) &&
    !/(?:Universit[àé]|Universit[àé] (?:degli|de[gi]?) [Ss]tudi|Istituto|Museo|Banca|Scuola|Accademia|Politecnico|Conservatorio|Comune|Camera di Commercio|Biblioteca|Osservatorio)$/u.test(
      before,
    )
  )
}

const abbreviation =
  /(?:\b\p{Lu}|\b(?:St|Dr|Mt|Ft|Univ|Inst|Prof|Dept|Co|Inc|Ltd|Corp|e\. ?V|Jr|Sr|No|vs))\.$/u
const clauseEnd =
  /\.(?= |$)|;| (?:where|who|which|whose|dont|der auch|die auch|donde|dove|waar|yang) |, (?:where|who|which|whose|having|wo|où|donde|dove)\b|,? (?:and|und|et|y|en|dan) (?:his|her|their|has|is|was|also|the author|author|an? |co-author|eine? |une? |een |seorang |(?!(?:des|les|ses|leurs|dos|das|los|las|sus|der|det|niet) )\p{Ll}+(?:s|t) )|,? and (?=\p{Ll}{3})|, (?:and )?(?:the |an? )?(?:author|co-author|editor)\b| (?:He|She|They|His|Her|Their) | specialising | specializing | focusing | working | researching /gu

/** The institution with its town: up to the next clause. */
function endOfPlace(text: string): string {
  let end = text.length
  for (const { 0: found, index } of text.matchAll(clauseEnd)) {
    if (found !== '.' || !abbreviation.test(text.slice(0, index + 1))) {
      end = index
      break
    }
  }
  return balance(text.slice(0, end).replace(/[,\s]+$/u, ''))
}

function balance(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text
}

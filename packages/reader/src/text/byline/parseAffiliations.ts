// Parses roles and institutions from "a senior fellow at the Harbour Institute (HI) in Cork and …".
import type { ParsedAffiliation } from '../../types.ts'

import { anyOf } from '../words/anyOf.ts'
import { findRole, hasRole, roleNoun } from '../words/roleNouns.ts'
import { findLink, type Link } from './findLink.ts'
import { findInstitution } from './institutionPhrase.ts'
import { namesInstitution, scoreInstitution } from './institutions.ts'

const determiner =
  "(?:an?|the|our|eine?n?|die|der|das|une?|un[ao]?|la|le|el|il|l[’']|een|de|het|seorang)"
const copula = anyOf(
  "is|are|['’]s|serves as|serving as|works as|working as|has been|have been|ist|sind|arbeitet als|est|sont|travaille comme|exerce comme|es|son|trabaja como|è|sono|é|são|zijn|werkt als|adalah|ialah|merupakan|bekerja sebagai",
)
const pronoun = anyOf(
  'He|She|They|Er|Sie|Il|Elle|Ils|Elles|Ella|Ellos|Lei|Lui|Hij|Zij|Ze|Ia|Dia|Beliau',
)
const adverb = anyOf(
  'also|currently|now|both|presently|jointly|respectively|concurrently|auch|derzeit|zurzeit|zudem|zugleich|aussi|actuellement|également|también|actualmente|anche|attualmente|tevens|momenteel|juga|kini|saat ini',
)
const and = anyOf('and|und|sowie|et|y|e|en|dan|serta|&')

/** An office that somebody held, and what somebody wrote, is no affiliation. */
const past =
  /^(?:former(?:ly)?|previously|past|late|onetime|one-time|ex|retired(?! \p{Ll}+(?: \p{Ll}+)?(?:$|[.,;(]| who ))|until recently|ehemalige[rs]?|früher(?:e[rs]?)?|ancien(?:ne)?s?|antigu[oa]|già|voormalig|oud|mantan|tidligere|tidigare|f\.? ?d\.?|były|była|eski|was|were|served as|war|waren|était|fue|era)[ -](?=\p{L})/iu
const noAffiliation =
  /^(?:(?:most )?recently |[\p{L}-]+ ){0,4}?(?:(?:co-)?authors?|(?:co-)?auth?ors|winners?|recipients?|finalists?|laureates?|fathers?|mothers?|holders?|Autor(?:in)?|auteure?|autrice|autora?|autore|schrijver|penulis)(?: (?:of|des|der|von|du|de|d’|del|di|van|buku|dari)(?!\p{L})|$|,)/iu
const notSaid = /^(?:tweets?|lives?|blogs?|posts?|wohnt|lebt|vit|vive|woont|tinggal)\b/u

/** Before an institution without a role: "teaches history at", "forscht an". */
const occupations = anyOf(
  'teach(?:es)?|taught|works?|working|leads?|runs?|heads?|directs?|studies|study|lectures?|researches|practi[sc]es?|serves?|sits|chairs?|manages?|coordinates?|convenes?|oversees?|lehrt|lehren|arbeitet|arbeiten|leitet|leiten|forscht|forschen|studiert|unterrichtet|promoviert|enseigne(?:nt)?|travaille(?:nt)?|dirige(?:nt)?|étudie|enseña|trabaja|dirige|estudia|investiga|imparte|insegna(?:no)?|lavora(?:no)?|studia|doceert|doceren|werkt|werken|leidt|studeert|mengajar|bekerja|memimpin|meneliti|arbetar|undervisar|forskar|leder|pracuje|wykłada|kieruje|uczy|based|with|at|is with|from',
)
const occupied = new RegExp(`^${occupations}(?!\\p{L})`, 'iu')

/** `predicate` is what follows the name: "is a senior fellow at …", or ", director of …". */
export function parseAffiliations(predicate: string): ParsedAffiliation[] {
  const former = /^\s*(?:was|were|war|waren|était|fue|era|served)\b/u.test(predicate)
  const plain = predicate.replace(bracketed, '')
  return former ? [] : (listed(plain) ?? said(plain))
}

/** "(jane@example.org) is …", "(b. 1962) lives …": what brackets say before a verb */
const bracketed = /^\s*\([^()]{2,60}\)(?= \p{Ll})/u

const listedParts = /, | [–—|-] /u

/** ", Senior Fellow, Coast Institute", ", University of Kalmar", ", Peneliti Pusat Studi Pesisir": without a preposition. */
function listed(predicate: string): null | ParsedAffiliation[] {
  const plain = predicate.replace(/^[\s,(–—|]+|[\s.)]+$/gu, '')
  if (new RegExp(`^(?:${copula}|an?|the)\\s|\\s(?:at|with|is|are)\\s`, 'u').test(plain)) {
    return null
  }
  const [first = '', second, ...others] = plain.split(listedParts)
  const beside = besideRole.exec(plain)
  if (beside) {
    return [affiliation(plain, beside[1] ?? null, beside[2] ?? '')]
  }
  if (second !== undefined && isRole(first) && scoreInstitution(second) >= 0.8) {
    const more = others.length > 0 && namesInstitution(second) && namesInstitution(others[0] ?? '')
    return [affiliation(plain, first, more ? `${second}, ${others[0]}` : second)]
  }
  return isInstitution(first) ? [affiliation(plain, null, first)] : null
}

/** "Peneliti Pusat Studi Pesisir": the institution follows the role without a word between. */
const besideRole = new RegExp(
  `^((?:[\\p{L}-]+ ){0,3}?${roleNoun}(?: (?!(?:di|pada|dari|am|an|im|in|at|of|for|de|des|der|du|del|van|voor|für) )[\\p{L}-]+){0,4}?) ((?:Departemen|Jabatan|Pusat|Lembaga|Yayasan|Badan|Fakultas|Fakulti|Sekolah Tinggi|Politeknik|Universitas|Universiti|Kementerian|Institut)(?!\\p{L})[^,.;()]*)`,
  'iu',
)

function isRole(text: string): boolean {
  const found = findRole(text)
  return (
    found !== null &&
    text.split(' ').length <= 9 &&
    !/[.;:]/u.test(text.replace(/\b\p{Lu}\./gu, '')) &&
    !namesInstitution(text.slice(0, found.index)) &&
    !/ (?:of|at) .* (?:of|at) /u.test(text) &&
    !ofHouse.test(text)
  )
}

/** "Director of the Port Centre" names the institution itself. */
const ofHouse = /\b(?:of|at|for|with) the \p{Lu}/u

function isInstitution(text: string): boolean {
  return (
    namesInstitution(text) &&
    scoreInstitution(text) >= 3 &&
    !hasRole(text.split(' ')[0] ?? '') &&
    findRole(text)?.index !== 0 &&
    !(hasRole(text) && /\b(?:of|at|for) (?:the )?\p{Lu}/u.test(text) && !startsWithHouse(text))
  )
}

function startsWithHouse(text: string): boolean {
  return namesInstitution(text.split(/ (?:of|for|at) /u)[0] ?? '')
}

function affiliation(printed: string, role: null | string, institution: string): ParsedAffiliation {
  const { name, acronym } = findInstitution(institution)
  return { acronym, institution: name, printed, role: role?.trim() || null }
}

const opening = new RegExp(
  `^[\\s,(–—|:]*(?:(?:${pronoun}|who) )?(?:${copula}\\s+)?(?:${adverb}\\s+)*(?:${copula}\\s+)?(?:${determiner}\\s+)?(?:${adverb}\\s+)?`,
  'u',
)

function said(predicate: string): ParsedAffiliation[] {
  const start = predicate
    .replace(opening, '')
    .replace(/\)?\.?\s*$/u, (end) => (end.includes(')') ? ')' : ''))
  return splitParts(start).flatMap((part) => parsePart(part))
}

/** Between two offices of one person. */
const partStart = new RegExp(
  `(?:,? ${and} |; |, (?:${and} )?|\\. ${pronoun} ${copula} )(?=(?:${adverb} |formerly |previously |former )?(?:${determiner} )?(?:[\\p{L}'’-]+ ){0,5}?${roleNoun}s?(?: emeritus| emerita)?(?!\\p{L})(?: |$|,|\\.))|(?:,? (?:and|und|et|y|en|dan) |, )(?=(?:${adverb} )?(?:an?|eine?|une?|un[ao]?|een) \\p{L})|(?:,? ${and} |\\. ${pronoun} )(?=(?:${adverb} )?(?:teaches|works|leads|runs|heads|directs|chairs|lehrt|arbeitet|leitet|enseigne|travaille|dirige|enseña|trabaja|insegna|doceert|werkt|mengajar|bekerja)\\s)`,
  'iu',
)

function splitParts(text: string): string[] {
  const parts: string[] = []
  let rest = text
  let joint = ''
  for (let match = partStart.exec(rest); match && parts.length < 12; match = partStart.exec(rest)) {
    parts.push(rest.slice(0, match.index))
    joint ||= match[0]
    rest = rest.slice(match.index + match[0].length)
  }
  return joinBareRoles([...parts, rest], joint)
}

const notBare = new RegExp(`^(?:${determiner}|${adverb}|formerly) `, 'iu')

/** "hydrologist and co-founder of …" is one role; "a writer and a fellow at …" are two, and so is what has no articles: "periodista y profesor de …". */
function joinBareRoles(parts: string[], joint: string): string[] {
  const [first, second, ...others] = parts
  const isBare =
    first !== undefined &&
    second !== undefined &&
    /^ and $/u.test(joint) &&
    /^[\p{L}-]+$/u.test(first.trim()) &&
    !notBare.test(second)
  return isBare ? [`${first}${joint}${second}`, ...others] : parts
}

const partOpening = new RegExp(
  `^(?:(?:${and}|${copula}) )?(?:${adverb} )?(?:${determiner} )?(?:${adverb} )?`,
  'iu',
)

function parsePart(part: string): ParsedAffiliation[] {
  const bare = part.trim().replace(/^(?:and|is) /u, '')
  if (/^(?:also )?(?:was|formerly|previously)\b/u.test(bare)) {
    return []
  }
  const text = bare.replace(partOpening, '')
  if (past.test(text) || noAffiliation.test(text) || notSaid.test(text)) {
    return []
  }
  return institutionIn(text) ?? roleAlone(text)
}

function institutionIn(text: string): null | ParsedAffiliation[] {
  const beside = besideRole.exec(text)
  if (beside) {
    return [affiliation(text, beside[1] ?? null, beside[2] ?? '')]
  }
  const link = findLink(text)
  const role = link ? text.slice(0, link.at).trim() : ''
  if (!link || /[.;] | (?:who|which|that|whose) |,.*\band\b/u.test(role)) {
    return null
  }
  const { name, acronym, place } = findInstitution(text.slice(link.end))
  const printed = (text.slice(0, link.end) + place).trim()
  const isSaid = hasRole(role) || occupied.test(role) || isOfficeOf(role, name, link)
  return name && isSaid ? [{ acronym, institution: name, printed, role: toRole(role) }] : null
}

/** "civil engineer in Bangkok": up to the place or the next clause. */
function roleAlone(text: string): ParsedAffiliation[] {
  const [first = '', ...others] = text.replace(roleEnd, '').split(/ (?:and|und|et|y|e|en|dan) /u)
  const isMore = others.length === 1 && hasRole(others[0] ?? '')
  const role = (isMore ? `${first} and ${others[0]}` : first).trim()
  const isRole =
    role.split(' ').length <= 8 &&
    !/^(?:authors|contributors|writers|editors|reporters|corresponding author)\W*$/iu.test(role) &&
    hasRole(role) &&
    !occupied.test(role)
  return isRole && text.includes(role)
    ? [{ acronym: null, institution: '', printed: role, role }]
    : []
}

/** Where a role without an institution ends. */
const roleEnd =
  /(?: (?:in|aus|à|en|a|di|te|bei|from|for|based|living|who|whose|working|specialising|specializing|mit)(?!\p{L})|[,;(]|\.(?: |$)).*$/u

/** "dijkgraaf van het Waterschap Noorderlege": whatever somebody is, of what surely is an institution. */
function isOfficeOf(role: string, name: string, { isStrong }: Link): boolean {
  return isStrong
    ? role === '' || isOffice(role)
    : scoreInstitution(name) >= 3 &&
        /^\p{L}/u.test(role) &&
        isOffice(role) &&
        !isNoOffice.test(role)
}

const isNoOffice =
  /(?<!\p{L})(?:graduates?|alumn\p{L}+|natives?|citizens?|products?|friends?|sons?|daughters?|survivors?|readers?|users?|fans?|critics?|part|recipients?|absolvent\p{L}*|diplômée?s?|graduad[oa]s?|egresad[oa]s?|laureat[oa]|afgestudeerd\p{L}*|lulusan)$/iu

/** "a barrister at", "Maurice Feldman Chair in": a few words that are no sentence, before a strong preposition. */
function isOffice(role: string): boolean {
  return (
    /^[\p{L}’' -]{3,60}$/u.test(role) &&
    role.split(' ').length <= 6 &&
    !/\b(?:is|are|was|were|has|had|have|will|he|she|they|that|which|who|born|living|said|educated|trained|\p{Ll}{3,}ed)\b/iu.test(
      role,
    )
  )
}

function toRole(role: string): null | string {
  const plain = role.replace(/^(?:is|based|with|at|from)\b ?/u, '').replace(/[,\s]+$/u, '')
  const isVerb = /^\p{Ll}+(?:s|t)(?!\p{L})/u.test(plain) && occupied.test(plain)
  return plain !== '' && !isVerb && (hasRole(plain) || (!occupied.test(plain) && isOffice(plain)))
    ? plain
    : null
}

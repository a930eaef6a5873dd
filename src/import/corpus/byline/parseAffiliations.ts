// Parses roles and institutions from "a senior fellow at the Harbour Institute (HI) in Cork and …".
import type { ParsedAffiliation } from '../../types.ts'

import { foreignRoleNoun, roleNoun } from './roleNouns.ts'

const notAnAffiliationPattern =
  /^(?:the |an? )?(?:[\p{L}-]+ ){0,4}?(?:author|co-author|translator|winner|recipient|father|mother|novelist|poet|holder|owner)s?\b/iu
const linkPattern =
  /\s(?:(?:at|with|for|of)\s+(?:the\s+)?|in\s+the\s+|(?:des|der|du|de la|de l[’']|del|della|dell[’']|van de|van het|van|dari)\s*)(?=\p{Lu})/u
// "an der Universität", "im Landesamt", "à l’université", "en la Universidad"
const foreignLinkPattern =
  /\s(?:an der|an dem|an|am|beim|bei der|bei|im|in der|à l[’']|à la|au|aux|en la|en el|en|all[’']|alla|presso|aan de|aan het|bij|di|pada|at the)\s*(?=\p{Lu}|universit|école|institut|centre|centro|collège)/u
const unitPattern =
  /^.*?\b(?:Program(?:me)?|Department|Faculty|Unit|Division|Initiative|Project|Section|Desk|Group|Office|Studies|Practice|Team|Chair|Laboratory|Lab|Centre|Center|School)\b[^,()]*? (?:of|at|within) (?:the )?(?=(?:\p{Lu}[^,()]*? )?(?:Centre|Center|Trust|Ministry|Bank|Library|Commission|Hospital|Institute|Institution|University|College|Foundation|Council|Academy|Society|Association|Service|School|Observatory|Museum|Corporation|Endowment)\b)/u
const partStartPattern = new RegExp(
  `(?:,? and |; |, (?:and )?|\\. (?:He|She|They) (?:is|are|was|were) (?:also |currently )?)(?=(?:also |currently |formerly |previously )?(?:an? |the |was )?(?:[\\p{L}'’-]+ ){0,5}?${roleNoun}s?(?: emeritus| emerita)?(?![\\p{L}])(?: |$|,|\\.))`,
  'iu',
)

/** `predicate` is what follows the name: "is a senior fellow at …", or ", director of …". */
export function parseAffiliations(predicate: string): ParsedAffiliation[] {
  const former = /^\s*(?:was|were|war|waren|était|fue|era)\b/u.test(predicate)
  return former ? [] : (listed(predicate) ?? said(predicate))
}

/** ", Senior Fellow, Coast Institute", ", University of Kalmar", ", Peneliti Pusat Studi Pesisir": without a preposition. */
function listed(predicate: string): null | ParsedAffiliation[] {
  const plain = predicate.replace(/^[\s,(–—|]+|[\s.)]+$/gu, '')
  if (
    /\s(?:at|with|is|are|an?)\s/u.test(plain) ||
    /^(?:is|are|ist|est|es|è|adalah)\b/u.test(plain)
  ) {
    return null
  }
  const found = listedPattern.exec(plain)
  const institution = found?.[2] ?? (unitStart.test(plain) ? plain.split(/, /u)[0] : undefined)
  if (!institution || / of .* of /u.test(found?.[1] ?? '')) {
    return null
  }
  const role = found?.[1]?.trim() ?? null
  return [{ acronym: null, institution: institution.trim(), printed: plain, role }]
}

const unit =
  '(?:Universit(?:ät|eit|as|[yéià])|Universidade?|College|School|Institut(?:e|ion|o)?|Istituto|Instituut|Cent(?:re|er|ro|rum)|Zentrum|Academy|Akademie|Académie|Hochschule|Foundation|Fondation|Stiftung|Fundación|Council|Observatory|Society|Forum|Group|Project|Trust|Association|Department|Faculty|Pusat|Lembaga|Yayasan|Badan|Kementerian|Fakultas|Landesamt|Ministry|Museum|Library|Bank|Agency|Office|Program(?:me)?|Lab|Laboratory|Initiative|Network|Alliance)'
const unitStart = new RegExp(
  `^(?:\\p{Lu}[\\p{L}’'.-]* |of |the |and |for |für |de |la |do |da |des |der )*${unit}(?!\\p{L})`,
  'u',
)
const listedPattern = new RegExp(
  `^((?:[\\p{L}-]+ ){0,3}?${roleNoun}(?:(?: and | & |-)(?:[\\p{L}-]+ )?${roleNoun})?)(?:, | (?=(?:\\p{Lu}[\\p{L}’'-]* )*(?:Pusat|Lembaga|Yayasan|Badan|Fakultas|Universitas|Universiti)))((?:the )?\\p{Lu}[^,.;()]*)`,
  'iu',
)

function said(predicate: string): ParsedAffiliation[] {
  const start = predicate
    .replace(
      /^[\s,(–—|]*(?:(?:is|are|was|were|serves as|works as|has been|ist|sind|est|sont|es|son|è|sono|é|são|zijn|adalah|ialah|merupakan)\s+)?(?:(?:eine?|une?|un[ao]?|een|seorang)\s+)?(?:(?:currently|also|now|both)\s+)?/u,
      '',
    )
    .replace(/\)?\.?\s*$/u, (end) => (end.includes(')') ? ')' : ''))
  return splitParts(start).flatMap((part) => parsePart(part))
}

function splitParts(text: string): string[] {
  const parts: string[] = []
  let rest = text
  for (let match = nextPart(rest); match; match = nextPart(rest)) {
    parts.push(rest.slice(0, match.index))
    rest = rest.slice(match.index + match[0].length)
  }
  return joinBareRoles([...parts, rest])
}

/** "hydrologist and co-founder of …" is one role, "a writer and a fellow at …" are two. */
function joinBareRoles(parts: string[]): string[] {
  const [first, second, ...others] = parts
  const isBare =
    first !== undefined &&
    second !== undefined &&
    /^[\p{L}-]+$/u.test(first.trim()) &&
    !/^(?:an?|the|also|currently|formerly) /u.test(second)
  return isBare ? [`${first} and ${second}`, ...others] : parts
}

function nextPart(text: string): null | RegExpExecArray {
  return partStartPattern.exec(text)
}

function parsePart(part: string): ParsedAffiliation[] {
  const text = part
    .trim()
    .replace(/^(?:also|and|was|is) /u, '')
    .replace(/^(?:an?|the|our) /iu, '')
  if (notAnAffiliationPattern.test(text) || /^(?:tweets|lives)\b/u.test(text)) {
    return []
  }
  const link = findLink(text)
  if (!link) {
    return []
  }
  const role = text.slice(0, link.index).trim()
  const place = endOfPlace(text.slice(link.index + link[0].length))
  const { acronym, institution } = nameInstitution(place)
  const printed = text.slice(0, link.index + link[0].length) + place
  return institution &&
    new RegExp(
      `(?<![\\p{L}])(?:${roleNoun}s?|teach(?:es)?|works?|leads?|runs?|heads?|directs?|based|studies|lectures)(?![\\p{L}])`,
      'iu',
    ).test(role)
    ? [{ acronym, institution, printed: printed.trim(), role: toRole(role) }]
    : []
}

/** "professor of History at the University of Cork": the institution follows `at`, where there is one. */
function findLink(text: string): null | RegExpExecArray {
  const at = /\s(?:at|with)\s+(?:the\s+)?(?=\p{Lu})/u.exec(text)
  const role = new RegExp(
    `(?<![\\p{L}])${roleNoun}s?(?: emeritus| emerita)?(?![\\p{L}])`,
    'iu',
  ).exec(text)
  const foreign = at ? null : foreignLinkPattern.exec(text)
  if (at ?? (foreign && isForeignRole(text.slice(0, foreign.index)))) {
    return at ?? foreign
  }
  const from = role ? role.index + role[0].length : 0
  const link = linkPattern.exec(text.slice(from))
  if (link) {
    link.index += from
  }
  return link
}

/** The role in front is no English one: "Professorin für Verkehrspolitik" */
function isForeignRole(role: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${foreignRoleNoun})(?!\\p{L})`, 'iu').test(role)
}

function toRole(role: string): null | string {
  return new RegExp(`(?<![\\p{L}])${roleNoun}s?(?![\\p{L}])`, 'iu').test(role) ? role : null
}

/** The institution with its town: up to the next clause. */
function endOfPlace(text: string): string {
  const end =
    /\.(?= |$)(?<!\b\p{Lu}\.)|;| where | who | which | whose |, (?:where|who|which|whose|having)\b| and (?:his|her|their|has|is|was|the author|author|writes|an? |co-author)|, (?:and )?(?:the |an? )?(?:author|co-author|editor)\b| (?:He|She|They|His|Her|Their) | specialising | specializing | focusing | working /u.exec(
      text,
    )
  const place = text.slice(0, end?.index ?? text.length).replace(/[,\s]+$/u, '')
  return balance(place)
}

function balance(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text
}

function nameInstitution(place: string): { acronym: null | string; institution: string } {
  const acronym = /\((\p{Lu}[\p{L}\p{N}&.-]{1,9})\)/u.exec(place)?.[1] ?? null
  const inner = place.replace(unitPattern, '')
  const name = (
    /^(.*?)(?: \(| in \p{Lu}|, | based | (?:from|between|since|until) \p{N}|$)/u.exec(inner)?.[1] ??
    inner
  ).trim()
  const alone = /^[\p{Lu}\p{N}&-]{2,8}$/u.test(name) ? name : null
  return { acronym: acronym ?? alone, institution: name }
}

// A small grammar of bylines: the line is cut at its separators, and the best sequence of names, roles, institutions, places and dates is taken.
import type { Vocabulary } from '../words/vocabulary.ts'

import { isDate, splitDate } from '../lines/readDate.ts'
import { anyOf } from '../words/anyOf.ts'
import { looksLikeName, readNameList, scoreName } from '../words/personNames.ts'
import { remembered } from '../words/remembered.ts'
import { findRole, splitNameAndRole } from '../words/roleNouns.ts'
import { bestSequence } from '../words/viterbi.ts'
import { isOtherWork, splitLead } from './bylineLeads.ts'
import { namesInstitution, scoreInstitution } from './institutions.ts'

export type PartKind =
  'contact' | 'date' | 'institution' | 'name' | 'other' | 'place' | 'role' | 'suffix'

export interface BylinePart {
  /** What divides it from the part before: ',', 'and', '(' and so on. */
  joint: string
  kind: PartKind
  text: string
}

const kinds: PartKind[] = [
  'contact',
  'date',
  'institution',
  'name',
  'other',
  'place',
  'role',
  'suffix',
]
const mostParts = 60

/** The parts of a byline without its lead; `and` within the name of an institution divides nothing. */
export function readBylineParts(text: string, vocabulary: Vocabulary): BylinePart[] {
  const { date, rest } = splitDate(text)
  const pieces = withoutOtherWork(cut(rest.replace(helped, ''))).slice(0, mostParts)
  if (pieces.length === 0) {
    return []
  }
  const { states } = bestSequence(pieces.length, kinds, {
    emit: (at, kind) => scorePart(pieces[at]?.text ?? '', kind, vocabulary),
    follow: (from, to, at) => scoreNext(from, to, pieces[at]?.joint ?? ''),
  })
  const parts = pieces.map((piece, at) => ({ ...piece, kind: states[at] ?? 'other' }))
  return [
    ...rejoined(parts),
    ...(date === null ? [] : [{ joint: ',', kind: 'date' as const, text: date }]),
  ]
}

/** "with inputs from Tom Bell", "with additional reporting by …": whoever helped is no author. */
const helped =
  /[\s,(;–—|-]+(?:with )?(?:additional |further )?(?:agency )?(?:inputs?|reporting|research|contributions?|files) (?:from|by) \p{Lu}.*$/iu

type Piece = Omit<BylinePart, 'kind'>

const and = anyOf('and|AND|und|sowie|et|y|e|en|dan|och|og|oraz|ve|with|mit|avec|con|met|med|&|\\+')
const separator = new RegExp(
  `\\s*[|·•;]\\s*|\\t+|\\s+[/–—-]\\s+|(?<=\\p{L})/(?=\\p{Lu})|\\s*[([]\\s*|\\s*[)\\]]\\s*[,;]?\\s*(?:${and}\\s+)?|,\\s+(?:${and}\\s+)?|\\s+${and}\\s+(?=\\p{Lu})`,
  'gu',
)

const endsWithAnd = new RegExp(`(?:^|[\\s,)])${and}\\s+$`, 'u')

/** In French and Spanish "en" joins nothing: "Centre d’Accueil en Langue des Signes". */
const notDutch = /(?<!\p{L})(?:d[’']|des |du |del |et |y |par |por |université|universidad)/iu

function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  let joint = ''
  let start = 0
  for (const match of text.matchAll(separator)) {
    const { 0: found, index } = match
    const isAnd = endsWithAnd.test(found)
    const rest = text.slice(index + found.length)
    if (isAnd && / en $/u.test(found) && notDutch.test(text)) {
      continue
    }
    if (isAnd && !/^\s*[)\]]/u.test(found) && readNameList(rest.slice(0, 120)).names.length === 0) {
      continue
    }
    pieces.push(...divided(text.slice(start, index), joint))
    joint = isAnd ? 'and' : found.trim().charAt(0) || '|'
    start = index + found.length
  }
  return [...pieces, ...divided(text.slice(start), joint)]
}

/** A name and a role may stand side by side: "Jane Okafor Health Reporter", "Political editor Jane Okafor". */
function divided(text: string, joint: string): Piece[] {
  const plain = text.trim().replace(/^[\s,.:–—-]+|[\s,:–—-]+$/gu, '')
  if (plain === '') {
    return []
  }
  const placed =
    /^(.+?) ((?:in|aus|from|à|en|da|uit|dari|reports from|reporting from|[Ff]or) \p{Lu}.*)$/u.exec(
      plain,
    )
  if (placed && looksLikeName(placed[1] ?? '')) {
    return [
      { joint, text: placed[1] ?? '' },
      { joint: ',', text: placed[2] ?? '' },
    ]
  }
  const [first = plain, second] = splitNameAndRole(plain)
  const isName = looksLikeName(first) || looksLikeName(second ?? '')
  return second === undefined || !isName
    ? [{ joint, text: plain }]
    : [
        { joint, text: first },
        { joint: ' ', text: second },
      ]
}

/** "Reporting by Jane Okafor; Editing by Tom Bell": without Tom Bell, up to the next lead. */
function withoutOtherWork(pieces: Piece[]): Piece[] {
  let isOther = false
  return pieces.flatMap((piece) => {
    const lead = isOtherWork(piece.text) ? null : splitLead(piece.text)
    isOther =
      isOtherWork(piece.text) || (isOther && lead === null && /^(?:,|and)$/u.test(piece.joint))
    return isOther ? [] : [{ ...piece, text: lead?.rest ?? piece.text }]
  })
}

/** What followed an `and` and is no name belongs to the part before: "Institute of Peace and Civil Order". */
function rejoined(parts: BylinePart[]): BylinePart[] {
  const joined: BylinePart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && part.joint === 'and' && part.kind !== 'name' && last.kind === 'institution') {
      last.text = `${last.text} and ${part.text}`
    } else {
      joined.push({ ...part })
    }
  }
  return joined
}

const contact =
  /^(?:@\S+|[^\s@]+@[^\s@]+|https?:\S+|www\.\S+|\p{N}+[ -]?min(?:ute)?s?\b.*|(?:e-?mail|follow|twitter)\b.*)$/iu
const suffixes = anyOf(
  'Ph\\.?D\\.?|M\\.?D\\.?|MP|MEP|MdB|MdL|Q\\.?C\\.?|K\\.?C\\.?|S\\.?C\\.?|OBE|CBE|MBE|KBE|DBE|FRS|FBA|RN|MA|BA|MSc|MBA|LL\\.?M\\.?|J\\.?D\\.?|Esq\\.?|Jr\\.?|Sr\\.?|II|III|IV|S\\.?J\\.?|O\\.?P\\.?|ret(?:d|ired)?\\.?|M\\.?Si\\.?|S\\.?H\\.?|M\\.?H\\.?|M\\.?A\\.?|M\\.?Sc\\.?',
)
const suffix = new RegExp(`^${suffixes}$`, 'iu')
const placeStart =
  /^(?:in|at|for|from|special to|reports? from|reporting from|aus|à|en|dari|di|uit|desde|da|te|bei) (?:the |der |la |le |el )?\p{Lu}/iu

function scorePart(text: string, kind: PartKind, vocabulary: Vocabulary): number {
  const words = text.split(' ').length
  switch (kind) {
    case 'contact':
      return contact.test(text) ? 5 : -9
    case 'date':
      return isDate(text) ? 5 : -9
    case 'institution':
      return words <= 14 ? scoreInstitution(text) : -6
    case 'name':
      return scoreName(text, vocabulary)
    case 'other':
      return -1 - Math.min(2, 0.3 * (words - 1))
    case 'place':
      return placeStart.test(text) && words <= 8
        ? 2
        : /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u.test(text)
          ? 0.5
          : -9
    case 'role':
      return scoreRole(text)
    case 'suffix':
      return suffix.test(text) ? 5 : -9
  }
}

const formerly =
  /^(?:former|ex|ancien(?:ne)?|ehemalige[rs]?|mantan|oud|voormalig|antigu[oa]|retired|tidligere|tidigare|f\.? ?d\.?|były|była|eski|emekli|emerytowan[ya]|pensionierte[rs]?|pensionerad|pensjonert|pensiunan)[ -]\p{Ll}/iu

/** "Tamsui General Hospital", "Baker Institute": the name of a house has a word for a trade. */
const houseOfSurname =
  /^(?:\p{Lu}[\p{L}’'-]* )*(?:General|Major|Baker|Carpenter|Tailor|Gardener|Forester|Ranger|Chancellor|Miller|Potter|Weaver|Brewer|Butcher|Bishop|Archbishop|Singer|Painter|Captain|Judge|Pilot|Steward|Deacon|Canon|Monk|Farmer|Shepherd|Nurse|Anchor)s?(?: \p{Lu}[\p{L}’'-]*)+$/u

const scoreRole = remembered((text) => {
  if (text.split(' ').length > 16 || /[!?]/u.test(text)) {
    return -6
  }
  const found = findRole(text)
  if (found && (scoreInstitution(text) > 3 || looksLikeName(text))) {
    return 1
  }
  if (houseOfSurname.test(text) && scoreInstitution(text) >= 3) {
    return 1
  }
  if (formerly.test(text)) {
    return 3
  }
  if (found) {
    // A noun that stands behind the name of a house does not make it a role.
    const isEarly = !namesInstitution(text.slice(0, found.index))
    return isEarly ? 3.2 : 1
  }
  return isBareRole(text) ? 0.8 : -6
})

/** "harbour master" behind a name: a few small words and no verb. */
function isBareRole(text: string): boolean {
  return /^(?!(?:an?|the|and|or|in|on|at|of|for|with|who|is|was|but|not|again|too|say|says)(?!\p{L}))\p{Ll}{3,}(?: \p{Ll}{3,}){0,2}$/u.test(
    text,
  )
}

function scoreNext(from: null | PartKind, to: PartKind, joint: string): number {
  const isBar = /^[|·•–—-]$/u.test(joint)
  const isStrong = /^[|·•;/–—-]$/u.test(joint)
  if (from === null) {
    return {
      name: 0,
      contact: -1,
      date: 0,
      institution: -1,
      other: 0,
      place: -2,
      role: -0.5,
      suffix: -9,
    }[to]
  }
  if (to === 'suffix') {
    return from === 'name' || from === 'suffix' ? 0 : -9
  }
  if (to === 'name') {
    // Behind a bar stands what prints it, unless somebody who signs.
    if (isBar && from === 'name') {
      return -1.6
    }
    const isNext = joint === 'and' || isStrong
    // "technical manager, Severn Mills": what follows a role is rather its house.
    if (from === 'role' && joint === ',') {
      return -1.3
    }
    return from === 'name' || from === 'suffix' || isNext
      ? 0
      : from === 'other'
        ? -1
        : from === 'place'
          ? -0.4
          : -0.7
  }
  if (joint === 'and') {
    return to === 'institution' && from === 'institution'
      ? 0
      : to === 'role' && from === 'role'
        ? 0
        : -2
  }
  if (to === 'place') {
    return from === 'institution' || from === 'role' ? 0.6 : isStrong || from === 'name' ? 0 : -0.3
  }
  return (to === 'institution' && from === 'role') || (to === 'role' && from === 'name') ? 0.5 : 0
}

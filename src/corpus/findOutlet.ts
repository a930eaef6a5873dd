// Finds the outlet that a note names: the capitalised name behind "a piece for the", "published in", "my latest".
import type { Vocabulary } from './vocabulary.ts'

export interface FoundOutlet {
  name: string
  /** About 3 for a fair guess, 5 and more for a sure one. */
  score: number
}

export interface FindOutletOptions {
  knownOutlets?: readonly string[]
  vocabulary?: Vocabulary
}

const PIECE_WORDS =
  'pieces?|columns?|op-?eds?|articles?|essays?|commentar(?:y|ies)|comment|interviews?|conversations?|reviews?|papers?|reports?|analys[ie]s|contributions?|dispatch(?:es)?|features?|chapters?|letters?|posts?|write-?ups?|(?:long|longish|longer|short|shorter|quick|weekend|summer|light) ?reads?|profiles?|notes?|briefs?|briefings?|explainers?|obituar(?:y|ies)|story|stories|lectures?|talks?|reflections|thoughts|text|version|blogs?'

export const PIECE_NOUN = `(?:${PIECE_WORDS})`

const NAME_WORD =
  "(?:(?:\\p{Lu}\\.)+|[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}&'’+-]*(?:\\.\\p{L}+)*|[a-z]{1,4}\\p{Lu}\\p{L}+)"
const JOINER = '(?:of the|of|&|de la|de|des|du|del|della|der|do|da|la|le)'
const NAME = `(?:(?:The|La|Le|El|Die|Der|Das|Il) )?${NAME_WORD}(?: (?:${JOINER} )?${NAME_WORD}){0,5}`
const FILLER = "(?:[\\p{Ll}][\\p{L}'’-]*[ ,]+){0,4}?"
const OPENING = '["“‘\'_*]?'
const OUTLET_HEAD =
  /\b(?:Times|Post|Journal|Review|Briefs?|Briefing|Sentinel|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Monitor|Magazine|Quarterly|Weekly|Daily|Bulletin|Dispatch|Courier|Mail|Standard|Economist|Atlantic|News|Press|Globe|Mirror|Digest|Independent|Spectator|Statesman|Diplomat|Interpreter|Today|Wire|Ledger|Register|Mercury|Argus|Echo|Examiner|Inquirer|Enquirer|Affairs|Policy|Politics|Syndicate|Letters?|Papers|Notes|Advertiser|Sun|Star|Reporter|Record|Messenger|Outlook|Perspectives?|Commentary|Notebook|Almanac|Yearbook|Annals|Forum|Zeitung|Tages\w+|Monde|Figaro|Stampa|País|Mundo)\b/u

const NOT_OUTLETS =
  /^(?:I|I['’]\w+|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Spring|Summer|Autumn|Winter|President|Prime Minister|Part|The|This|That|It|English|French|German|Spanish|Chinese|Russian|Arabic|PDF|Mr|Mrs|Ms|Dr|Professor|COVID-19|US|UK|EU|UN)(?:['’]s)?(?: \d+)?$/u

interface Cue {
  pattern: RegExp
  score: number
}

const cue = (before: string, score: number): Cue => ({
  pattern: new RegExp(`(?:^|[\\s(“"‘—–,;:])${before}${OPENING}(${NAME})`, 'gu'),
  score,
})

const ARTICLE = "(?:(?:the|my|our|their|its|a|an|your|his|her|this|today's|today’s) )?"
const WEEK =
  "(?:today|yesterday|tomorrow|\\p{Lu}\\p{L}+day|(?:last|this) (?:week|month|weekend|\\p{L}+))['’]s "

const CUES: Cue[] = [
  cue(`[Ff]or ${ARTICLE}${FILLER}(?:the )?`, 2),
  cue(`[Ii]n ${ARTICLE}${FILLER}(?:the )?`, 0.8),
  cue(
    `(?:[Ww]ith|[Aa]t|[Oo]n|[Bb]y|[Tt]o|[Vv]ia|[Oo]ver at|[Uu]p at) ${ARTICLE}${FILLER}(?:the )?`,
    0.5,
  ),
  cue(`[Ff]rom ${ARTICLE}${FILLER}(?:the )?`, 0.9),
  cue(`(?:from |by )?(?:me|us) (?:at|in|for|on|over at) (?:the )?`, 3),
  cue(
    `(?:publication|newspaper|magazine|journal|weekly|daily|website|paper|readers of|pages of|section of|editors? of|editors? at|issue of|edition of|number of|(?:team|people|folks|friends|colleagues|students) (?:over )?(?:at|of))(?: (?:called|of))?,? (?:the )?`,
    3,
  ),
  cue(
    `(?:[Pp]ublished|[Aa]ppear(?:ed|s|ing)?|[Rr]an|[Rr]un(?:ning|s)?|[Pp]rinted|[Cc]arried|[Cc]ame out|[Oo]ut|[Uu]p|[Ll]ive|[Ff]eatured|[Ww]ritten|[Ww]rote|[Aa]sked|[Ii]nvited|[Cc]ommissioned|[Oo]riginally|[Cc]ross-?posted|[Rr]eposted|[Rr]epublished|[Cc]ontribut(?:e|ed|ing)(?: again)?)(?: (?:this|last|yesterday|today|now|online|again|once more|once again|first|here|in print|recently|it|this one|about it|a while back|\\p{Ll}+ week|\\p{Ll}+ month)){0,3} (?:in|by|at|on|with|for|to|over at|from) ${ARTICLE}${FILLER}(?:the )?`,
    3,
  ),
  cue(`[Oo]f ${ARTICLE}`, 0.3),
  cue(`(?:[Aa]lso|[Aa]gain|[Nn]ow|[Oo]nce more) (?:in|for|at|from|with) (?:the )?`, 2.5),
  cue(`(?:[Ii]n|[Ff]or|[Oo]f|[Ff]rom) (?:the )?${WEEK}`, 3),
]

const BEFORE_NOUN = new RegExp(
  `(?:[Mm]y|[Aa]|[Tt]he|[Aa]nother|[Ll]atest|[Nn]ew|[Ff]irst|[Ll]ast|[Rr]ecent|[Oo]ld) (${NAME}) ${PIECE_NOUN}(?!\\p{L})`,
  'gu',
)
const ASKED = new RegExp(
  `(?:^|[\\s.,;])(?:[Tt]he )?(${NAME}) (?:has |have |had |was |were |very |kindly |then |recently |also )*(?:published|ran|carried|asked (?:me|us)|invited (?:me|us)|commissioned|were kind enough|was kind enough|printed|took)`,
  'gu',
)

/** The best candidate of a note, or null. The name is as the note prints it, without a small `the`. */
export const findOutlet = (note: string, options: FindOutletOptions = {}): FoundOutlet | null => {
  const scores = new Map<string, number>()
  const consider = (name: string, score: number, at: number): void => {
    const tidy = tidyOutlet(name, note, at, options)
    if (tidy && !NOT_OUTLETS.test(tidy)) {
      const total = score + scoreName(tidy, options) + scoreContext(note, at)
      scores.set(tidy, Math.max(scores.get(tidy) ?? 0, total))
    }
  }
  for (const { pattern, score } of CUES) {
    eachMatch(pattern, note, (name, at) => consider(name, score, at))
  }
  eachMatch(BEFORE_NOUN, note, (name, at) => consider(name, 3, at))
  eachMatch(ASKED, note, (name, at) => consider(name, 3, at))
  for (const known of options.knownOutlets ?? []) {
    const at = indexOfName(note, known)
    if (at >= 0) {
      consider(known, 2, at)
    }
  }
  return best(scores)
}

const eachMatch = (
  pattern: RegExp,
  text: string,
  visit: (name: string, at: number) => void,
): void => {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const name = match[1] ?? ''
    const at = match.index + match[0].indexOf(name, Math.max(0, match[0].length - name.length - 40))
    visit(name, at)
    pattern.lastIndex = match.index + 1 > pattern.lastIndex ? pattern.lastIndex : match.index + 1
  }
}

const tidyOutlet = (
  raw: string,
  note: string,
  at: number,
  { knownOutlets = [], vocabulary }: FindOutletOptions,
): string => {
  const known = knownOutlets.find((name) => note.startsWith(name, at))
  if (known && known.length >= raw.replace(/['’]s.*$/u, '').length) {
    return known
  }
  const name = ofOwner(raw)
    .replace(/[.,'’-]+$/u, '')
    .replace(/(?: \p{N}[\p{N}/.-]*)+$/u, '')
    .replace(/ (?:I|It|We|My|This|But|And|As|So)$/u, '')
  const tail = NAME_GOES_ON.exec(note.slice(at + name.length))
  if (tail && isCommonWord(name, vocabulary)) {
    return name + tail[0]
  }
  const second = SECOND_HALF.exec(note.slice(at + name.length))?.[0] ?? ''
  return !OUTLET_HEAD.test(name) && OUTLET_HEAD.test(second) ? name + second : name
}

const NAME_GOES_ON = /^ (?:on|for|in|to|at) the \p{Lu}\p{L}+(?=[.,;:!?)]|$| \p{Ll})/u

/** "the Tarn and District Messenger" is one paper. */
const SECOND_HALF = new RegExp(`^ (?:and|&) (?:${NAME_WORD} ){0,2}${NAME_WORD}`, 'u')

/** "the Institute's Interpreter" is the Interpreter; "Herald's" is the Herald. */
const ofOwner = (name: string): string => {
  const [owner = '', owned] = name.split(/['’]s(?: |$)/u)
  return owned && OUTLET_HEAD.test(owned) ? owned : owner
}

/** "War" in "for War on the Rocks": a noun of the language is not yet a name. */
const isCommonWord = (name: string, vocabulary?: Vocabulary): boolean =>
  !name.includes(' ') && !OUTLET_HEAD.test(name) && (vocabulary?.lowerCount(name) ?? 0) > 0

const scoreName = (name: string, { knownOutlets = [] }: FindOutletOptions): number => {
  const head = OUTLET_HEAD.test(name) ? 2 : 0
  const known = knownOutlets.some((other) => other.toLowerCase() === name.toLowerCase()) ? 3 : 0
  return head + known
}

const PIECE_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${PIECE_WORDS}|this time|one|something|wrote|write|writing|written|it['’]s|is)(?!\\p{L})`,
  'giu',
)
const ABOUT_BEFORE = /\b(?:about|exploring|on|between|around|against)\s+(?:the\s+|\S+\s+){0,2}$/iu
const PERSON_BEFORE =
  /\b(?:thanks to|interview with|conversation with|talk with|friend|colleague|with the \w+)\s+$/iu

/** How near a word for a piece stands before the name, and whether the name is what the piece is about. */
const scoreContext = (note: string, at: number): number => {
  const sentence =
    note
      .slice(Math.max(0, at - 160), at)
      .split(/[.!?]\s/u)
      .at(-1) ?? ''
  let score = 0
  const nouns = [...sentence.matchAll(PIECE_BEFORE)]
  const last = nouns.at(-1)
  if (last) {
    const between = sentence
      .slice(last.index + last[0].length)
      .split(/\s+/u)
      .filter(Boolean).length
    score += between <= 3 ? 2 : between <= 8 ? 1.2 : 0.6
  }
  score -= ABOUT_BEFORE.test(sentence) ? 2 : 0
  score -= PERSON_BEFORE.test(sentence) ? 2 : 0
  return score - at / 4000
}

const indexOfName = (note: string, name: string): number => {
  const at = note.indexOf(name)
  const isWhole =
    at >= 0 && !/\p{L}/u.test(note.charAt(at + name.length)) && !/\p{L}/u.test(note.charAt(at - 1))
  return isWhole ? at : -1
}

const best = (scores: Map<string, number>): FoundOutlet | null => {
  let found: FoundOutlet | null = null
  for (const [name, score] of scores) {
    if (score >= 2.8 && score > (found?.score ?? 0)) {
      found = { name, score }
    }
  }
  return found
}

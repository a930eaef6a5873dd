// Tells the lines around a piece apart: bylines, names, labels, thanks, issue and date lines.
import type { Vocabulary } from './vocabulary.ts'

import { countSentences, countWords, endsSentence } from './lines.ts'
import { HONORIFIC, isNameList, PERSON, readNameList, withoutDate } from './personNames.ts'
import { ROLE, ROLE_NOUN } from './roleNouns.ts'

export type Furniture =
  /** Names or describes who wrote it. */
  | 'bio'
  /** A line that is nothing but a name. */
  | 'byline'
  /** Goes on about somebody named above: only counts below a byline. */
  | 'date'
  /** `About the author`, `Notes on contributors`. */
  | 'issue'
  | 'label'
  | 'name'
  | 'remark'
  | 'tail'
  /** The editors' own words about the piece: part of the text, but no paragraph goes on below. */
  | 'thanks'
  /** First-published lines, addresses, tags, disclaimers. */
  | 'thanks-label'

// Longer lines are text, whatever they begin with.
const LONGEST = 1500

export const classifyFurniture = (text: string, vocabulary: Vocabulary): Furniture | null => {
  if (text.length > LONGEST) {
    return null
  }
  const plain = withoutOrnaments(text)
  return (
    RULES.find(([, matches]) => matches(plain))?.[0] ??
    (isNameList(plain, vocabulary) ? 'name' : null)
  )
}

/** Without dashes, bullets and the symbols that point to a note about a name. */
export const withoutOrnaments = (text: string): string =>
  text.replace(/^[—–•*_†‡-]+\s*/u, '').replace(/[*_†‡]+(?=\s|,|$)/gu, '')

const NAMES = `(?:${HONORIFIC} )*${PERSON}(?:(?:, | and | & )(?:and )?(?:${HONORIFIC} )*${PERSON})*`
const VERB =
  '(?:is|are|was|were|works?|teach(?:es)?|writes?|leads?|directs?|heads?|serves?|runs?|edits?|covers?|researches|studies|study|holds?|has (?:been|written|worked|reported|covered|taught|served)|have (?:been|written|worked|reported|covered)|reports?|lives?|farms?|practises|practices|advises|chairs?|tweets|blogs|posts)'

const bio = new RegExp(
  `^${NAMES}(?:,? (?:PhD|MP|QC|KC|OBE|CBE|MBE|RN),?)?(?: \\([^)]{3,60}\\))?(?:, [^,]{3,60},)? (?:currently |also |now )?${VERB}\\b(.*)$`,
  'u',
)
const NAME_ROLE = new RegExp(
  `^${NAMES}(?:, | \\(|\\s*[–—|]\\s*)(?:.*?)${ROLE_NOUN}s?(?![\\p{L}])`,
  'iu',
)
/** "Jane Okafor, University of Cork" */
const NAME_HOUSE = new RegExp(
  `^${NAMES}, [^.?!:;]*\\b(?:University|Institute|Institution|College|School|Centre|Center|Academy|Foundation|Council|\\p{Lu}{3,6})\\b`,
  'u',
)
/** "Jane Okafor’s new novel, The Drain, is published by …" */
const OWN_BOOK = new RegExp(
  `^${PERSON}['’]s? (?:\\p{Ll}+ ){0,3}(?:book|novel|collection|memoir|biography|history|latest|debut|pamphlet|poems)\\b|^${PERSON}['’]s? \\p{Lu}[^.]{2,60} (?:(?:is|was) published|appeared|is out|came out)\\b`,
  'u',
)
const DATE =
  /^(?:(?:published|posted|updated|written)(?: on)? ?:? )?(?:\p{Lu}[\p{L} .'’-]{1,30}, )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun),? )?(?:\p{N}{1,2}(?:st|nd|rd|th)? )?(?:(?:january|july|march|september|november|may|spring|summer|autumn|fall|winter)[/–-])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|avr|mai|juin|juil|août|fév|déc|mär|okt|dez|spring|summer|autumn|winter)\p{L}*\.?,?(?: \p{N}{1,2}(?:st|nd|rd|th)?,?)? \p{N}{4}(?:(?:,| ·| \||  ?[–—-]| at)? \p{N}{1,2}[:.]\p{N}{2}(?: ?[ap]\.?m\.?)?(?: \p{L}{2,4})?)?\.?$|^(?:\p{Lu}[\p{L} .'’-]{1,30}, )?\p{N}{4}-\p{N}{2}-\p{N}{2}$|^\p{N}{1,2}[./]\p{N}{1,2}[./]\p{N}{2,4}$|^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,25})?\s*[—–-]+$/iu

const ISSUE =
  /^(?:.{0,80}\b)?(?:vol(?:ume)?[.:]? ?\p{N}+|issue:? (?:no\.? ?)?\p{N}+|no\. ?\p{N}+|number \p{N}+|\p{N}+:\p{N}+ \(\p{N}{4}\)|pp?\. ?\p{N}+).{0,60}$/iu

const RULES: [Furniture, (text: string) => boolean][] = [
  [
    'thanks-label',
    (text) =>
      /^(?:acknowledge?ments?|thanks|disclosures?|funding|conflicts? of interests?|declaration of interests?)\s*:?$/iu.test(
        text,
      ),
  ],
  [
    'label',
    (text) =>
      /^(?:additional information|notes? (?:on|about) (?:the )?(?:contributors?|authors?)|about the (?:authors?|writers?|contributors?)|(?:the )?(?:contributors?|authors?)|author (?:bio(?:graphy)?|information|notes?|details)|biograph(?:y|ical notes?)|contributor details)\s*:?$/iu.test(
        text,
      ) ||
      /^(?:Yours\b[^.,]{0,20}(?:, etc\.?)?|Sincerely|With best wishes|Kind regards),?$/u.test(text),
  ],
  // CNN's way: "Editor's note: Jane Okafor is a fellow at …"
  [
    'byline',
    (text) =>
      /^editor['’]?s['’]? note\s*:/iu.test(text) && isBiography(text.replace(/^[^:]*:\s*/u, '')),
  ],
  ['remark', isRemark],
  ['date', (text) => countWords(text) <= 10 && DATE.test(text)],
  ['thanks', isThanks],
  ['tail', isTail],
  ['byline', isByline],
  [
    'issue',
    (text) =>
      countWords(text) <= 18 &&
      countSentences(text) <= 1 &&
      ISSUE.test(text) &&
      !/[a-z]{3,}[.?!]$/u.test(text) &&
      !/^(?:An?|The|My|Our|This|Another|From|Here)\b.*\.$/u.test(text),
  ],
  ['bio', isMoreAbout],
]

function isByline(text: string): boolean {
  return countWords(text) <= 130 && (isCredit(text) || isAnonymousCredit(text) || isBiography(text))
}

/** "By Jane Okafor", "Words by Jane Okafor in Cork", "Interview by …" */
const isCredit = (text: string): boolean => {
  const match =
    /^(?:(?:words|text|story|report|reporting|interview|interviewed|reviewed|review|essay|translated|as told to|written|compiled|edited|introduced|analysis|commentary|opinion)(?: by)? |authors?: |by:? |von |par |por |from )+(.*)$/iu.exec(
      text,
    )
  if (!match || countWords(text) > 40) {
    return false
  }
  const { names, rest } = readNameList(withoutDate(match[1] ?? ''))
  return (
    names.length > 0 &&
    /^(?:$|\.$|[,|(–—/]| [|(–—/-]| (?:in|for|at|with|of|is|and)\b)/u.test(rest) &&
    (!/^, (?:the|an?|it|he|she|they|we|I)\b.*\.$/u.test(rest) || ROLE.test(rest.slice(0, 80)))
  )
}

const isAnonymousCredit = (text: string): boolean =>
  /^(?:The|This|Our) (?:writer|author|authors|writers|contributor|reviewer|columnist|correspondent|essayist)s?,? (?:who |is|are|was|were|teach|work|head|lead|direct|hold|serve|write|cover|has been|live|farm)/u.test(
    text,
  ) && countSentences(text) <= 4

const isBiography = (text: string): boolean => {
  const rest = bio.exec(text)?.[1]
  const plain = text.replace(/\([^)]*\)/gu, '')
  if (rest !== undefined) {
    return startsWithName(text) && saysWho(rest, text)
  }
  if (countWords(text) <= 40 && OWN_BOOK.test(text)) {
    return startsWithName(text.replace(/['’]s .*$/u, ''))
  }
  if (countWords(text) <= 16 && !endsSentence(text) && NAME_HOUSE.test(text)) {
    return startsWithName(text)
  }
  return (
    startsWithName(text) &&
    countWords(plain) <= 30 &&
    NAME_ROLE.test(text) &&
    !/\b(?:said|says|told|argued|argues|wrote|announced|has|had|was|is|were|will|would|did)\b/u.test(
      text,
    )
  )
}

const AT_A_HOUSE =
  /^ (?:an?|the) [\p{L} -]{3,50} (?:at|with) (?:the )?(?:\p{Lu}\S+ ){0,5}(?:University|Institute|College|School|Centre|Center|Foundation|Council|Society)\b/u

/** A role with a house behind it, a book, or a place to live: not merely "is the man of the hour". */
const saysWho = (rest: string, text: string): boolean => {
  const start = rest.slice(0, 240)
  return (
    AT_A_HOUSE.test(start) ||
    (ROLE.test(start) &&
      /\b(?:at|of|for|with|in|from)\b|^ (?:an?|the) [\p{L} -]{3,50}(?:\.|$)/iu.test(start)) ||
    /\b(?:(?:is|are) with (?:the )?\p{Lu}|(?:tweets|blogs|posts) (?:as|at|on)|follow (?:him|her|them|me)\b|based in|lives (?:and (?:works|writes) )?in|writes (?:about|on|for|in|from)|teach(?:es)?|works (?:at|for|in|on|as)|author of|runs the|leads the|directs the|heads the|covers?|edits?|reports? (?:on|for|from)|studies|farms)\b/u.test(
      text.slice(0, 300),
    )
  )
}

const startsWithName = (text: string): boolean => readNameList(text).names.length > 0

/** "She tweets at @…", "His latest book is …" */
function isMoreAbout(text: string): boolean {
  return (
    countWords(text) <= 60 &&
    (/^(?:He|She|They) (?:(?:also|currently|previously|now) )?(?:tweets?|lives?|blogs?|teach(?:es)?|posts|can be (?:found|reached|followed)|holds an?|served as|is on (?:Twitter|X|Bluesky|Mastodon))\b/u.test(
      text,
    ) ||
      /^(?:His|Her|Their) (?:(?:latest|new|newest|most recent|first|next|last|forthcoming|debut|own) )?(?:books?|novels?|research|work|website|essays?|poems?|collection|memoir|newsletter|blog)\b/u.test(
        text,
      ) ||
      (/^(?:He|She|They) (?:is|are|was|were|has been) (?:also |currently |previously |now )?(?:an? |the )?/u.test(
        text,
      ) &&
        ROLE.test(text) &&
        /\b(?:at|of|for|with)\b/u.test(text)))
  )
}

function isRemark(text: string): boolean {
  return (
    /^\W?(?:editor['’]s note|editors['’] note|editorial note|note from the editors?|correction|clarification|update)\s*[:.–—-]/iu.test(
      text,
    ) ||
    /^\W?(?:this|the) (?:interview|conversation|transcript|exchange|text|article)\b.{1,40}\b(?:edited|condensed|conducted|abridged|translated|took place|shortened|corrected|updated|amended)\b/iu.test(
      text,
    )
  )
}

function isThanks(text: string): boolean {
  return (
    /^(?:acknowledge?ments?|funding|disclosure|conflicts? of interests?|declaration of interests?)\s*[:.–—-]/iu.test(
      text,
    ) ||
    /^(?:the (?:author|authors|writer|writers|editors?)|we|I|my|our)\b.{1,60}\b(?:thank|thanks|grateful|gratitude|indebted|acknowledges?)\b/iu.test(
      text,
    ) ||
    /^(?:(?:with|many|our|my|special|grateful) )+thanks (?:to|are due)\b|^(?:the )?(?:research|work|writing|reporting|fieldwork)\b.{1,60}\b(?:supported|funded|made possible)\b/iu.test(
      text,
    )
  )
}

export const isBookDetails = (text: string): boolean => BOOK_DETAILS.test(text)

/** "The Slow Train by Martin Abney. Harrow, 312 pp., £20": the book under review. */
const BOOK_DETAILS =
  /^.{0,160}(?:\b\p{N}+ ?pp?\b\.?|\b\p{N}+ pages\b|[£$€]\p{N}+|\b97[89][- ]?\p{N}).{0,60}(?:[£$€]\p{N}+|\b97[89][- ]?\p{N}|\b\p{N}+ ?pp?\b|\b(?:hardback|paperback|ISBN)\b)/iu

function isTail(text: string): boolean {
  return (
    countWords(text) <= 70 &&
    (/^(?:this|the|an?)\b.{1,80}\b(?:first|originally|previously)\b.{1,20}\b(?:appeared|published|ran|printed|posted)\b/iu.test(
      text,
    ) ||
      /^(?:first|originally|previously) (?:appeared|published|posted|printed)\b/iu.test(text) ||
      /^(?:©|copyright|\(c\)) /iu.test(text) ||
      /^(?:correspond(?:ing author|ence)|tags?|filed under|posted in|categor(?:y|ies)|key ?words?|topics?|share|related|read more|doi|link|original|e-?mail|contact|twitter|website)\s*:/iu.test(
        text,
      ) ||
      /^(?:https?:\/\/|www\.|doi:|10\.\d{4,}\/)\S+$/iu.test(text) ||
      /^(?:follow|contact|find|reach|write to|e-?mail)\b.*@/iu.test(text) ||
      /^@\w+$/u.test(text) ||
      /^\p{N}[\p{N},.]* words$|^special to the\b/iu.test(text) ||
      /^\((?:editing|reporting|writing|additional reporting|translated|compiled) by\b.*\)$/iu.test(
        text,
      ) ||
      /^(?:we welcome|please (?:send|write)|send|comments? (?:to|can)|letters? to)\b.*@/iu.test(
        text,
      ) ||
      /\bCreative Commons\b|\brepublish(?:ed|ing)? (?:this|our|under|in)\b/iu.test(text) ||
      BOOK_DETAILS.test(text) ||
      /\b(?:views?|opinions?)\b(?:.{1,30}\b(?:expressed|those of|are the author)\b.+\b(?:own|alone|necessarily|do not|author)| of the authors?\b.+\b(?:not|alone|own)\b)/iu.test(
        text,
      ) ||
      /^(?:this (?:(?:article|piece|essay|post) )?is )?(?:part of|adapted from|excerpted from|an excerpt from|an edited extract)\b/iu.test(
        text,
      ))
  )
}

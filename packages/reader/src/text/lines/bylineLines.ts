// Recognises lines that say who wrote an article: credits and biographies.
import { countSentences, countWords, endsSentence } from '../words/line.ts'
import { honorific, personNameSource, readNameList, withoutDate } from '../words/personNames.ts'
import { remembered } from '../words/remembered.ts'
import { foreignRoleNoun, hasRole, roleNoun } from '../words/roleNouns.ts'

export function isByline(text: string): boolean {
  return countWords(text) <= 130 && (isCredit(text) || isAnonymousCredit(text) || isBiography(text))
}

/** "She tweets at @…", "His latest book is …" */
export function isBiographyContinued(text: string): boolean {
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
        hasRole(text) &&
        /\b(?:at|of|for|with)\b/u.test(text)))
  )
}

export const isBiography = remembered((text) => {
  // Longer lines are body text.
  if (text.length > 1500 || (!startsWithName(text) && !isOwnBook(text))) {
    return false
  }
  if (
    /^[^.]{3,80},? who (?:has |had )?died\b|^[^.]{3,60} (?:has died|died (?:on|in|at|last))\b/u.test(
      text,
    )
  ) {
    return false
  }
  const rest = bio.exec(text)?.[1]
  const plain = text.replace(/\([^)]*\)/gu, '')
  if (rest !== undefined) {
    return startsWithName(text) && saysOccupation(rest, text)
  }
  if (isOwnBook(text)) {
    return startsWithName(text.replace(/['’]s .*$/u, ''))
  }
  if (countWords(text) <= 16 && !endsSentence(text) && nameInstitutionPattern.test(text)) {
    return startsWithName(text)
  }
  return (
    startsWithName(text) &&
    countWords(plain) <= 30 &&
    nameRolePattern.test(text) &&
    !/\b(?:said|says|told|argued|argues|wrote|announced|has|had|was|is|were|will|would|did)\b/u.test(
      text,
    )
  )
})

const nameListSource = `(?:${honorific} )*${personNameSource}(?:(?:, | and | & )(?:and )?(?:${honorific} )*${personNameSource})*`

const verb =
  '(?:is|are|was|were|works?|teach(?:es)?|writes?|leads?|directs?|heads?|serves?|runs?|edits?|covers?|researches|studies|study|holds?|has (?:been|written|worked|reported|covered|taught|served)|have (?:been|written|worked|reported|covered)|reports?|lives?|farms?|practises|practices|advises|chairs?|tweets|blogs|posts|ist|sind|lehrt|lehren|arbeitet|leitet|forscht|schreibt|est|sont|enseigne|travaille|dirige|es|son|enseña|trabaja|è|sono|insegna|lavora|é|são|werkt|doceert|schrijft|adalah|ialah|merupakan|mengajar|bekerja|är|arbetar|undervisar|forskar|leder|jest|są|pracuje|wykłada|kieruje)'

const bio = new RegExp(
  `^${nameListSource}(?:,? (?:PhD|MP|QC|KC|OBE|CBE|MBE|RN),?)?(?: \\([^)]{3,60}\\))?(?:, [^,]{3,60},)? (?:currently |also |now )?${verb}\\b(.*)$`,
  'u',
)

const nameRolePattern = new RegExp(
  `^${nameListSource}(?:, | \\(|\\s*[–—|]\\s*)(?:.*?)${roleNoun}s?(?![\\p{L}])`,
  'iu',
)

/** "Jane Okafor, University of Cork" */
const nameInstitutionPattern = new RegExp(
  `^${nameListSource}, [^.?!:;]*\\b(?:University|Institute|Institution|College|School|Centre|Center|Academy|Foundation|Council|\\p{Lu}{3,6})\\b`,
  'u',
)

/** "Jane Okafor’s new novel, The Drain, is published by …" */
const ownBookPattern = new RegExp(
  `^${personNameSource}['’]s? (?:\\p{Ll}+ ){0,3}(?:book|novel|collection|memoir|biography|history|latest|debut|pamphlet|poems)\\b|^${personNameSource}['’]s? \\p{Lu}[^.]{2,60} (?:(?:is|was) published|appeared|is out|came out)\\b`,
  'u',
)

/** "By Jane Okafor", "Words by Jane Okafor in Cork", "Interview by …" */
function isCredit(text: string): boolean {
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
    /^(?:$|\.$|[,|(–—/;]| [|(–—/-]| (?:in|for|at|with|of|is|and)\b)/u.test(rest) &&
    (!/^, (?:the|an?|it|he|she|they|we|I)\b.*\.$/u.test(rest) || hasRole(rest.slice(0, 80)))
  )
}

function isAnonymousCredit(text: string): boolean {
  return (
    (/^(?:The|This|Our) (?:writer|author|authors|writers|contributor|reviewer|columnist|correspondent|essayist)s?,? (?:who |is|are|was|were|teach|work|head|lead|direct|hold|serve|write|cover|has been|live|farm)/u.test(
      text,
    ) &&
      countSentences(text) <= 4) ||
    (foreignAnonymous.test(text) && countSentences(text) <= 4)
  )
}

const foreignAnonymous =
  /^(?:(?:Die|Der|Unsere?)(?: Autor(?:in|en|innen)?| Verfasser(?:in)?| Gastautor(?:in)?| Schriftsteller(?:in)?) (?:ist|sind|war|lehrt|arbeitet|leitet|forscht|lebt|schreibt|hat)|(?:L[’']|Les )(?:auteure?s?|autrice) (?:est|sont|enseigne|travaille|dirige|vit)|(?:El|La|Los|Las) autora?(?:e?s)? (?:es|son|trabaja|enseña|dirige|vive)|L[’'](?:autore|autrice) (?:è|insegna|lavora|vive)|De (?:auteur|schrijver|schrijfster)s? (?:is|zijn|werkt|woont|doceert)|Penulis (?:adalah|ialah|merupakan|bekerja|mengajar|tinggal|kini)?)(?!\p{L})/u

/** "ist Professorin für …", "est maîtresse de conférences à …", "lehrt an der …" */
const foreignOccupation = new RegExp(
  `(?<!\\p{L})(?:(?:ist|sind|est|sont|es|son|è|sono|é|são|is|zijn|adalah|ialah|merupakan) (?:eine? |une? |una? |een |seorang )?(?:[\\p{L}-]+ ){0,3}?${foreignRoleNoun}(?!\\p{L})|(?:lehrt|arbeitet|forscht|leitet|enseigne|travaille|dirige|enseña|trabaja|insegna|lavora|doceert|werkt|mengajar|bekerja) (?:an|am|beim?|im|in|als|das|die|den|à|au|en|chez|le|la|l[’']|all[’']|alla|presso|aan|bij|di|sebagai|\\p{L}+ (?:an|am|à|en|all|aan|di))(?!\\p{L}))`,
  'iu',
)

const atInstitutionPattern =
  /^ (?:an?|the) [\p{L} -]{3,50} (?:at|with) (?:the )?(?:\p{Lu}\S+ ){0,5}(?:University|Institute|College|School|Centre|Center|Foundation|Council|Society)\b/u

/** Names a role at an institution, a book, or where somebody lives: not merely "is the man of the hour". */
function saysOccupation(rest: string, text: string): boolean {
  const start = rest.slice(0, 240)
  return (
    atInstitutionPattern.test(start) ||
    (hasRole(start) &&
      /\b(?:at|of|for|with|in|from)\b|^ (?:an?|the|eine?|une?|una?|een|seorang) [\p{L} -]{3,50}(?:\.|$)/iu.test(
        start,
      )) ||
    foreignOccupation.test(text.slice(0, 200)) ||
    /\b(?:(?:is|are) with (?:the )?\p{Lu}|(?:tweets|blogs|posts) (?:as|at|on)|follow (?:him|her|them|me)\b|based in|lives (?:and (?:works|writes) )?in|writes (?:about|on|for|in|from)|teach(?:es)?|works (?:at|for|in|on|as)|author of|runs the|leads the|directs the|heads the|covers?|edits?|reports? (?:on|for|from)|studies|farms)\b/u.test(
      text.slice(0, 300),
    )
  )
}

function isOwnBook(text: string): boolean {
  return countWords(text) <= 40 && ownBookPattern.test(text)
}

function startsWithName(text: string): boolean {
  return readNameList(text).names.length > 0
}

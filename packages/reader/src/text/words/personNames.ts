// Finds the names of people in bylines.
import type { Vocabulary } from './vocabulary.ts'

import { anyOf } from './anyOf.ts'
import { foreignOccupations } from './occupations.ts'
import { remembered } from './remembered.ts'

const particle = anyOf(
  "al|el|bin|binti?|binte|ibn|bint|abu|ben|van|von|vom|zum|zur|der|den|de|da|dal|dalla|del|della|degli|dei|di|du|des|la|le|los|las|ter|ten|te|dos|das|do|e|af|av|zu|ap|ab|ud|ul|san|st\\.|'t|’t|y|i|bte|bt|dela|delos|wa|(?<=(?:Mac|Nic|Mhic) )a[n'’]",
)
// A stop belongs to initials and to "Jr." and "St.", never to the end of a sentence.
// ʻOkina and apostrophe may open a name, where no quotation begins.
const token =
  "(?!AND )(?:[ʻʼ]|['‘](?=\\p{Lu}\\p{Ll}[^'’]*$))?(?:(?:[dlODLM]|Mc|al|el|as|ar|an|ad|at|Al|El)['’‘-]|(?:ka|kwa|de|di|du|la|le)(?=\\p{Lu}\\p{Ll}))?(?:(?:\\p{Lu}\\p{M}?\\.-?)+|\\p{Lu}\\p{L}{1,2}\\.(?= \\p{Lu})|\\p{Lu}[\\p{L}\\p{M}'’‘-]*)"

/** Cornelis "Kees" Abendanon */
const nickname = '["“„«]\\p{Lu}[\\p{L}\\p{M}’-]+["”“»]'

/** Two to five capitalised words, particles between them allowed. */
export const personNameSource = `${token}(?: ${nickname})?(?: (?:${particle} ){0,2}${token}){1,4}`

export const honorific =
  '(?:Dr|DR|Drs|Dra|Prof\\. emer|Prof\\. em|Prof|PROF|Professor|PROFESSOR|Mr|Mrs|Ms|Miss|Mx|MR|MRS|MS|Rev|Revd|The Revd?|(?:The )?(?:Rt|Very|Most) (?:Revd?|Hon)|Fr|Col|Gen|Lt|Maj|Capt|Cmdr|Sgt|Brig|Adm|Lt-Gen|Maj-Gen|Captain|Commander|Major|Colonel|General|Admiral|Lieutenant|Brigadier|Sergeant|Commodore|Judge|Justice|Ambassador|Sir|Dame|Hon|Herr|Frau|Mme|Madame|Monsieur|M|Mgr|Me|Associate Professor|Assistant Professor|Assoc Prof|Adjunct Professor|Emeritus Professor|PD|Dipl|Ing|Dott|Dott\\.ssa|Prof\\.ssa|Ir|Hj|KH|Kapten|Letjen|Mayjen|Datuk|Dato|Tan Sri|Haji|Hajah|Encik|Puan|Councillor|Cllr|Senator|Bishop|Archbishop|Rabbi|Pastor|Father|Sister|Brother|Sr|Br|Canon|Rear Admiral|Wing Commander|Privatdozent|Privatdozentin|Rechtsanwalt|Rechtsanwältin|RA|RAin|Pfarrer|Pfarrerin|Oberst|Docteur|Professeur|Maître|Avv|Lic|Arq|Dña|Doç|Yrd|Av|Inż|Suor|Padre|Fra|Frate|Sor|Fray|Hermano|Hermana|Frei|Irmã|Irmão|Sœur|Soeur|Frère|Père|Abbé|Schwester|Bruder|Pater|Zuster|Broeder|Siostra|Brat|Ksiądz|Ks|Syster|Romo|Ustaz|Ustadz|Swami)\\.?(?: \\((?:ret|retd|rtd|ret’d|purn|a\\.? ?D|i\\.? ?R)\\.?\\))?'

/** Words that no name begins with, though its surname may: "Le Goff", "Von Trier". */
const notFirstPattern =
  /^(?:A|An|New|No|Not|All|Read|Sign|Share|Print|Download|Subscribe|Newsletter|Dear|Hi|Hello|Hallo|Der|Die|Das|Le|La|Les|El|De|Un|Une|Los|Las|Gli|Het|Een|Von|Van|Im|Am|Wie|Wer|Was|Wenn|Chi|So|Is|Are|Why|How|By|Part|Notes?|Photos?|Images?|Mein|Meine|Unser|Unsere|Mon|Ma|Mi|Mis|Notre|Nuestr[oa]|Senior|Associate|Deputy|Visiting|Assistant|Director|Editor|Research|Managing|Executive|Chief|Former|Founding|Junior|Distinguished|Adjunct|Professor|Emeritus|Emerita|Contributing|Guest|Staff|Independent|Special|Political|International|National|Royal|United|Global|European|African|Asian|American|British|Central|Northern|Southern|Eastern|Western|North|South|East|West|Great|Old|Big|Little|Last|First|Second|Third|Every|More|Most|Some|Many|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Top|About|Our|See|Post|Posted|Published|Updated|Go|Get|Join|Follow|View|Visit|Back|Click|Watch|Listen|Buy|Send|Save|Like|Next|Previous|Full|Other|Also|Please|Thank|Thanks|Picture|Photograph|Source|Related|Filed|Tags?|Only|Just|Table|Key|Reach|Contact|Leia|Veja|Lire|Lisez|Lesen|Leggi|Lees|Baca|Läs|Czytaj|Voir|Siehe|Lihat|Il|Uit|Aus|Dal|Dalla|Nel|Nella|Sul|Sulla|Du|Au|Aux|Dari|Untuk|Pada|Op|Naar|Mit|Dans|Sur|Pour|Con|Sin|Sobre|Zum|Zur|Och|Med|Dla)$/u

const notInNamesPattern = new RegExp(
  '^(?:The|This|That|These|Those|In|On|At|For|From|With|And|But|Or|If|When|Why|How|What|Where|Who|Its?|My|Our|Your|Their|His|Her|We|I|As|Of|To|After|Before|Under|Over|Is|Are|Between|Beyond|Against|Without|Versus|' +
    'Points|Unit|Station|Division|Branch|Guild|League|Clinic|Laboratories|Faculty|Gallery|Orchestra|Debatt|Debatte|Debate|Quotidien|Quotidiano|Giornale|Diario|Jornal|Tidning|Tidningen|Tygodnik|Gazeta|Krant|Dagblad|Koran|Harian|Gazette|Herald|Tribune|Chronicle|Courier|Observer|Telegraph|Guardian|Independent|Quarterly|Weekly|Bulletin|Forum|Reserved|Copyright|Wishes|Regards|Instituto|Institut|Istituto|Instituut|Universidad|Universidade|Università|Université|Universität|Universiteit|Universitas|Universiti|Hochschule|Pusat|Centro|Zentrum|Centrum|Stiftung|Fondation|Fundación|Fondazione|Ministerium|Ministère|Ministerio|Ministero|Akademie|Académie|Akademi|Lembaga|Yayasan|École|Escuela|Scuola|Schule|Revue|Revista|Rivista|Zeitung|Zeitschrift|Opinion|Commentary|Analysis|Kommentar|Meinung|Gastbeitrag|Opini|Ein|Eine|Einen|Yang|Und|Für|Warum|Por|Para|Pourquoi|Comment|Quand|Mengapa|Siapa|Waarom|Perché|' +
    'Institute|Institution|University|College|School|Centre|Center|Council|Foundation|Journal|Review|Times|Post|Press|Magazine|Department|Ministry|Academy|Network|Initiative|Alliance|Observatory|Observatorio|Coalition|Partnership|Laboratory|Lab|Trust|Fund|Museum|Library|Archives?|Office|Service|Authority|Hospital|Research|Studies|Policy|Desk|Consortium|Federation|Collective|Cooperative|Programme|Program|Project|Society|Association|Committee|Commission|Bank|Group|Party|Union|Organisation|Organization|Summit|Agency|Government|War|Chapter|Conclusion|Introduction|Republic|Kingdom|States|Ocean|Sea|Gulf|Islands?|City|Street|Avenue|Hotel|Airport|Railway|Conference|Workshop|Symposium|Dialogue|Report|Paper|Brief|Letter|Letters|Policies|Politics|Affairs|Management|Learning|Systems?|Theory|Guide|Handbook|Security|Region|Health|Climate|Energy|Economy|Economics|Education|Development|Technology|Defen[cs]e|Strategy|Diplomacy|Democracy|Environment|Culture|Religion|Sports?|Business|Finance|Science|Sciences|Intelligence|Migration|Agriculture|Rights|History|Asia|Africa|Europe|America|Stories|Bio|Biography|Experts?|Latest|Popular|Trending|Related|Abstract|Keywords|Summary|Contents|Author|Authors|Contributors?|Readers?|Edition|' +
    'January|February|March|July|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$',
  'u',
)

/** Nouns of the language that no name ends in. */
const abstractPattern =
  /(?:\p{L}{2}tion|ness|ism|ology|ometrics|onomics|ysics|agement|ability|\p{L}ware)s?$/iu
/** "KU Leuven", "BBC Radio": an acronym beside other words. */
const acronymPattern =
  /^(?:\p{Lu}{3,5}|KU|TU|FU|HU|EU|UN|US|UK|AP|LA) \p{Lu}\p{Ll}|\p{Ll} \p{Lu}{3,6}$/u

/** Two to five capitalised words, none of which is a word of institutions, titles or calendars. */
export const looksLikeName = remembered((text) => {
  const name = stripHonorific(text)
  return (
    (wholeName.test(name) || ofOrder.test(text)) &&
    hasNameWords(name) &&
    !name.split(' ').some((word) => abstractPattern.test(word))
  )
})

/** 2 for capitalised words that can be a name, less for words that the text uses in lower case. */
export function scoreName(text: string, vocabulary: Vocabulary): number {
  const name = stripHonorific(text)
  if (!looksLikeName(text)) {
    return -9
  }
  const words = name.split(/[ -]/u).filter((word) => word.length > 2 && !word.endsWith('.'))
  const common = words.filter((word) => vocabulary.lowerCount(word) > 0).length
  const all = words.length > 0 && common === words.length
  return (
    2.2 +
    (name === text ? 0 : 1.5) -
    (all ? 2.5 : common * 0.5) -
    (acronymPattern.test(name) ? 1.6 : 0) -
    (/^\P{Ll}+$/u.test(name) ? 0.2 : 0)
  )
}

/** True where a whole line can be a name, and is not made of words that the corpus uses in lower case. */
export function isPersonName(text: string, vocabulary: Vocabulary): boolean {
  const name = stripHonorific(text)
  if (!looksLikeName(text) || acronymPattern.test(name)) {
    return false
  }
  const words = name.split(/[ -]/u).filter((word) => word.length > 2 && !word.endsWith('.'))
  const common = words.filter((word) => vocabulary.lowerCount(word) > 0)
  return words.length > 0 && common.length < words.length
}

/** `A`, or `A, B and C`: a line of nothing but names. */
export function isNameList(text: string, vocabulary: Vocabulary): boolean {
  const { names, rest } = readNameList(text)
  return rest === '' && names.length > 0 && names.every((name) => isPersonName(name, vocabulary))
}

/** "Suor Prospera", "Fr Bonaventure": members of religious orders have no surname. */
const ofOrder =
  /^(?:Fr|Father|Sr|Sister|Br|Brother|Suor|Fra|Padre|Sor|Fray|Hermano|Hermana|Frei|Irmã|Irmão|S(?:œ|oe)ur|Frère|Père|Schwester|Bruder|Pater|Zuster|Broeder|Siostra|Brat|Syster|Swami)\.? \p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u

const wholeName = new RegExp(`^${personNameSource}$`, 'u')

const laterDatePattern =
  /(?:\s*[|·–—,]\s*|\s+)(?:\p{N}{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?:\p{N}{1,2}, )?\p{N}{4}$/iu

/** Cuts the date off "By Jane Okafor | 3 May 2021". */
export function withoutDate(text: string): string {
  return text.replace(laterDatePattern, '')
}

/** "Postdoctoral Researcher", "Guest Columnist": a role, which no surname is. */
const roleAtEnd =
  /(?:^|\s)(?:researcher|professor|lecturer|analyst|director|editor|correspondent|reporter|journalist|columnist|fellow|economist|historian|scientist|associate|officer|manager|coordinator|specialist|consultant|advis[eo]r|expert|engineer|secretary|president|candidate|student|founder|author|contributor|critic|assistant|desk|staff|team|economics|writer)s?$/iu
/** "Peneliti Departemen Ekonomi": no name begins with what somebody is. */
const occupationFirst = new RegExp(`^${anyOf(...foreignOccupations)} `, 'iu')
const placeNames =
  /^(?:Burkina Faso|Sri Lanka|Costa Rica|El Salvador|Saudi Arabia|Sierra Leone|Hong Kong|Puerto Rico|Kuala Lumpur|Los Angeles|San Francisco|San Diego|San José|Buenos Aires|Addis Ababa|Tel Aviv|Phnom Penh|Cape Town|Rio de Janeiro|São Paulo|Mexico City|Côte d['’]Ivoire|Cabo Verde|Cape Verde|Papua New Guinea|Abu Dhabi|Santa Fe|Las Vegas|Den Haag|St\.? Gallen|Middle East|Latin America|Bandar Lampung|Jawa (?:Barat|Tengah|Timur)|(?:North|South|East|West|Central) \p{Lu}\p{L}+)$/iu

function hasNameWords(name: string): boolean {
  const words = name.split(' ')
  return (
    !notFirstPattern.test(words[0] ?? '') &&
    !notFirstPattern.test(capitalise(words[0] ?? '')) &&
    !occupationFirst.test(name) &&
    !roleAtEnd.test(name) &&
    !placeNames.test(name) &&
    !words.some((word) => isNoName(word)) &&
    !/['’]s /u.test(name)
  )
}

/** Also in capitals: "FOREIGN POLICY" */
export function isNoName(word: string): boolean {
  return (
    notInNamesPattern.test(word) ||
    (/^\p{Lu}{2,}$/u.test(word) && notInNamesPattern.test(capitalise(word)))
  )
}

const honorifics = new RegExp(`^(?:${honorific} )+`, 'u')

export function stripHonorific(text: string): string {
  return text.replace(honorifics, '')
}

/** `A`, `A and B`, `A, B and C`: the names that a list starts with, and the rest of the text. */
export const readNameList = remembered((text): { names: readonly string[]; rest: string } => {
  const names: string[] = []
  let rest = text.replace(/(?<=\p{L}{2})\.$/u, '')
  for (let match = nextName.exec(rest); match; match = nextName.exec(rest)) {
    const name = tidyName(match[1] ?? '')
    if (!hasNameWords(name) || (names.length > 0 && !startsWithJoint.test(match[0]))) {
      break
    }
    names.push(...splitPair(name))
    rest = rest.slice(match[0].length)
  }
  return { names, rest }
})

const joint =
  '(?:, (?:and|und|et|y|e|en|dan|och|og|oraz|ve) |, | (?:and|AND|und|et|y|e|en|dan|och|og|oraz|ve|with|mit|avec|con|met|med) | & |; )'
const nextName = new RegExp(`^${joint}?(?:${honorific} )*(${personNameSource})`, 'u')
const startsWithJoint = new RegExp(`^${joint}`, 'u')

/** "Ortega y Gasset" is a surname; "Lucía Ferrer y Marta Sol" are two people. */
function splitPair(name: string): string[] {
  const parts = name.split(/ [ye] /u)
  return parts.every((part) => part.includes(' ')) ? parts : [name]
}

export function tidyName(name: string): string {
  const plain = name.replace(/['’]s?$/u, '').replace(/(?<!(?<!\p{L})\p{Lu})\.$/u, '')
  return /^\P{Ll}+$/u.test(plain) ? plain.replace(/\p{L}+/gu, capitalise) : plain
}

function capitalise(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase()
}

export function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name
}

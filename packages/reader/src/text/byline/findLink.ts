// Finds the preposition or the verb that links a role with an institution: "at", "van het", "leads the".
import { findRole, foreignRoleNoun } from '../words/roleNouns.ts'
import { findInstitution } from './institutionPhrase.ts'
import { namesInstitution, scoreInstitution } from './institutions.ts'

/** What stands between a role and an institution. */
export interface Link {
  /** Where the preposition begins and where the institution does. */
  at: number
  end: number
  isStrong: boolean
}

const house = '(?=["“„«]?(?:\\p{Lu}|universit|école|institut|centre|centro|collège|facult|escuela))'
const english = new RegExp(`(?:^|\\s)(?:(at|with|@)|of|for|in|from)\\s+(?:the\\s+)?${house}`, 'gu')
const foreign = new RegExp(
  `(?:^|\\s)(?:(an der|an dem|an|am|beim|bei der|bei dem|bei|im|in der|à l[’']|à la|à|au|aux|chez|en la|en el|en|all[’']|alla|allo|al|presso (?:l[’']|la|il|lo)?|nell[’']|nella|nel|aan de|aan het|bij de|bij het|bij|di|pada)|des|der|du|de la|de l[’']|de|d[’']|del|dello|della|dell[’']|do|da|van de|van het|van|dari|vid|na|w|we|przy|von der|von|für)\\s*${house}`,
  'gu',
)

/** "leads the Tidal Trust", "leitet das Institut für …" */
const leads =
  /^(?:leads|heads|directs|runs|chairs|leitet|dirige|leidt|memimpin) (?:(?:the|das|die|den|le|la|el|il|het|de) |l[’'])?(?=\p{Lu})/u

/** "professor of History at the University of Cork": of all prepositions the one before what is most like an institution. */
export function findLink(text: string): Link | null {
  const start = text.slice(0, 260)
  const led = leads.exec(start)?.[0]
  if (led !== undefined) {
    return { at: led.length, end: led.length, isStrong: true }
  }
  const role = findRole(start)
  const isBehind = role && /\s(?:at|with|an|bij|di) /u.test(start.slice(0, role.index))
  const from = role && !isBehind ? role.index + role[0].length : 0
  const isForeign = isForeignText(start)
  const found = [...start.matchAll(english), ...(isForeign ? start.matchAll(foreign) : [])].map(
    (match) => ({ link: toLink(match), score: scoreLink(text, match, from) }),
  )
  const best = found.reduce<(typeof found)[number] | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  )
  return best && best.score > 0 ? best.link : null
}

function toLink({ 0: words, 1: strong, index }: RegExpExecArray): Link {
  return { at: index, end: index + words.length, isStrong: strong !== undefined }
}

/** "Professor of Economics" names what is taught. */
const taught = /(?:professor|lecturer|reader|teacher|chair|student)(?: emerit(?:us|a))?$/iu

function scoreLink(text: string, match: RegExpExecArray, from: number): number {
  const { at, end, isStrong } = toLink(match)
  const { name } = findInstitution(text.slice(end))
  const word = match[0].trim()
  const score = scoreInstitution(name)
  const weak = /^(?:for|in|from|für)/u.test(word) ? (score < 1.5 ? -2 : 0.4) : 1
  return (
    (isStrong ? 2.5 : weak) +
    (score >= 3 ? 2 : score >= 1.5 ? 1 : 0) -
    (at < from ? 2.5 : 0) -
    (isSubject(name) ? 1.5 : 0) -
    (!isStrong && score < 1.5 && taught.test(text.slice(0, at)) ? 3 : 0) -
    (isStrong && score < 1.5 && /^(?:di|en|à|im|am|in der|al)/u.test(word) ? 2 : 0) -
    at / 400
  )
}

/** "Historia de la Universidad de Zaragoza": what is taught there, in front of where. */
function isSubject(name: string): boolean {
  const [, subject = '', rest = ''] = ofAnother.exec(name) ?? []
  return rest !== '' && !namesInstitution(subject) && namesInstitution(rest)
}

const ofAnother =
  /^(.+?) (?:de la|de l[’']|del|dell[’'a]|da|do|du|der|des|van de|van het) ?(\p{Lu}.*)$/u

const foreignRole = new RegExp(`(?<!\\p{L})(?:${foreignRoleNoun})(?!\\p{L})`, 'iu')

/** The role in front is no English one: "Professorin für Verkehrspolitik" */
function isForeignText(text: string): boolean {
  return (
    !/\b(?:the|of|at|and)\b/u.test(text) &&
    (foreignRole.test(text) ||
      /(?<!\p{L})(?:an der|der|des|do|da|dos|das|del|dell[ao]|am|im|beim|à l[’']|à la|du|en la|en el|de la|all[’']|alla|aan|bij|di|vid|na|lehrt|forscht|leitet|enseigne|dirige|enseña|insegna|doceert|mengajar|bekerja|universit|école)(?!\p{Lu})/u.test(
        text,
      ))
  )
}

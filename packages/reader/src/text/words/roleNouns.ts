// Occupations, as bylines print them.
import { anyOf } from './anyOf.ts'
import { foreignOccupations } from './occupations.ts'
import { remembered } from './remembered.ts'

/** Roles of other languages than English. */
export const foreignRoleNoun = anyOf(...foreignOccupations)

/** Trades and offices that are surnames too: "Emma Potter". */
const trades =
  'judge|reader|head|dean|warden|provost|captain|nurse|farmer|priest|vicar|bishop|nun|rabbi|imam|sailor|skipper|shepherd|major|general|admiral|colonel|mayor|baker|carpenter|tailor|gardener|clerk|forester|ranger|chancellor|miller|miner|pilot|driver|reeve|keeper|anchor|painter|singer|dancer|potter|weaver|brewer|butcher|builder|welder|chaplain|pastor|deacon|canon|archbishop|monk|docker|bursar|steward|grazier'
const offices =
  'fellow|researcher|research associate|associate|professor|lecturer|director|co-director|editor|editor-in-chief|deputy editor|columnist|correspondent|reporter|journalist|writer|critic|analyst|expert|specialist|consultant|adviser|advisor|economist|historian|scientist|sociologist|anthropologist|geographer|lawyer|barrister|diplomat|ambassador|president|vice-president|vice president|chair|chairman|chairwoman|chairperson|chief executive|ceo|founder|co-founder|rector|principal|partner|manager|coordinator|co-ordinator|officer|scholar|academic|student|candidate|teacher|member|trustee|author|co-author|novelist|poet|translator|photographer|broadcaster|producer|host|commentator|strategist|engineer|architect|physician|doctor|secretary|curator|librarian|archivist|convenor|convener|holder|minister|commissioner|representative|mp|freelance|freelancer|activist|campaigner|intern|assistant|postdoc|biologist|ecologist|oceanographer|hydrologist|planner|surveyor|governor|senator|veteran|chef|designer|developer|programmer|linguist|mathematician|statistician|psychiatrist|midwife|fisherman|essayist|biographer|filmmaker|artist|composer|musician|conductor|photojournalist|leader|organiser|organizer|executive|entrepreneur|investor|trader|banker|accountant|auditor|inspector|doctoral student|graduate student|lecturer in|co-editor|spokesman|spokeswoman|spokesperson|blogger|solicitor|practitioner|headteacher|headmaster|headmistress|owner|operator|supervisor|tutor|instructor|vet|veterinarian|plumber|mechanic|publisher|bookseller|shopkeeper|ferryman|harbour master|playwright|actuary|treasurer|registrar|vice-chancellor|councillor|envoy|negotiator|advocate|prosecutor|magistrate|attorney|superintendent|firefighter|paramedic|postman|restorer|breeder|nurseryman|obmann|konservator|surgeon|ward sister|deputy|delegate|legislator|congressman|congresswoman|alderman|administrator|presenter|illustrator|sculptor|actor|actress|dramatist|technician|apprentice|trainee|undergraduate|postgraduate|pensioner|coroner|notary|caretaker|custodian|ombudsman|lobbyist|astronomer|philosopher|theologian|demographer|interpreter|retiree|publican|dentist|crofter|signalman|stationmaster|postmaster|harbourmaster|referee|rapporteur|mediator|arbitrator|hydrographer'

const office = anyOf(offices, ...foreignOccupations)
const role = `(?:${office}|${trades})`

/** "beekeeper", "cellist", "Planoloog": whoever does or studies something. */
const made =
  '(?:\\p{L}{3,}(?:ologist|ologian|ographer|ician|maker|keeper|smith|wright|worker|grower|writer|(?<!ass|ex|cons|ins|res|pers|coex|qv|qu|kv)ist|loog|loge|kundige|ologe|ologin|iker|ikerin|forscher|forscherin|wissenschaftler|wissenschaftlerin|beauftragter?|meister|meisterin|ologue|ographe|iste|ologa|ologo|(?:berater|konservator|ingenieur|anwalt|lehrer|leiter|führer|redakteur|techniker|händler|arzt|pfleger|inspektor|direktor|referent)(?:in)?)|\\p{L}{2,}ólog[oa])'

export const roleNoun = `(?:${role}|${made})`

const behindName = new RegExp(
  `^((?:\\p{Lu}[\\p{L}\\p{M}.’'-]* ){1,3}?\\p{Lu}[\\p{L}\\p{M}.’'-]*) ((?:(?:\\p{Lu}[\\p{L}&-]*|in|and|for|of|&) ){0,4}${office})$`,
  'iu',
)
const beforeName =
  /^((?:[\p{L}-]+ ){0,2}(?:editor|correspondent|reporter|writer|critic|columnist|redakteur(?:in)?|korrespondent(?:in)?|wartawan|journaliste)) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2})$/iu

/** "Jane Okafor Health Reporter", "Political editor Jane Okafor": two words of a name at least, and the role, in their order. */
export const splitNameAndRole = remembered((text): readonly string[] => {
  const found =
    /^\p{Lu}/u.test(text) && text.length <= 80
      ? (behindName.exec(text) ?? beforeName.exec(text))
      : null
  const [, first = text, second] = found ?? []
  return second === undefined || !/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(second)
    ? [text]
    : [first, second]
})

const rolePattern = new RegExp(`(?<!\\p{L})${roleNoun}s?(?!\\p{L})`, 'iu')

/** The first role in a text. */
export const findRole = remembered((text) => rolePattern.exec(text))

export function hasRole(text: string): boolean {
  return findRole(text) !== null
}

// Occupations, as bylines print them.
import { anyOf } from '../text/anyOf.ts'

const german =
  'Professor(?:in)?|Dozent(?:in)?|Wissenschaftler(?:in)?|Mitarbeiter(?:in)?|Forscher(?:in)?|Leiter(?:in)?|Direktor(?:in)?|Redakteur(?:in)?|Journalist(?:in)?|Autor(?:in)?|Schriftsteller(?:in)?|Publizist(?:in)?|Korrespondent(?:in)?|Kolumnist(?:in)?|Historiker(?:in)?|Ökonom(?:in)?|Politologe|Politologin|Soziologe|Soziologin|Jurist(?:in)?|Anwalt|Anwältin|Rechtsanwalt|Rechtsanwältin|Lehrer(?:in)?|Ingenieur(?:in)?|Doktorand(?:in)?|Abgeordneter?|Minister(?:in)?|Vorsitzender?|Sprecher(?:in)?|Gründer(?:in)?|Mitgründer(?:in)?|Geschäftsführer(?:in)?|Referent(?:in)?|Lektor(?:in)?|Übersetzer(?:in)?|Lyriker(?:in)?|Hydrologe|Hydrologin|Geograf(?:in)?|Geograph(?:in)?|Arzt|Ärztin|Pfarrer(?:in)?|Bürgermeister(?:in)?|Privatdozent(?:in)?|Inhaber(?:in)?|Mitglied|Präsident(?:in)?|Studentin|Architekt(?:in)?'
const romance =
  'professeure?|chercheu(?:r|se)|maître(?:sse)? de conférences|directeur|directrice|journaliste|historienn?e?|économiste|écrivaine?|avocate?|géographe|sociologue|politologue|philosophe|essayiste|chroniqueu(?:r|se)|rédact(?:eur|rice)|enseignante?|ingénieure?|doctorante?|médecin|députée?|sénat(?:eur|rice)|présidente?|fondat(?:eur|rice)|auteure?|autrice|chargée? de recherche|' +
  'profesora?|investigadora?|directora?|periodista|historiadora?|economista|escritora?|abogad[oa]|geógraf[oa]|sociólog[oa]|politólog[oa]|filósof[oa]|ensayista|columnista|redactora?|docente|ingenier[oa]|doctorand[oa]|médic[oa]|diputad[oa]|presidenta?|fundadora?|catedrátic[oa]|' +
  'professoressa|professore|ricercat(?:ore|rice)|direttore|direttrice|giornalista|storic[oa]|scritt(?:ore|rice)|avvocat[oa]|geograf[oa]|sociolog[oa]|politolog[oa]|filosof[oa]|saggista|editorialista|insegnante|ingegnere|dottorand[oa]|fondat(?:ore|rice)|' +
  'professora|pesquisador[a]?|jornalista|advogad[oa]'
const others =
  'hoogleraar|onderzoek(?:er|ster)|directeur|journalist(?:e)?|historic(?:us|a)|econoom|schrij(?:ver|fster)|columnist|jurist|advocaat|docent|promovend(?:us|a)|hydroloog|geograaf|socioloog|politicoloog|filosoof|redacteur|' +
  'peneliti(?: senior)?|dosen|guru besar|direktur|wartawan|jurnalis|sejarawan|ekonom|penulis|pengacara|pengamat|kolumnis|redaktur|mahasiswa|kandidat doktor|pensyarah|penyelidik|pengarah|ketua|anggota|pendiri|pakar|aktivis|pegiat|profesor'
/** Roles of other languages than English. */
export const foreignRoleNoun = anyOf(german, romance, others)

const role =
  '(?:fellow|researcher|research associate|associate|professor|lecturer|reader|director|co-director|editor|editor-in-chief|deputy editor|columnist|correspondent|reporter|journalist|writer|critic|analyst|expert|specialist|consultant|adviser|advisor|economist|historian|scientist|sociologist|anthropologist|geographer|lawyer|barrister|judge|diplomat|ambassador|president|vice-president|vice president|chair|chairman|chairwoman|chairperson|chief executive|ceo|founder|co-founder|head|dean|warden|provost|rector|principal|partner|manager|coordinator|co-ordinator|officer|scholar|academic|student|candidate|teacher|member|trustee|author|co-author|novelist|poet|translator|photographer|broadcaster|producer|host|commentator|strategist|engineer|architect|physician|doctor|nurse|pilot|captain|secretary|curator|librarian|archivist|convenor|convener|holder|minister|commissioner|representative|mp|freelance|freelancer|farmer|activist|campaigner|intern|assistant|postdoc|biologist|ecologist|oceanographer|hydrologist|planner|surveyor|mayor|governor|senator|veteran|chef|nun|priest|vicar|bishop|rabbi|imam|designer|developer|programmer|linguist|mathematician|statistician|psychiatrist|midwife|sailor|fisherman|skipper|shepherd|essayist|biographer|filmmaker|artist|composer|musician|conductor|photojournalist|leader|organiser|organizer|executive|entrepreneur|investor|trader|banker|accountant|auditor|inspector|officer|colonel|general|admiral|major|doctoral student|graduate student|lecturer in|co-editor|spokesman|spokeswoman|spokesperson|blogger|baker|carpenter|tailor|gardener|solicitor|practitioner|headteacher|headmaster|headmistress|clerk|owner|operator|supervisor|tutor|instructor|vet|veterinarian|plumber|mechanic|driver|publisher|bookseller|shopkeeper|forester|ranger|ferryman|harbour master|playwright|actuary|treasurer|registrar|chancellor|vice-chancellor|councillor|envoy|negotiator|advocate|prosecutor|magistrate|attorney|superintendent|firefighter|paramedic|postman|restorer|breeder|miller|miner|nurseryman|obmann|konservator|' +
  foreignRoleNoun +
  ')'

/** "beekeeper", "cellist", "Planoloog": whoever does or studies something. */
const made =
  '\\p{L}{3,}(?:ologist|ographer|ician|maker|keeper|smith|wright|worker|grower|(?<!ass|ex|cons|ins|res|pers|coex|qv|qu|kv)ist|loog|loge|kundige|ologe|ologin|iker|ikerin|forscher|forscherin|wissenschaftler|wissenschaftlerin|beauftragter?|meister|meisterin|ologue|ographe|iste|ologa|ologo|ólog[oa]|(?:berater|konservator|ingenieur|anwalt|lehrer|leiter|führer|redakteur|techniker|händler|arzt|pfleger|inspektor|direktor|referent)(?:in)?)'

export const roleNoun = `(?:${role}|${made})`

const behindName = new RegExp(
  `^((?:\\p{Lu}[\\p{L}\\p{M}.’'-]* ){1,3}?\\p{Lu}[\\p{L}\\p{M}.’'-]*) ((?:(?:\\p{Lu}[\\p{L}&-]*|in|and|for|of|&) ){0,4}${role})$`,
  'iu',
)
const beforeName =
  /^((?:[\p{L}-]+ ){0,2}(?:editor|correspondent|reporter|writer|critic|columnist|redakteur(?:in)?|korrespondent(?:in)?|wartawan|journaliste)) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2})$/iu

/** "Jane Okafor Health Reporter", "Political editor Jane Okafor": two words of a name at least, and the role, in their order. */
export function splitNameAndRole(text: string): string[] {
  const found =
    /^\p{Lu}/u.test(text) && text.length <= 80
      ? (behindName.exec(text) ?? beforeName.exec(text))
      : null
  const [, first = text, second] = found ?? []
  return second === undefined || !/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(second)
    ? [text]
    : [first, second]
}

export const rolePattern = new RegExp(`(?<!\\p{L})${roleNoun}s?(?!\\p{L})`, 'iu')

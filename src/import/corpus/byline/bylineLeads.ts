// Words that introduce who wrote an article, in the languages that outlets print most.

const work =
  '(?:words|text|texts|story|report|reporting|reported|interview|interviewed|interviewer|reviewed|review|essay|written|compiled|edited|introduced|analysis|commentary|comment|column|opinion|op-ed|dispatch|posted|guest (?:post|essay|column|article|contribution)|perspective|viewpoint|testo|texte|tekst|texto|teks|beitrag|gastbeitrag|gastkommentar|kommentar|essai|tribune|tribuna|opini|artikel|wawancara|intervista|entrevista|interviu|bijdrage|propos recueillis|entretien|aufgezeichnet|geführt|geschrieben|écrit|escrito|scritto|geschreven|ditulis|translated|as told to)'
const by = '(?:by|von|par|por|door|oleh|di|da|de)'
const label =
  '(?:authors?|writers?|byline|autor(?:in|en|es|a|as)?|auteurs?|autric[ei]|autor[ei]|penulis|contributors?|interviewers?|pewawancara|entrevistador(?:es|as|a)?|intervieweu(?:r|se)|intervistat(?:ore|rice))'

const names = `(?=["“]?\\p{L})`

/** "By", "Words:", "Ein Gastbeitrag von", "Propos recueillis par": before a name. */
const leads = [
  new RegExp(
    `^(?:(?:an?|the|eine?|une?|una|een) )?${work}(?: (?:and|und|et|en|dan|[&ey]) ${work})?(?: ${by})?(?: ?[:–—|])? ${names}`,
    'iu',
  ),
  new RegExp(`^${by} ?:? ${names}`, 'iu'),
  new RegExp(`^${label} ?[:–—|] ?${names}`, 'iu'),
]
const mostLeads = 3

/** The words before the names, and the rest; null where the line has none. */
export function splitLead(text: string): { lead: string; rest: string } | null {
  let rest = text
  for (let count = 0; count < mostLeads; count++) {
    const lead = leads
      .map((pattern) => pattern.exec(rest)?.[0])
      .find((found) => found !== undefined)
    if (lead === undefined) {
      break
    }
    rest = rest.slice(lead.length)
  }
  const lead = text.slice(0, text.length - rest.length)
  return lead !== '' && /^["“]?(?:\p{Lu}|\p{Ll}{1,3}[ '’]\p{Lu})/u.test(rest)
    ? { lead, rest }
    : null
}

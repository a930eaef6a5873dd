// Words that introduce who wrote an article, in the languages that outlets print most.

const work =
  '(?:words|text|texts|story|report|reporting|reported|interview|interviewed|interviewer|reviewed|review|essay|written|compiled|edited|introduced|analysis|commentary|comment|column|opinion|op-ed|dispatch|posted|guest (?:post|essay|column|article|contribution)|perspective|viewpoint|testo|texte|tekst|texto|teks|beitrag|gastbeitrag|gastkommentar|kommentar|essai|tribune|tribuna|opini|artikel|wawancara|intervista|entrevista|interviu|bijdrage|propos recueillis|entretien|aufgezeichnet|geführt|geschrieben|écrit|escrito|scritto|geschreven|ditulis|translated|as told to)'
const by = '(?:by|von|par|por|door|oleh|di|da|de)'
const label = '(?:authors?|writers?|byline|autor(?:in|en|es|a|as)?|auteurs?|autric[ei]|autor[ei]|penulis|contributors?)'

/** "By", "Words:", "Ein Gastbeitrag von", "Propos recueillis par": before a name. */
export const bylineLeadSource = `(?:(?:(?:an?|the|ein|eine|un|une|una|een) )?${work}(?: (?:and|und|et|e|y|en|dan|&) ${work})?(?: ${by})?\\s*[:–—|]?\\s+|${by}\\s*:?\\s+|${label}\\s*[:–—|]\\s*)`

const leads = new RegExp(`^(?:${bylineLeadSource})+(?=["“]?[\\p{Lu}\\p{Lt}]|(?:van|von|de|al|el|bin|d['’]))`, 'iu')

/** The words before the names, and the rest; null where the line has none. */
export function splitLead(text: string): { lead: string; rest: string } | null {
  const lead = leads.exec(text)?.[0]
  const rest = text.slice(lead?.length ?? 0)
  // With the flag `i`, a capital is not asked for by the pattern itself.
  return lead !== undefined && /^["“]?(?:\p{Lu}|\p{Ll}{1,3}[ '’]\p{Lu})/u.test(rest) ? { lead, rest } : null
}

// Recognises what a web page or a database prints around an article: buttons, adverts, links, section names.
import { countWords, endsSentence } from '../words/line.ts'
import { remembered } from '../words/remembered.ts'
import { furnitureCues } from './furnitureCues.ts'
import { isGreeting, isLetterEnding } from './letterLines.ts'
import { isMenu } from './siteLines.ts'

const cues: [score: number, patterns: RegExp[]][] = [
  [
    3,
    [
      // The head and the end of a letter
      /^(?:(?:all my |my |with )?best|cheers|many thanks|herzlich|amitiés|un abrazo|salam(?: hangat)?|sent from my \p{L}+)[,.!]?$/iu,
      /\b(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|leestijd|waktu baca|reading time)\b/iu,
      /^(?:quelle|source|sumber|fuente|fonte|bron|tags?|topics?|schlagwörter|themen|mots-clés|keywords?|stichwörter|etiquetas|kata kunci|tagar|trefwoorden|section|rubrik|rubrique|category|filed under|posted in|related|mehr zum thema|sur le même sujet)\s*:/iu,
      /^(?:https?:\/\/|www\.)\S+$/iu,
      /^(?:(?:#|@)[\p{L}\p{N}_]+[\s,]*)+$/iu,
      /^[\p{L}& -]{2,25}(?:[›»>/][\p{L}& -]{2,25})+$/u,
    ],
  ],
  [
    3.5,
    [
      /^(?:from|to|cc|bcc|subject|date|sent|reply-to|attachments?|von|betreff|gesendet|datum|objet|envoyé|para|asunto|enviado|oggetto|inviato|aan|onderwerp|verzonden|dari|kepada|perihal)\s?: \S/iu,
      /^(?:follow(?:ing)?|unfollow|(?:follow|subscribe to|support|join|thanks for reading) (?:me|us)\b.*|unsubscribe|s[’']abonner|se connecter|abonnieren|anmelden|suscribirse|iscriviti|abbonati|berlangganan|thanks for reading\b.*|view (?:this|in) .*(?:browser|web|online)\b.*)$/iu,
    ],
  ],
  [
    4,
    [
      /^(?:share(?: (?:this|on|via)\b.*)?|save|print|e-?mail|tweet|facebook|twitter|whatsapp|linkedin|telegram|copy link|bookmark|comments?|\p{N}+ comments?|leave a comment|add (?:a )?comment|reply|listen(?: to .*)?|gift(?: this .*)?|advertisements?|advertising|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|iklan|teilen|merken|drucken|partager|imprimer|compartir|condividi|delen|bagikan|menu|search|home|log ?in|sign ?in|sign up|subscribe(?: now)?|skip to .*|continue reading.*|read (?:more|next|also|on)\b.*|(?:see|read) also\b.*|baca juga\b.*|lesen sie auch\b.*|lire aussi\b.*|lea también\b.*|lees ook\b.*|leggi anche\b.*|recommended|most (?:read|popular|viewed|shared)|topics?|tags?|themen|schlagwörter|trending|related(?: (?:articles|stories|content|posts|topics))?|more (?:from|on|in|stories)\b.*|next article|previous article|top stories|you may also like.*|editor['’]s picks?)$/iu,
      /^(?:(?:share|save|print|e-?mail|tweet|facebook|twitter|whatsapp|linkedin|telegram|comments?|copy link|x|merken|drucken|teilen|partager|listen)(?:\s+(?:[|·•,/]\s+)?|[|·•,/]\s+|$)){2,}$/iu,
      /^\p{N}[\p{N}.,]*[km]? (?:claps?|likes?|views?|shares?|responses?|reactions?|replies|retweets|reads|kommentare?|commentaires?|comentarios?|commenti|reacties|komentar)$/iu,
    ],
  ],
  [
    2.5,
    [
      /\b\p{N}+[ -]?(?:min(?:ute)?s?|minuten|menit|minutos|minuti)(?:[ .-]+(?:read|de lecture|lesezeit|baca|de lectura|di lettura|leestijd))?$/iu,
      /^(?:all rights reserved|copyright|©|proquest|factiva|lexis ?nexis|document \p{L}+\d+|load-date|language|publication-type|section|length|byline|word count|page|pg\.?|download(?:ed)? (?:from|pdf)|click here|view (?:comments|all)|back to top|end of document|reproduced with permission|terms of use|privacy)\b/iu,
      /^(?:follow|join|like|find|visit|subscribe to|get) .*\b(?:us|our|\p{Lu}\p{L}+['’]s?)\b.*\b(?:on|to|at|channel|page|news|app|delivered)\b/iu,
    ],
  ],
  [
    2,
    [
      /\b(?:newsletter|subscri(?:be|ber|ption)s?|sign up|log in|telegram channel|whatsapp channel|our app|abonn(?:ieren|ez|ement|és?)|suscr[ií]b\p{L}+|abbonati|berlangganan|inbox|paywall|cookies?|donate|support our|become a member|membership|breaking news)\b/iu,
    ],
  ],
  ...furnitureCues,
]

/** What interrupts a text: adverts, links to other articles. */
export function isInterruption(text: string): boolean {
  return interruption.test(text) && countWords(text) <= 25
}

const interruption =
  /^(?:advertisements?|advertising|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|iklan|(?:story|article) continues (?:below|after)\b.*|continue reading.*|share this(?: article| story| on.*)?:?|read more:.*|read also:.*|see also:.*|related:.*|baca juga ?:.*|lesen sie auch ?:.*|mehr zum thema ?:.*|lire aussi ?:.*|lea también ?:.*|leggi anche ?:.*|lees ook ?:.*)$/iu

const mostWords = 40

/** 0 for ordinary text; 3 and more for what surely is no part of the article. */
export const scoreFurniture = remembered((text) => {
  const words = countWords(text)
  if (words > mostWords) {
    return 0
  }
  const known = isMenu(text) ? 4 : isGreeting(text) || isLetterEnding(text) ? 3 : 0
  const found = cues.reduce(
    (best, [score, patterns]) =>
      patterns.some((pattern) => pattern.test(text)) ? Math.max(best, score) : best,
    known,
  )
  return found > 0
    ? found - (words > 20 ? 0.5 : 0) - (words > 8 && endsSentence(text) ? 0.5 : 0)
    : 0
})

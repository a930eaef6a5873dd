// Patterns of notes: what they say about themselves and the posting, and what only a body says.

interface Cue {
  pattern: RegExp
  score: number
}

const articleNouns =
  'pieces?|columns?|op-?eds?|articles?|essays?|commentar(?:y|ies)|comment|interviews?|conversations?|reviews?|papers?|reports?|analys[ie]s|contributions?|dispatch(?:es)?|features?|chapters?|letters?|posts?|write-?ups?|(?:long|longish|longer|short|shorter|quick|weekend|summer|light) ?reads?|profiles?|notes?|briefs?|briefings?|explainers?|obituar(?:y|ies)|story|stories|lectures?|talks?|reflections|thoughts|follow-?ups?|sequels?|rejoinders?|responses?|repl(?:y|ies)|tribunes?|tribunas?|introductions?|forewords?|speech(?:es)?|takes?|excerpts?|extracts?|translations?|threads?|text|version|blogs?'

const noun = `(?:${articleNouns})(?!\\p{L})`

/** What the line says about itself or the posting; the beginning of a note counts most. */
export const noteCues: Cue[] = [
  // "A new piece", "Another short column", "My latest", "The second of two essays"
  {
    pattern: new RegExp(
      `^(?:and |so,? |now |finally,? |next up,? |first up,? |also,? |almost [^.]{0,40}[.,] )?(?:(?:yet )?another|an?|my|our|the|this|some|two|one|more|new|latest|short|longer|long|quick|belated|late|older|old|brief) (?:[^\\s,;]+ ){0,5}?${noun}`,
      'iu',
    ),
    score: 2,
  },
  {
    pattern:
      /^(?:(?:yet )?another|my latest|our latest|latest|a new|new|a short|short|a longer|a quick|a brief|a belated|finally|belatedly)\b/iu,
    score: 1.5,
  },
  { pattern: new RegExp(`\\b(?:my|our) (?:[^\\s,;]+ ){0,3}?${noun}`, 'iu'), score: 1.5 },
  {
    pattern: new RegExp(
      `\\b(?:new|latest|another|short|longer|brief|quick|recent|first|second|third|last|final|earlier) (?:[^\\s,;]+ ){0,2}?${noun}`,
      'iu',
    ),
    score: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:this|here(?:'s|’s| is| are)?|below is|following) (?:[^\\s,;]+ ){0,3}?${noun}`,
      'iu',
    ),
    score: 1,
  },
  {
    pattern: new RegExp(
      `^[^.!?]*\\b(?:an?|the|this|these|two|some) (?:[^\\s,;]+ ){0,2}?${noun}`,
      'iu',
    ),
    score: 0.7,
  },
  {
    pattern:
      /\b(?:wrote|did|published|have|had|gave) (?:this|these|it) |\b(?:issue|edition|number) of\b/iu,
    score: 1.2,
  },
  {
    pattern:
      /^(?:and )?(?:lastly|last of all|one (?:more|last)|(?:the )?last one|and another|also from|from the same)\b/iu,
    score: 2,
  },
  {
    pattern:
      /^from (?:the|my|our) (?:archives?|vaults?|drawers?|files?|attic)\b|\b(?:was|were) (?:asked|invited|commissioned) (?:by|to)\b/iu,
    score: 2,
  },
  // "This one appeared on …", "For Apollo I went to see …", "Me in the Yorkshire Post"
  {
    pattern:
      /^(?:this|it|that|these)(?: (?:one|was|is|has|had))* (?:appeared|ran|came|went|started|began|grew|is the|was the|is an?|was an?)\b|^me (?:in|at|on|for)\b|^(?:for|in|at) (?:the |this |last )?\p{Lu}[^.]{2,40} (?:I|we)\b/iu,
    score: 2,
  },
  {
    pattern:
      /^(?:[^.]{0,20}\b)?(?:did|wrote|posted) (?:this|these|it|something|one)\b|^(?:I|we) (?:have|had|wrote|did|argue|write)\b|^from (?:yesterday|today|the|this|last)\b/iu,
    score: 1,
  },
  { pattern: /:$/u, score: 1.5 },
  {
    pattern:
      /\b(?:on(?:to)? here|up here|drafts? folder|to this page)\b|^new (?:from|in|at|by|on)\b/iu,
    score: 1.5,
  },
  { pattern: /\b(?:here is|here are|here['’]s)\b/iu, score: 0.7 },
  // the posting itself
  {
    pattern: /^(?:(?:delayed|late|belated|slow) )?(?:posting|something|up at|over at|out in)\b/iu,
    score: 1.5,
  },
  { pattern: /\b(?:re-?post|cross-?post|re-?publish)(?:ing|ed|s)?\b/iu, score: 2 },
  {
    pattern:
      /\b(?:post(?:ed|ing)?|put(?:ting)?|publish(?:ed|ing)?|collect(?:ed|ing)?|archiv(?:ed|ing)|shar(?:e|ed|ing)|add(?:ed|ing)?)\b[^.]{1,40}\b(?:here|(?:my|the|this) (?:blog|site|website|page))\b/iu,
    score: 2,
  },
  { pattern: /\b(?:on|to|for) (?:this|my|the|our) (?:blog|site|website)\b/iu, score: 1.5 },
  {
    pattern:
      /\b(?:caught up|catch(?:ing)? up|up to date|delinquent|backlog|overdue|behind (?:on|with)|long (?:delay|silence|gap)|been a while|late (?:with|in|posting)|post(?:ing|ed) (?:a (?:bit|little) |rather |very )?late|belated(?:ly)?|slow (?:to|in) post|forgot(?:ten)? to|neglect(?:ed|ing))\b/iu,
    score: 1.5,
  },
  {
    pattern:
      /\b(?:from the archives?|from my archives?|reproduced (?:here|below)|pasted below|is below|text below|full text|paywall(?:ed)?|in full below|link (?:here|below)|out (?:today|now|this week)|just out|first up|next up|this time)\b/iu,
    score: 1.5,
  },
  {
    pattern:
      /\b(?:appeared|published|ran|printed|came out|originally|commissioned|wrote|written|contribut\w+|invited|asked (?:me|us))\b/iu,
    score: 1,
  },
  {
    pattern:
      /\bremiss\b|\bput (?:\p{L}+ ){0,3}up\b|\bput (?:it |this |them )?into English\b|\bhere(?: is|['’]s) (?:the )?(?:first|second|third|next|last|one|mine|it)\b|\btwo things (?:this|today)\b/iu,
    score: 1.5,
  },
  // "And last a letter to the Review, about commas.": the next of several
  {
    pattern:
      /^(?:[Aa]nd |[Tt]hen |[Nn]ow )?(?:[Nn]ext|[Tt]hen|[Ff]inally|[Ll]astly|[Ll]ast|(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Oo]ther|[Ll]ast)(?: one| of)?|[Aa]nother|[Aa]lso|[Oo]ne|[Tt]wo)\b[^.!?]{1,80}?\b(?:for|in|to|from|at|with) (?:the |my |our )?\p{Lu}/u,
    score: 2.5,
  },
  // "The other one is shorter, …"
  {
    pattern:
      /^(?:and )?(?:the|this) (?:other|second|next|third|fourth|last|final|shorter|longer|older|newer|earlier|later)(?: one)?(?=,| is | was | ran | came | appeared | went | I )/iu,
    score: 2,
  },
  // "Then this one, also for …"
  {
    pattern:
      /^(?:then|and|also|next|now|finally)\b[^.!?]{1,20}\b(?:this one|another|one more|one)\b/iu,
    score: 2,
  },
  // thanks of the kind one gives above a post
  {
    pattern:
      /\b(?:thanks|thank you|grateful|many thanks|gratitude|kind (?:invitation|enough)|kindly|hat ?tip)\b/iu,
    score: 1,
  },
  {
    pattern:
      /\b(?:look out for|stay tuned|more (?:to come|coming|soon|on this)|comments? (?:is|are )?welcome|feedback|enjoy|as ever|as always|as usual)\b/iu,
    score: 0.8,
  },
]

export const firstPersonPattern =
  /(?:^|[\s“"(])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|[Ww]e|[Ww]e['’](?:ve|re|d|ll)|[Oo]ur|us)(?=[\s.,;:!?)’']|$)/gu

export const clippedPattern =
  /^(?:(?:As usual|Almost|Again|Still|Finally|And)[ ,]+)?(?:have|had|been|did|was|wrote|written|spoke|delighted|pleased|happy|glad|honoured|honored|thrilled|grateful|apologies|sorry|posting|catching|published|out|up|more)\b/iu

// A body may mention earlier publications of its author; a note introduces the text below it.
export const longAgoPattern =
  /\b(?:years|decades|a decade) ago\b|\bin (?:the )?(?:19|20)\d\ds?\b|\bused to\b|\bI (?:once )?(?:argued|claimed|suggested|predicted)\b/iu

export const notANotePattern =
  /^(?:(?:Photo|Image|Picture|Source|Editor['’]s note|Note)\s*:|[“‘"'(©]|Q[.:]|A[.:]|\[?\d{1,3}[\].)])/iu

/** Names of sections and columns are printed in capitals. */
export const capitalsPattern = /^\P{Ll}{4,}$/u

// "A blog post for …", "Something short for the …", "This one appeared on …", "For Apollo I …"; a body seldom says it so briefly.
export const announcesPattern = new RegExp(
  `^(?:[^.!?]{0,40}[.!] )?[^.!?]{0,60}?(?:(?<!\\p{L})(?:${articleNouns})|\\b(?:this|something|one|me|us|up|out|latest|lastly|finally),?)(?: [^\\s.]+){0,3}? (?:for|in|at|on|with|from) (?:the |my |our )?\\p{Lu}|^(?:for|in|from|over at) (?:the |this |last )?\\p{Lu}[^.]{2,40} (?:I|we|me|my|us)\\b`,
  'u',
)

// "A new report in the Herald says that": somebody else's article.
export const reportsPattern =
  /^(?:An?|The|One|Another|Recent|New|Last|This)\b(?:(?! (?:I|my|we|our)\b)[^.]){1,120}\b(?:says|said|claim(?:s|ed)|found|finds|show(?:s|ed)|suggest(?:s|ed)|reveal(?:s|ed)|estimate[sd]|warn(?:s|ed)|argue[sd]|conclude[sd]|put|called|described) (?:that|it|him|her|them|the)\b/u

// "I published a column about this last spring": what a body remembers.
export const remembersPattern =
  /^(?:My|Our) (?:editors?|friend|mother|father|boss|agent)\b[^.]{1,60}\b(?:called|asked|rang|told)\b|^(?:I|We)\b[^.]{1,120}\b(?:filed|that (?:night|day)|when I was|used to)\b|^[^.]{1,120}\bthat (?:I|we) (?:filed|wrote) that\b/u

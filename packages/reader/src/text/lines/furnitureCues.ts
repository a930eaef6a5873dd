// What sites ask of a reader, and what they say of their own pages.

/** Verbs of buttons and requests, at the beginning of a short line. */
const asks =
  'sign up|sign in|log in|log out|subscribe|register|join|follow|share|donate|support|give|gift|download|print|save|listen|watch|play|cite|buy|order|skip|jump|show|hide|load|view|see|browse|explore|get|receive|click|tap|like|love|enjoyed|help us|contribute|upgrade|try'
const things =
  'newsletters?|updates?|alerts?|emails?|inbox|e-?mail|app|podcasts?|articles?|stor(?:y|ies)|posts?|pages?|comments?|repl(?:y|ies)|topics?|content|navigation|pdf|version|free|account|membership|members?|subscribers?|subscription|channel|social media|twitter|facebook|instagram|linkedin|whatsapp|telegram|youtube|rss|feed|journalism|archive|issue|preferences|offers?|browser|citation|permissions?|discussion|conversation|link'

export const furnitureCues: [score: number, patterns: RegExp[]][] = [
  [
    3.5,
    [
      // A table of contents
      /(?:\.{4,}|(?: \.){4,}|…{2,}|_{4,})\s?\p{N}{1,4}$/u,
      /^-{4,} ?\P{P}{4,40} ?-{4,}$/u,
      /^(?:(?:zum|zur) (?:haupt)?(?:inhalt|navigation)(?: springen| wechseln)?|direkt zum inhalt|aller (?:au|à la) (?:contenu|navigation)(?: principale?)?|(?:saltar|ir|pasar) al contenido(?: principal)?|(?:vai|salta|passa) al contenuto(?: principale)?|(?:ga |spring |direct )?naar (?:de )?(?:hoofd)?inhoud(?: springen| gaan)?|(?:langsung|loncat|lewati) ke (?:konten|isi)(?: utama)?|(?:ir|pular|saltar) para o conteúdo(?: principal)?|(?:hoppa|gå) (?:direkt )?till (?:huvud)?innehåll(?:et)?|przejdź do (?:głównej )?treści|(?:ana )?içeriğe (?:geç|atla))$/iu,
      /^(?:listen to|watch|hear|read) this (?:article|story|post|essay|piece)\b|^(?:audio|video) version\b|^\p{N}{1,2}:\p{N}{2}(?: ?\/ ?\p{N}{1,2}:\p{N}{2})?$/iu,
    ],
  ],
  [
    3,
    [
      /^(?:manuscript )?(?:received|submitted|accepted|revised)\b.{0,40}\p{N}{4}|^key ?words?\b|^JEL\b|^(?:word count|cell|phone|tel|telephone|mobile|fax|telefon|handy)\.?\s?:|\bwelcomes? (?:letters|submissions|contributions|comments|pitches)\b|^(?:send|submit|e-?mail) (?:yours|your (?:letters|submissions|views|pitches)|letters|submissions|pitches)\b/iu,
      // The fields of an archive
      /^(?:HD|WC|PD|SN|SC|PG|LA|CY|LP|TD|SE|ED|ET|NS|IPC|IPD|PUB|AN|CO)(?:\s.{1,80})?$|^IN \p{Ll}\p{N}+|^RE \p{Ll}{2,8}\s?:/u,
      new RegExp(
        `^(?:${asks}) (?:[^.?!]{1,60} )?(?:${things})(?!\\p{L})[^.?!]{0,40}[.!?:]?$`,
        'iu',
      ),
      /^(?:you are receiving|you(?:['’]re| are) (?:getting|reading)|you received|this (?:e-?mail|newsletter) (?:was|is)|to (?:unsubscribe|stop receiving)|if you (?:no longer|enjoyed|liked|like)|was this (?:forwarded|e-?mail)|forwarded this|thank(?:s| you) for (?:reading|subscribing)|already a (?:subscriber|member)|not (?:yet )?a (?:subscriber|member)|enjoy(?:ed|ing)? (?:this|what)|like what you)\b/iu,
      /^(?:leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion|debate)|comments are (?:closed|off|open)|no comments(?: yet)?|\p{N}+ (?:responses?|thoughts?|repl(?:y|ies)|comments?) (?:to|on)\b.*|(?:previous|next|older|newer) (?:post|article|story|entry|page)s?\b.*|back to (?:top|home|blog|all)\b.*|(?:all|more) (?:posts|articles|stories) (?:by|from|in|on)\b.*|view all\b.*|(?:filed|posted|tagged) (?:under|in|with|as)\b(?! \p{N}).{2,80}|this (?:entry|post|article) (?:was|is) (?:posted|filed|tagged|licensed)\b.*|bookmark the permalink.*|permalink|trackbacks?\b.*|pingbacks?\b.*)$/iu,
      /^(?:in this (?:series|section|issue)|on this page|contents?|table of contents|jump to\b.{0,60}|key ?words?|about this (?:site|blog|newsletter|series)|latest (?:news|posts|stories|articles)|recent (?:posts|articles|comments)|popular (?:posts|articles|now)|what to read next|up next|explore more|further on|don['’]t miss|recommended (?:for you|stories|reading)|readers also\b.{0,60}|also (?:in|on|from) [^.]{2,40}|the latest|our (?:newsletters|podcasts)|follow (?:us|the topics)\b.{0,60}|further reading|check against delivery|for immediate release|why you can trust us|\p{N}+ (?:postings?|beiträge|shares?)|embargo(?:ed)?\b.{0,40}|\p{L}+ \p{N}+ of \p{N}+|comments? \(\p{N}+\)):?$/iu,
      /^we (?:believe in the free flow|(?:use|value|rely on|depend on|need|want|are committed to) (?:[^.]{1,60} )?(?:cookies|readers|support|hear|letters))|^[^.]{2,40} is committed to publishing\b|^(?:this (?:site|website) uses|by (?:clicking|continuing|signing))\b|^accept (?:all|cookies)|^(?:manage|cookie) (?:settings|preferences|policy)|^(?:republish|reprint) (?:[^.]{1,60} )?(?:free|creative commons|licence|license|article)\b/iu,
      /^(?:jetzt (?:abonnieren|anmelden|lesen|spenden)|hier (?:abonnieren|anmelden)|zur startseite|zurück\b.*|weiterlesen.*|mehr (?:aus|von|zu|zum|zur)\b.{2,40}|artikel (?:teilen|anhören|drucken|merken|vorlesen)|vorlesen|kommentieren|\p{N}+ kommentare?|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|lesen sie (?:auch|mehr)\b.*|unterstützen sie\b.*|spenden|newsletter\b.{0,40}|partager (?:l[’']article|sur)\b.*|ajouter à .{1,60}|article réservé.*|à lire (?:aussi|également)(?: .*)?|sur le même (?:sujet|thème)|réagir.*|contribuer|offrir (?:l[’']|cet )article|lecture\s*(?::\s*)?\p{N}+ min\p{L}*|écouter l[’']article|te puede interesar.*|más (?:información|sobre|noticias|en)\b.{0,40}|compartir en\b.*|lee también\b.*|comentarios|ver (?:más|comentarios)|leggi (?:anche|tutto)\b.*|condividi(?: su .{1,40})?|potrebbe interessarti.*|commenta|lees (?:ook|verder|meer)\b.*|meer (?:over|van|lezen)\b.{0,40}|deel (?:dit|op)\b.*|reageer|reacties?(?: \(\p{N}+\))?|luister naar\b.*|lihat juga\b.*|simak (?:juga|berita)\b.*|pilihan editor\b.*|artikel terkait|berita terkait|terkait|komentar|ikuti (?:kami|berita)\b.*|dapatkan .{1,80}|editor\s*:\s*\p{Lu}.{1,40})$/iu,
    ],
  ],
]

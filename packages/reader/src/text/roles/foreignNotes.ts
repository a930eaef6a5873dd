// What notes in other languages than English say: what was written, and for whom.

const nouns =
  'beitrag|beiträge|gastbeitrag|text|texte|artikel|kommentar|gastkommentar|kolumne|essay|aufsatz|stück|interview|gespräch|rezension|besprechung|reportage|leitartikel|analyse|tribune|article|chronique|entretien|papier|billet|recension|compte rendu|columna|tribuna|artículo|texto|ensayo|entrevista|reseña|crónica|análisis|articolo|pezzo|saggio|intervista|rubrica|recensione|commento|editoriale|stuk|stukje|column|opiniestuk|bijdrage|essai|recensie|opstel|tulisan|kolom|opini|esai|wawancara|catatan|makalah|ulasan|artigo|coluna|ensaio'
const another =
  "noch (?:ein|eine|einer|eines|einmal)|und noch|ein weiterer|eine weitere|der nächste|die nächste|zum schluss|encore une?|une? autre|et une?|pour finir|la suite|otr[ao]|y otr[ao]|un[ao]? más|por último|un altro|un’altra|un'altra|ancora un[ao]?|e un altro|infine|nog een|en nog|een ander|tot slot|satu lagi|dan satu|lagi satu|yang terakhir|outr[ao]"
const to =
  '(?:für|in|im|bei|dans|pour|chez|en|para|per|su|sul|sulla|nel|nella|voor|op|untuk|di|pada|no|na)'
const article =
  "(?:die |der |das |den |dem |le |la |les |l[’']|el |los |las |il |lo |gli |de |het )?"
const someName = '["„«“]?\\p{Lu}'

const second =
  "(?:und |et |y |e |en |dan )?(?:der|die|das) (?:zweite|dritte|andere|letzte|nächste)|l[ae] (?:deuxième|second|seconde|troisième|dernière?|suivante?)|l['’]autre|(?:la|el) (?:segund[oa]|tercer[oa]|otr[oa]|últim[oa]|siguiente)|(?:il|la) (?:second[oa]|terz[oa]|prossim[oa])|(?:de|het) (?:tweede|derde|andere|laatste|volgende)|yang (?:kedua|ketiga|satu lagi|terakhir|berikutnya)|[ao] (?:segund[oa]|terceir[oa]|outr[oa])"

export const foreignNoteCues = [
  {
    pattern: new RegExp(
      `^(?:${second}) (?:[^.!?]{1,60}? )?(?:de|del|du|da|dari|aus|von|van|${to.slice(3, -1)}) ${article}${someName}`,
      'iu',
    ),
    score: 2.5,
  },
  {
    pattern: new RegExp(
      `^(?:[^.!?\\n]{0,50}[^\\p{L}])?(?:${nouns})(?!\\p{L})[^.!?]{0,40}?(?<!\\p{L})${to} ${article}${someName}`.replace(
        `(?:${nouns})`,
        `(?:${anyCase(nouns)})`,
      ),
      'u',
    ),
    score: 3,
  },
  {
    pattern: new RegExp(
      `^(?:${anyCase(another)})(?!\\p{L})[^.!?]{0,50}?(?<!\\p{L})${to} ${article}${someName}`,
      'u',
    ),
    score: 3,
  },
  {
    pattern:
      /(?<!\p{L})(?:hier (?:auf dem|im) blog|auf diesem blog|diese woche erschienen|zum nachlesen|ici (?:même|sur ce blog)|sur ce blog|aquí en el blog|en este blog|qui sul blog|hier op (?:het|mijn) blog|di blog ini)(?!\p{L})/iu,
    score: 1.5,
  },
  {
    pattern:
      /^(?:mein|meine|unser|unsere|ma|mon|notre|mi|mis|nuestr[ao]|il mio|la mia|un mio|mijn|ons|onze|tulisan saya|tulisan kami|minha|meu)(?!\p{L})/iu,
    score: 0.8,
  },
]

/** Each first letter in either case: the rest of the pattern distinguishes capitals. */
function anyCase(words: string): string {
  return words
    .split('|')
    .map((word) => word.replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}${letter}]`))
    .join('|')
}

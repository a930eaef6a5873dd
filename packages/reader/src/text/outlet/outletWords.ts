// Kinds of words that stand beside the name of an outlet, in the languages that texts come in.
import { monthWords, seasonWords, weekdayWords } from '../lines/dateWords.ts'

const kinds = {
  article:
    'the a an der die das dem den des ein eine einem einer le la les l un une el los las lo il i gli het de en o os as um uma det ett',
  first:
    'first originally previously initially earlier also zuerst ursprünglich erstmals initialement première originalmente primero antes originariamente prima eerder oorspronkelijk pertama kali semula pierwotnie ilk först ursprungligen',
  issue:
    'vol volume no nr issue number num núm numéro número numero nummer heft ausgabe jg jahrgang jaargang bd band edisi edition pp p pages page seite s bil sayı cilt årgång',
  label:
    'source title publication periodical outlet quelle fuente fonte bron sumber publikation publicación publicação testata originally info publisher erstveröffentlichung journal newspaper titre sn jf',
  medium:
    'magazine newspaper paper journal weekly daily website site blog publication outlet newsletter bulletin quarterly review zeitung zeitschrift wochenzeitung tageszeitung magazin quotidien hebdomadaire mensuel revue site diario periódico revista semanario jornal quotidiano rivista settimanale mensile krant dagblad weekblad tijdschrift vakblad blad harian majalah koran media situs laman surat kabar gazeta gazecie tygodnik dziennik miesięcznik dergi dergisi gazete gazetesi tidning tidningen tidskrift tidskriften supplement suplemento beilage supplemento dodatek bilaga',
  now: 'today yesterday last this week month heute gestern hier ayer oggi ieri vandaag gisteren kemarin hari',
  place:
    'in on by at with for from of to via im bei beim auf aus für von vom zu dans par sur chez pour à au aux du en por para con no na em pela pelo ao su sul sulla sulle nel nella per dal dalla da di del della door op voor van uit bij met di untuk oleh dalam pada dari w dla przez z ze na do i için tarafından för av hos från till på',
  print:
    'published appeared appears printed ran runs run posted carried commissioned broadcast aired reprinted republished reproduced featured out up live syndicated erschienen erschien erscheint veröffentlicht abgedruckt gedruckt publiziert infört införd införda gesendet stand lief paru parue parus parues paraît publié publiée publiés publiées diffusé diffusée repris reprise publicado publicada publicados publicó publiqué salió apareció aparecido publicou saiu saída apareceu pubblicato pubblicata uscito uscita apparso apparsa uscì apparve verschenen verscheen gepubliceerd stond dimuat terbit diterbitkan tayang ditayangkan dipublikasikan opublikowany opublikowane ukazał ukazało ukazała yayımlandı yayınlandı yayımlanmıştır yayımlanan publicerad publicerades publicerat tryckt',
  pronoun:
    'i we my our it its this that these he she his her they their ich wir mein meine unser unsere es dieser diese dieses dieser je nous mon ma mes notre ce cet cette yo mi mis nuestro nuestra este esta esto eu meu minha nosso nossa isto io mio mia nostro nostra questo questa ik wij we mijn ons onze dit deze saya kami kita ini itu ja mój moja ten ta to ben benim bu jag vi min mitt vår detta',
  translate:
    'translated translation übersetzt übersetzung traduit traduite traduction traducido traducida traducción traduzido traduzida tradução tradotto tradotta traduzione vertaald vertaling diterjemahkan przekład przełożył przełożyła çeviri çeviren översatt översättning',
  view: 'views view opinions opinion expressed reflect represent position necessarily meinung meinungen ansichten opinions reflètent opiniones opiniões opinioni meningen pandangan pendapat poglądy görüşler åsikter',
  work: 'piece pieces column columns op-ed oped article articles essay essays commentary comment interview review reviews paper report analysis contribution dispatch feature chapter letter post profile brief story text version beitrag artikel kolumne essay kommentar gastbeitrag gastkommentar rezension gespräch glosse stück text tribune article entretien chronique texte billet columna artículo texto tribuna entrevista reseña artigo coluna ensaio resenha articolo pezzo intervento recensione intervista stukje stuk column opiniestuk recensie tulisan kolom opini esai wawancara naskah rencana makalah tekst felieton esej wywiad yazı makale köşe röportaj krönika debattartikel recension intervju comentario comentário commentaire commento contribution statement conference lecture vortrag conférence charla talk speech obituary nachruf introduction',
  write:
    'write wrote writing written argue argued asked explain contributed contribute geschrieben schrieb schreibe écrit écrite écrivais escrito escribí escrevi escrita scritto scrissi scritta geschreven schreef ditulis menulis napisałem napisałam yazdım yazdığım skrev skrivit',
} as const

const byWord = new Map(
  Object.entries(kinds).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind.toUpperCase()] as const),
  ),
)

/** Of a word in small letters or a sign: its kind, or itself. */
export function kindOf(token: string): string {
  const kind = byWord.get(token)
  // "des" is short for December, too.
  const isArticle = kind === 'ARTICLE'
  if (!isArticle && (monthWords.has(token) || seasonWords.has(token) || weekdayWords.has(token))) {
    return 'DATE'
  }
  return kind ?? (/^\p{N}+$/u.test(token) ? `#${Math.min(5, token.length)}` : token)
}

/** Words, numbers and single signs. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? []
}

// Which works of a list are articles, and of what kind: books, theses, data and programs are none.
import type { ArticleKind } from '../../types.ts'

type Kinds = Record<string, ArticleKind | null>

/** All types with the same answer. */
function all(kind: ArticleKind | null, types: string): Kinds {
  return Object.fromEntries(types.split(' ').map((type) => [type, kind]))
}

export const bibTeXKinds: Kinds = {
  ...all('journal-article', 'article suppperiodical'),
  ...all('review', 'review'),
  ...all('chapter', 'bookinbook inbook incollection inreference suppbook suppcollection'),
  ...all('brief', 'report techreport'),
  ...all('other', 'conference electronic inproceedings misc online unpublished www'),
  ...all(null, 'artwork audio book booklet bibnote collection commentary data dataset image'),
  ...all(null, 'jurisdiction legal legislation letter manual mastersthesis movie music'),
  ...all(null, 'mvbook mvcollection mvproceedings mvreference patent performance periodical'),
  ...all(null, 'phdthesis proceedings reference software standard thesis video'),
}

export const risKinds: Kinds = {
  ...all('journal-article', 'EJOUR JOUR'),
  ...all('chapter', 'CHAP DICT ECHAP ENCYC'),
  ...all('brief', 'GOVDOC RPRT'),
  ...all('other', 'ABST BLOG CONF CPAPER ELEC GEN ICOMM INPR MGZN NEWS PAMP UNPB WEB'),
  ...all(null, 'AGGR ANCIENT ART AUDIO BILL BOOK CASE CHART CLSWK COMP CTLG DATA DBASE EBOOK'),
  ...all(null, 'EDBOOK EQUA FIGURE GRNT HEAR JFULL LEGAL MANSCPT MAP MPCT MULTI MUSIC PAT PCOMM'),
  ...all(null, 'SER SLIDE SOUND STAND STAT THES UNBILL VIDEO'),
}

/** Of CSL, of Crossref and of ORCID, which call the same thing by one name. */
export const jsonKinds: Kinds = {
  ...all('journal-article', 'article-journal journal-article'),
  ...all('review', 'book-review review review-book'),
  ...all('interview', 'interview'),
  ...all('chapter', 'book-chapter book-part book-section chapter dictionary-entry entry'),
  ...all('chapter', 'encyclopedia-entry entry-dictionary entry-encyclopedia reference-entry'),
  ...all('brief', 'report working-paper'),
  ...all('other', 'article article-magazine article-newspaper blog-post conference-paper document'),
  ...all('other', 'magazine-article manuscript newsletter-article newspaper-article'),
  ...all('other', 'online-resource other pamphlet paper-conference peer-review post post-weblog'),
  ...all('other', 'posted-content preprint proceedings-article webpage website'),
  ...all(null, 'annotation artistic-performance bill book book-series book-set book-track'),
  ...all(null, 'broadcast classic collection component conference-abstract conference-poster'),
  ...all(null, 'conference-presentation conference-proceedings data-management-plan data-set'),
  ...all(null, 'database dataset disclosure dissertation dissertation-thesis edited-book event'),
  ...all(null, 'figure grant graphic hearing invention journal journal-issue journal-volume'),
  ...all(null, 'lecture-speech legal_case legislation license manual map monograph motion_picture'),
  ...all(null, 'musical_score online-course patent performance periodical personal_communication'),
  ...all(null, 'physical-object proceedings proceedings-series reference-book regulation'),
  ...all(null, 'registered-copyright report-component report-series research-tool software song'),
  ...all(null, 'speech spin-off-company standard standard-series standards-and-policy'),
  ...all(null, 'supervised-student-publication teaching-material technical-standard test thesis'),
  ...all(null, 'trademark translation treaty'),
}

/** What is of no known kind is an article where it appeared in something. */
export function kindIn(kinds: Kinds, type: string, outlet: string): ArticleKind | null {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : outlet ? 'other' : null
}

// Tells lists of publications by how they begin: BibTeX, RIS, CSL-JSON, works of Crossref and of ORCID.

/** @param head so much of it as holds the first works */
export function isBibliography(head: string, name: string): boolean {
  const text = head.replace(/^\xEF\xBB\xBF/, '')
  return isJSONList(text) || isBibTeX(text, name) || isRIS(text)
}

const entry =
  /^[ \t]*@[ \t]*(?:article|book\w*|conference|dataset|electronic|in(?:book|collection|proceedings|reference)|manual|mastersthesis|misc|online|patent|periodical|phdthesis|preamble|proceedings|report|review|software|string|techreport|thesis|unpublished|www|xdata)\s*[{(]/im

/** Comments may stand before the first entry; a text that explains BibTeX has another name. */
function isBibTeX(text: string, name: string): boolean {
  const isFirst = /^(?:\s|%[^\n]*\n|@comment\b[^\n]*\n)*@/i.test(text)
  const isNamed = /\.bib(?:tex)?$/i.test(name) && /^[ \t]*@[ \t]*[a-z]+\s*[{(]/im.test(text)
  return isNamed || (isFirst && entry.test(text))
}

/** Some programs say before who they are. */
function isRIS(text: string): boolean {
  return (
    /^TY {1,2}-[ \t]*[A-Z][A-Za-z ]{2,30}$/m.test(text) &&
    /^(?:A[1U]|DO|ER|ID|J[FO]|KW|PY|T[1I2]|UR|Y1) {1,2}-/m.test(text)
  )
}

const types =
  /"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|blog-post|book|book-chapter|book-review|chapter|conference-paper|dataset|edited-book|dissertation|entry|interview|journal-article|magazine-article|monograph|newspaper-article|other|online-resource|paper-conference|post|post-weblog|posted-content|preprint|proceedings-article|report|review|review-book|software|speech|thesis|webpage|working-paper)"/i

const keys = /"(?:author|container-title|DOI|issued|publisher|URL)"\s*:/

function isJSONList(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) {
    return false
  }
  const isOfCrossref = /^\s*\{[^{}[\]]*"message-type"\s*:\s*"work/.test(text)
  const isOfORCID =
    /"(?:orcid-identifier|put-code|work-summary)"\s*:/.test(text) && /"path"\s*:/.test(text)
  return isOfCrossref || isOfORCID || (types.test(text) && keys.test(text))
}

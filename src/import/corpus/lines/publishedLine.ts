// Recognises lines that say where an article appeared first, in the languages that outlets print most.

const work =
  '(?:this|the|an?|dieser?|ce|cet|cette|este|esta|questo|questa|dit|deze|artikel ini|tulisan ini)(?: \\p{L}+){0,6}?'
const appeared =
  "(?:(?:was|has been|is|were|had been|is being) )?(?:(?:first|originally|previously|recently|also) )*(?:published|appeared|printed|ran|posted|carried|commissioned|broadcast|aired)|(?:ist |wurde |erschien )?(?:zuerst |erstmals |ursprünglich )?(?:erschienen|erschien|veröffentlicht)|(?:est |a été |a )?(?:d’abord |d'abord |initialement )?(?:paru|publiée?|parue)|(?:fue |ha sido |se )?(?:publicad[oa]|publicó|apareció)|(?:è stat[oa] |è )?(?:pubblicat[oa]|apparso|uscito)|(?:is |werd )?(?:eerder )?(?:verschenen|verscheen|gepubliceerd)|(?:pertama kali |telah |sudah |pernah )?(?:terbit|dimuat|diterbitkan|tayang)"
const where =
  '(?:in|on|by|at|with|for|im|bei|auf|der|die|am|dans|par|sur|en|por|su|nel|sul|da|door|op|di|oleh|pada)'

const published = new RegExp(
  `^(?:${work} )?(?:${appeared})(?: \\p{L}+){0,2}? ${where}:? ([\\p{Lu}"“„«].*)$`,
  'iu',
)

/** "Published in The Straits Times, 6 August 2020", "Artikel ini pertama kali terbit di Koran Tempo." */
export function isPublishedLine(text: string): boolean {
  return text.length <= 250 && placeOf(text) !== null
}

/** Where it appeared, with the date and all else; null where that is no name. */
function placeOf(text: string): null | string {
  const found = published.exec(text)?.[1]?.replace(smallArticle, '')
  return found !== undefined && /^["“„«]?\p{Lu}/u.test(found) ? found : null
}

const smallArticle = /^(?:der|dem|den|el|il|het|la|le|the) (?=["“„«]?\p{Lu})/u

/** The outlet of such a line: up to the date, the issue or the end of the sentence. */
export function publishedWhere(text: string): null | string {
  const place = placeOf(text)
  if (place === null) {
    return null
  }
  const name =
    /^(.*?)(?:,| \(|[.;:](?: |$)| on \p{N}| on \p{Lu}\p{L}+day| on \p{Lu}\p{Ll}+ \p{N}| in \p{L}+ \p{N}{4}| (?:am|vom|du|le|el|il|op|pada|tanggal) \p{N}| \p{N}{1,2}[. ]| under | as | and |$)/u.exec(
      place,
    )?.[1]
  return name?.trim() || null
}

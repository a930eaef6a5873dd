// Lines about authors whom they do not name: "The writer is a fellow at …", "Gli autori sono …".
import { anyOf } from '../words/anyOf.ts'

const one = anyOf(
  '(?:The|This|Our) (?:writer|author|contributor|reviewer|columnist|correspondent|essayist)',
  '(?:Die|Der) (?:Autor|Verfasser|Gastautor)(?:in)?',
  "L[’'](?:auteure?|autrice|autore)",
  '(?:El|La) autora?|[OA] autora?',
  'De (?:auteur|schrijver|schrijfster)',
  'Penulis',
  '(?:Författaren|Skribenten|Artikelförfattaren|Forfatteren|Autork?a?|Yazar)(?= (?:är|er|jest|is|\\p{L}+ ))',
)
const several = anyOf(
  '(?:The|These|Our|Both) (?:writers|authors|contributors|reviewers|columnists|correspondents|essayists)',
  'Die (?:Autoren|Autorinnen|Verfasserinnen|Gastautoren|Gastautorinnen)',
  'Les (?:auteure?s|autrices)',
  '(?:L[oa]s|Os|As) autor[ae]s',
  '(?:Gli autori|Le autrici)',
  'De (?:auteurs|schrijvers|schrijfsters)',
  '(?:Para|Kedua) penulis',
  '(?:Författarna|Skribenterna|Artikelförfattarna|Forfatterne|Autorzy|Autorki|Yazarlar)',
)
const opening = new RegExp(`^(?:${several}|${one}),? (?:who )?`, 'u')
const severalOpening = new RegExp(`^${several}(?!\\p{L})`, 'u')

/** What is said of them, and whether it is about all of them; null for other lines. */
export function readUnnamed(text: string): { isOfAll: boolean; predicate: string } | null {
  const found = opening.exec(text)
  return found && { isOfAll: severalOpening.test(text), predicate: text.slice(found[0].length) }
}

// What files say of themselves. Programs fill these fields in, and copies keep them: they are only hints.
import { isName } from './values.ts'

/** Titles that programs give. */
export const noTitle =
  /^(?:microsoft word|word document|document\d*|dokument\d*|untitled|unbenannt|draft|title|titel|template|normal|.{0,60}\.(?:docx?|dotx?|odt|pdf|rtf))\b/i

/** Names that programs and offices put there. */
const nobody =
  /\b(?:admin|administrator|apple|author|benutzer|client|computer|default|docx|google|guest|laptop|libreoffice|microsoft|office|openoffice|owner|pandoc|pc|python|student|user|utente|utilisateur|windows|word|work)\b|майкрософт|пользователь/iu

export function isPerson(name: string): boolean {
  return isName(name) && !nobody.test(name)
}

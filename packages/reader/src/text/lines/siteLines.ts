// Recognises the menu of a site and the line of its rights, which a copied page has among its text.
import { anyOf } from '../words/anyOf.ts'
import { countWords } from '../words/line.ts'
import { isSectionName } from './sectionNames.ts'

const places = new RegExp(
  `^${anyOf(
    'home(?:page)?|start|about(?: us| me)?|shop|store|contact(?: us)?|help|faqs?|search|menu|archives?|blog|events?|jobs|careers|press|team|people|projects|publications|topics?|videos?|photos?|newsletters?|donate|support(?: us)?|subscribe|sign (?:in|up)|log ?in|register|my account|basket|cart|privacy(?: policy)?|cookies?(?: policy)?|terms(?: (?:of use|of service|and conditions|& conditions))?|imprint|legal(?: notice)?|accessibility|sitemap|advertise|rss',
    'startseite|über uns|kontakt|impressum|datenschutz(?:erklärung)?|agb|suche|archiv|anmelden|spenden|accueil|à propos|boutique|recherche|mentions légales|connexion|inicio|nosotros|quiénes somos|contacto|tienda|buscar|aviso legal|chi siamo|contatti|negozio|cerca|over ons|winkel|zoeken|beranda|tentang kami|kontak',
  )}$`,
  'iu',
)

/** "Home | About | Shop", "Startseite › Meinung › Gastbeiträge" */
export function isMenu(text: string): boolean {
  const parts = text.split(/\s*[|·•›»>/]\s*/u).filter(Boolean)
  const known = parts.filter((part) => places.test(part)).length
  return (
    parts.length >= 3 &&
    known >= 1 &&
    parts.every((part) => countWords(part) <= 3) &&
    parts.filter((part) => places.test(part) || isSectionName(part)).length > parts.length / 2
  )
}

const rights =
  /^(?:©|\(c\)|copyright\b(?: ?(?:©|\(c\)))?)[^.?!]{4,80}(?:\. ?all rights reserved)?\.?$/iu

/** "© 2024 The Harbour Gazette", "Copyright Harbour Trust 2019. All rights reserved." */
export function isRightsLine(text: string): boolean {
  return countWords(text) <= 14 && rights.test(text) && /\p{N}{4}/u.test(text)
}

// Recognises what opens a text: the label of an abstract, a place before the first sentence.
import { anyOf } from '../words/anyOf.ts'
import { countWords } from '../words/line.ts'

/** "LIVERPOOL – In 1998 …": the text begins there. */
export function opensWithPlace(text: string): boolean {
  return (
    /^\p{Lu}{3}[\p{Lu} .,’'-]{0,25}(?:, [\p{L} .]{3,20})? ?[–—] ?\S/u.test(text) ||
    /^\p{Lu}{3}[\p{Lu} .’'-]{0,25}(?:, [\p{L} .]{3,20})? \([^)]{2,20}\) [–—-] /u.test(text)
  )
}

const abstractLabels = anyOf(
  'abstract|synopsis|(?:executive )?summary|in (?:summary|brief|short)|key (?:points|messages|takeaways|findings|facts)|takeaways|highlights?|at a glance|tl;dr|' +
    'zusammenfassung|kurzfassung|auf einen blick|das wichtigste in kürze|in kürze|résumé|en bref|points clés|messages clés|' +
    'resumen|en (?:breve|síntesis)|puntos clave|mensajes clave|resumo|em (?:resumo|síntese)|pontos[- ]chave|mensagens[- ]chave|' +
    'riassunto|in (?:sintesi|breve)|punti chiave|samenvatting|in het kort|kernpunten|' +
    'abstrak|ringkasan|intisari|pesan kunci|streszczenie|abstrakt|w skrócie|özet|öz|kısaca|sammanfattning|sammandrag|i korthet',
)

const abstractLabel = new RegExp(`^${abstractLabels}\\s*:?$`, 'iu')
const labelledAbstract = new RegExp(`^${abstractLabels}\\s*[:.–—]\\s*(?=\\S)`, 'iu')

/** "Résumé", "Key messages:", "A B S T R A C T" */
export function isAbstractLabel(text: string): boolean {
  return text.length <= 60 && abstractLabel.test(withoutSpacing(text))
}

const abstractNames = anyOf(
  'abstract|synopsis|(?:executive )?summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|abstrak|ringkasan|intisari|streszczenie|abstrakt|özet|sammanfattning|sammandrag',
)
const abstractStart = new RegExp(`^${abstractNames}\\s*[:.–—]\\s*(?=\\S)`, 'iu')

/** "Abstract: " where an abstract follows on the line, otherwise nothing. */
export function abstractLabelOf(text: string): string {
  const label = abstractStart.exec(text)?.[0] ?? ''
  return countWords(text) >= fewestWords ? label : ''
}

/** "Abstract: None available." is none. */
const fewestWords = 8

/** "Abstract: Sand is the most mined thing in the world." */
export function isAbstract(text: string): boolean {
  return labelledAbstract.test(text)
}

function withoutSpacing(text: string): string {
  return /^(?:\p{L}\s)+\p{L}\s*:?$/u.test(text) ? text.replace(/\s/gu, '') : text
}

/** "1. Introduction": what stands above it is an abstract. */
export function isIntroduction(text: string): boolean {
  return /^(?:[\p{N}IVX]+\.?\s+)?(?:introduction|einleitung|einführung|introducción|introdução|introduzione|pendahuluan|pengenalan|inleiding|wstęp|wprowadzenie|giriş|inledning)\s*:?$/iu.test(
    text,
  )
}

// Bylines name others than authors, too: who took the pictures, who edited or translated the text.
import { wordsOf } from '../../document/fromHTML/dom.ts'

const roles = String.raw`(?:photo(?:graph)?(?:s|y|er|ed)?|pictures?|illustrat(?:ions?|ed|ors?)|artwork|graphics?|video|edit(?:ed|ing|ors?)|translat(?:ed|ions?|ors?)|fact[- ]check(?:ed|er)?|produce(?:d|r)|(?:\w+ )?reviewed|curated|fotos?|fotograf(?:ie|in)?|bild(?:er)?|illustration(?:en)?|übersetz(?:t|ung|er|erin)|redigiert|lektorat|photographies?|traduit|traduction|traducido|traducción|edición|traduzione|traduzido|tradução|vertaling|翻訳者?|翻译|译者?|監訳者?|訳者?|監修者?|イラスト(?:レーター)?|挿絵|撮影|写真|編集者?|编辑|责任编辑)`
const by = String.raw`(?:by|von|par|por|di|da|door|aus dem \p{L}+ von)`

/** A word that stands before their names. */
const label = new RegExp(String.raw`^${roles}(?:\s+${by})?\s*[:：]?$`, 'iu')
const labelled = new RegExp(String.raw`^${roles}(?:\s+${by}\s+|\s*[:：]\s*)(?=\p{L})`, 'iu')

/** In characters. */
const longestLabel = 40

/** How many elements may hold nothing but a name. */
const mostHolders = 6

export function namesOthers(text: string): boolean {
  return labelled.test(text)
}

/** Without those that name others: the label may be a part of its own. */
export function withoutOthers(parts: string[]): string[] {
  return parts.filter(
    (part, index) =>
      !label.test(part) && !labelled.test(part) && !label.test(parts[index - 1] ?? ''),
  )
}

/** Whether what stands before an element says that it names somebody else. */
export function isBehindLabel(element: Element): boolean {
  let holder: Element | null = element
  for (let depth = 0; holder && depth < mostHolders; depth += 1) {
    const before = textBefore(holder)
    if (before !== '') {
      return before.length <= longestLabel && label.test(before)
    }
    holder = holder.parentElement
  }
  return false
}

function textBefore(element: Element): string {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    const isLong = isLarge(node) || (node.textContent ?? '').length > 10 * longestLabel
    const words = isLong ? '…' : node.nodeType === 1 ? wordsOf(node as Element) : plainText(node)
    if (words) {
      return words
    }
  }
  return ''
}

/** It takes long to collect the words of a large element. */
function isLarge(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).querySelector(':scope > * > * > *') !== null
}

function plainText(node: Node): string {
  return node.nodeType === 3 ? (node.nodeValue ?? '').replace(/\s+/g, ' ').trim() : ''
}

// What the form of a sign-off says: the copy is approved, or changes are asked for, of the whole or of one paragraph.
import { type FormFault, longest, textIn } from '../form.ts'

export interface SignOffAnswer {
  answer: 'conditions' | 'yes'
  words: string
}

/** Name of the field for what is to change in the paragraph with this number, or in the whole text. */
export function changeField(index?: number): string {
  return index === undefined ? 'words' : `words-${index + 1}`
}

/** In characters, of all wishes together. */
const longestOfAll = 20_000

/**
 * Whoever writes down a change asks for it, whichever button was pressed: what was written must not be lost.
 * @param blocks of the text that was shown
 */
export function parseSignOff(form: URLSearchParams, blocks: string[]): FormFault | SignOffAnswer {
  const answer = form.get('answer')
  if (answer !== 'yes' && answer !== 'changes') {
    return { error: 'answer-missing', field: 'answer' }
  }
  const wishes = [wishOf(form), ...blocks.map((block, index) => wishOf(form, block, index))]
  const words = wishes.filter(Boolean).join('\n\n')
  const fields = [undefined, ...blocks.keys()].map((index) => changeField(index))
  const long = fields.find((field) => textIn(form, field).length > longest.words)
  if (long || words.length > longestOfAll) {
    return { error: 'too-long', field: long ?? changeField() }
  }
  if (answer === 'changes' && !words) {
    return { error: 'changes-missing', field: changeField() }
  }
  return { answer: words ? 'conditions' : 'yes', words }
}

/** With the number and the first words of the paragraph, which may have another number by then. */
function wishOf(form: URLSearchParams, block = '', index?: number): string {
  const words = textIn(form, changeField(index))
  return words && index !== undefined ? `§ ${index + 1} “${beginningOf(block)}”: ${words}` : words
}

function beginningOf(block: string): string {
  const line = block.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60).replace(/\s+\S*$/, '')} …` : line
}

// Finds words that were split or run together. A false alarm costs more than a miss.
import type { Proposal } from '../../types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { NumberedText, Unit } from './findRepeatedPassages.ts'

/** @param unit what `line` counts: the paragraphs of a source that has no lines */
export function findBrokenWords(
  texts: NumberedText[],
  vocabulary: Vocabulary,
  unit: Unit = 'line',
): Proposal[] {
  return texts.flatMap(({ line, text }) => {
    const place = { line, unit }
    return [
      ...gluedAtStops(place, text),
      ...gluedWords(place, text, vocabulary),
      ...splitWords(place, text, vocabulary),
    ]
  })
}

interface Place {
  line: number
  unit: Unit
}

/** "country.China": no space behind a stop. */
function gluedAtStops(place: Place, text: string): Proposal[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}@/._-])\p{Ll}{3,}[.,;:!?]\p{Lu}\p{Ll}{2,}(?![\p{L}@/]|\.\p{L})/gu,
    ),
  ].map(([found]) =>
    propose(
      'glued-words',
      place,
      { after: found.replace(/[.,;:!?]/u, '$& '), before: found },
      `“${found}” in ${place.unit} ${place.line} seems to lack a space.`,
    ),
  )
}

/** "varyincreased": used once, and made of two words that the corpus uses, the second in an inflected form. */
function gluedWords(place: Place, text: string, vocabulary: Vocabulary): Proposal[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{M}\p{N}'’.@/-])\p{Ll}{10,40}(?![\p{L}\p{M}\p{N}'’@/-])/gu),
  ].flatMap(([word]) => {
    const pair = vocabulary.count(word) === 1 ? splitInTwo(word, vocabulary) : null
    return pair
      ? [
          propose(
            'glued-words',
            place,
            { after: pair.join(' '), before: word },
            `“${word}” in ${place.unit} ${place.line} may be “${pair.join('” and “')}” run together.`,
          ),
        ]
      : []
  })
}

const compoundingPattern =
  /^(?:counter|over|under|after|inter|super|cyber|down|land|work|back|fore|hand|head|home|life|long|main|multi|micro|macro|mega|near|news|note|other|photo|policy|post|side|some|there|time|trans|type|well|wide|where|here|with|world|water|house|field|school|ship|text|ever|self|semi|anti|auto|electro|neuro|hydro|fire|wood|snow|rain|stone|coast|harbour|light|law|road|rail|river|ground|short|heart|book|paper|broad|air|sea|sun|day|night|good|hard|soft|high|free|full|half|grand|step|brother|business|trade|money|table|bread|green|black|white|blue)/u
const inflectedPattern = /(?:ed|ing|ly|tion|ment|ness|able|ity|ance|ence)$/u

function splitInTwo(word: string, vocabulary: Vocabulary): [string, string] | null {
  for (let at = 4; at <= word.length - 5; at++) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    const isPair =
      vocabulary.lowerCount(first) >= 1 &&
      vocabulary.lowerCount(second) >= 1 &&
      vocabulary.lowerCount(first) + vocabulary.lowerCount(second) >= 3 &&
      inflectedPattern.test(second) &&
      !compoundingPattern.test(word)
    if (isPair) {
      return [first, second]
    }
  }
  return null
}

const twoWordsOrOnePattern =
  /^(?:per cent|any (?:one|more|thing|time|way)|every (?:one|day|thing)|some (?:one|time|times|thing|day)|may be|can not|under way|on line|all right|for ever|no one|more over|mean while|in to|on to|up on|with out|with in|over seas|world wide|land scape|data base|web site|health care|child care|policy makers?|law makers?|decision makers?|super powers?|war fare)$/iu

/** "govern ment": two parts that occur nowhere else, and together form a word that does. */
function splitWords(place: Place, text: string, vocabulary: Vocabulary): Proposal[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{M}'’-])(?=(\p{L}\p{Ll}+) (\p{Ll}{2,})(?![\p{L}\p{M}'’-]))/gu),
  ].flatMap(([, first = '', second = '']) => {
    const isSplit =
      first.length + second.length >= 6 &&
      !twoWordsOrOnePattern.test(`${first} ${second}`) &&
      vocabulary.count(first) === 1 &&
      vocabulary.count(second) === 1 &&
      vocabulary.count(first + second) >= 2
    return isSplit
      ? [
          propose(
            'broken-word',
            place,
            { after: first + second, before: `${first} ${second}` },
            `“${first} ${second}” in ${place.unit} ${place.line} may be “${first}${second}”.`,
          ),
        ]
      : []
  })
}

function propose(
  kind: Proposal['kind'],
  { line }: Place,
  words: { after: string; before: string },
  message: string,
): Proposal {
  return { kind, ...words, lines: [line, line], message }
}

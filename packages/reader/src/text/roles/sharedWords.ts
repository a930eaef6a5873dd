// Compares the words of a line with those of the text around it: a title says what the text below is about, a link to another page shares no words with either.
import { bucket } from '../words/textForm.ts'

/** Only so many lines of running text on each side are compared. */
const reach = 6
/** A title stands no more lines than this from a line that is compared with it. */
const farthest = 30
const leastLetters = 5
/** What is left of a word, so that most endings do not count. */
const stemLetters = 6

type Stems = ReadonlySet<string>

/** For each line, the features that say what it shares with the text above and below. */
export function sharedWordFeatures(
  texts: readonly string[],
  isBody: readonly boolean[],
): string[][] {
  const stems = texts.map(stemsOf)
  const bodies = stems.flatMap((own, at) => (isBody[at] ? [{ at, own }] : []))
  let passed = 0
  const features = stems.map((own, at) => {
    while ((bodies[passed]?.at ?? Infinity) < at) {
      passed++
    }
    const above = union(bodies.slice(Math.max(0, passed - reach), passed))
    const below = union(bodies.slice(passed, passed + reach))
    const topic = `topic=${commonShare(above, below)}`
    return isBody[at] ? [topic] : [topic, ...ownShares(own, above, below)]
  })
  const isShared = features.map((own) =>
    own.some((one) => one === 'shared+=m' || one === 'shared+=s'),
  )
  return features.map((own, at) => (isBody[at] ? own : [...own, orderOf(isShared, isBody, at)]))
}

/** Between two texts, a title is mostly the first line that shares words with the text below. */
function orderOf(isShared: readonly boolean[], isBody: readonly boolean[], at: number): string {
  const has = (step: number): boolean => {
    let next = at + step
    while (isBody[next] === false && !isShared[next] && Math.abs(next - at) < farthest) {
      next += step
    }
    return isBody[next] === false
  }
  const [above, below] = [has(-1), has(1)]
  return `share=${isShared[at] ? 'own' : ''}${above ? '-' : ''}${below ? '+' : ''}`
}

function ownShares(own: Stems, above: Stems, below: Stems): string[] {
  const [up, down] = [shareIn(own, above), shareIn(own, below)]
  return [`shared=${up},${down}`, `shared-=${up}`, `shared+=${down}`]
}

function stemsOf(text: string): Stems {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return new Set(
    words.filter(({ length }) => length >= leastLetters).map((word) => word.slice(0, stemLetters)),
  )
}

function union(lines: readonly { own: Stems }[]): Stems {
  return new Set(lines.flatMap(({ own }) => [...own]))
}

/** How much the text above and the text below have in common: less where another article begins. */
function commonShare(above: Stems, below: Stems): string {
  const least = Math.min(above.size, below.size)
  const common = [...above].filter((stem) => below.has(stem)).length
  return least === 0 ? 'x' : String(bucket(common / least, [0.04, 0.07, 0.1, 0.13, 0.17, 0.23]))
}

/** `x` where one of them has no long word, `n` for none of them, `s` for some, `m` for most. */
function shareIn(own: Stems, side: Stems): string {
  if (own.size === 0 || side.size === 0) {
    return 'x'
  }
  const share = [...own].filter((stem) => side.has(stem)).length / own.size
  return share === 0 ? 'n' : share < 0.5 ? 's' : 'm'
}

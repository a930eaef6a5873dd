// Alternative texts that do not describe their pictures: programs repeat the title of the article, one text for all, or name the author.
import { wordsKey } from '../../values/plain.ts'

const most = 1000

/** So many pictures of one text do not show the same. */
const fewest = 3

/** Changes the page. `names` are those of the article and of its authors. */
export function dropAlts(root: Element, names: string[]): void {
  const images = [...root.querySelectorAll('img[alt]')].slice(0, most)
  const counts = new Map<string, number>()
  for (const image of images) {
    counts.set(keyOf(image), (counts.get(keyOf(image)) ?? 0) + 1)
  }
  const keys = names.map(wordsKey).filter(({ length }) => length > 10)
  for (const image of images) {
    const key = keyOf(image)
    const isName = keys.some((name) => key === name || key.endsWith(`title ${name}`))
    if (isName || (counts.get(key) ?? 0) >= fewest) {
      image.setAttribute('alt', '')
    }
  }
}

function keyOf(image: Element): string {
  return wordsKey(image.getAttribute('alt') ?? '')
}

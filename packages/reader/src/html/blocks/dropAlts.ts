// Alternative texts that do not describe their pictures: programs repeat the title of the article, or one text for all.
const most = 1000

/** So many pictures of one text do not show the same. */
const fewest = 3

/** Changes the page. */
export function dropAlts(root: Element, title: string | undefined): void {
  const images = [...root.querySelectorAll('img[alt]')].slice(0, most)
  const counts = new Map<string, number>()
  for (const image of images) {
    counts.set(keyOf(image), (counts.get(keyOf(image)) ?? 0) + 1)
  }
  const titleKey = plainKey(title ?? '')
  for (const image of images) {
    const key = keyOf(image)
    const isTitle = titleKey.length > 10 && (key === titleKey || key.endsWith(`title ${titleKey}`))
    if (isTitle || (counts.get(key) ?? 0) >= fewest) {
      image.setAttribute('alt', '')
    }
  }
}

function keyOf(image: Element): string {
  return plainKey(image.getAttribute('alt') ?? '')
}

function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

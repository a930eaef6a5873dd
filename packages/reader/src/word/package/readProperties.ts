// What a Word file says of itself. Programs fill these fields in, and copies keep them: they are only hints.
import { isPerson, noTitle } from '../../values/fileData.ts'
import { languageIn, plain } from '../../values/values.ts'
import { childOf, descendants, elementsOf, textIn, valueOf, type XMLElement } from '../xml/walk.ts'

export interface Properties {
  creators: string[]
  keywords: string[]
  language: string | undefined
  title: string
}

export function readProperties(core: null | XMLElement): Properties {
  const text = (name: string) => {
    const found = core && elementsOf(core).find((one) => one.name.replace(/^.*:/, '') === name)
    return plain(found ? textIn(found) : '')
  }
  const title = text('title')
  return {
    creators: text('creator')
      .split(/\s*[;,]\s*/)
      .filter(isPerson),
    keywords: text('keywords')
      .split(/\s*[;,]\s*/)
      .filter(Boolean),
    language: languageIn(text('language')),
    title: noTitle.test(title) ? '' : title,
  }
}

/** The language that most of the text is marked with; else what the file says, which is often that of the program. */
export function languageOf(
  document: XMLElement,
  styles: null | XMLElement,
  named: string | undefined,
): string | undefined {
  const counts = new Map<string, number>()
  for (const run of descendants(document)) {
    const language = run.name === 'w:r' ? valueOf(childOf(childOf(run, 'w:rPr'), 'w:lang')) : ''
    if (language) {
      counts.set(language, (counts.get(language) ?? 0) + textIn(run).length)
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const defaults = childOf(childOf(styles ?? undefined, 'w:docDefaults'), 'w:rPrDefault')
  const usual = valueOf(childOf(childOf(defaults, 'w:rPr'), 'w:lang'))
  return languageIn(most?.[0]) ?? named ?? languageIn(usual)
}

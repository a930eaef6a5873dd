// The direction that a language is written in.

export type Direction = 'auto' | 'ltr' | 'rtl'

/** Of a language tag; `auto` where it does not say: browsers then look at the text. */
export function directionOf(tag: string): Direction {
  const script = scriptOf(tag)
  return script ? (fromRightToLeft.has(script) ? 'rtl' : 'ltr') : 'auto'
}

const fromRightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** As the tag says it, or the one that the language is usually written in. */
function scriptOf(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag)
    // An undetermined language would become English.
    return /^und(?:-|$)/i.test(tag) ? locale.script : locale.maximize().script
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined
    }
    throw error
  }
}

// Whether words can be the name of an outlet: years, days, months and some others never are.
import { notOutletsPattern } from './outletPatterns.ts'

/** Not the year, the day, the month or the place. */
export function isPossible(name: string): boolean {
  return (
    name.length > 1 &&
    !/^\P{L}+$/u.test(name) &&
    !notOutletsPattern.test(name) &&
    !numberedPattern.test(name)
  )
}

/** "Volume 3", "Heft 2" */
const numberedPattern =
  /^(?:vol(?:ume)?|volumen|issue|number|no|nr|num(?:éro|ero)?|número|núm|nummer|heft|ausgabe|band|bd|jg|jahrgang|jaargang|tome|tomo|edisi|zeszyt|sayı|cilt|årgång|pages?|pp?|seiten?)\b\.? ?[\p{N}IVXLC][\p{N}IVXLC.–-]*$/iu

// Whether words can be the name of an outlet: years, days, months and some others never are.

/** Not the year, the day, the month or the place. */
export function isPossible(name: string): boolean {
  return (
    name.length > 1 &&
    !/^\P{L}+$/u.test(name) &&
    !notOutletsPattern.test(name) &&
    !numberedPattern.test(name)
  )
}

const notOutletsPattern =
  /^(?:\p{N}[\p{N}.,]*|He|She|They|There|Here|Nobody|I|I['’]\w+|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|New Year|New Year['’]s(?: \w+)?|Easter|Spring|Summer|Autumn|Winter|President|Prime Minister|Part|The|This|That|It|English|French|German|Spanish|Chinese|Russian|Arabic|PDF|Mr|Mrs|Ms|Dr|Professor|COVID-19|US|UK|EU|UN|Brussels|London|Washington|Moscow|Beijing|Europe|Asia|Africa|America|Centre|Center|Institute|University|Ministry|Government|State|School|College|Press|Internet|Twitter|Facebook|Substack)(?:['’]s)?(?: \d+)?$/u

/** "Volume 3", "Heft 2" */
const numberedPattern =
  /^(?:vol(?:ume)?|volumen|issue|number|no|nr|num(?:éro|ero)?|número|núm|nummer|heft|ausgabe|band|bd|jg|jahrgang|jaargang|tome|tomo|edisi|zeszyt|sayı|cilt|årgång|pages?|pp?|seiten?)\b\.? ?[\p{N}IVXLC][\p{N}IVXLC.–-]*$/iu

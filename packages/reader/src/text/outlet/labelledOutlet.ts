// Finds the outlet behind a label, in the records of databases and archives and in lines such as "Source: …".
import { remembered } from '../words/remembered.ts'
import { cutName } from './cutName.ts'
import { isPossible } from './isPossible.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

const labels =
  'source|source title|quelle|fuente|fonte|bron|sumber|outlet|publication|publication title|publication name|periodical|newspaper|newspaper title|journal|journal title|magazine|medium|media|zeitung|zeitschrift|publikation|publikationstitel|titre de la publication|titre du périodique|título de publicación|publicación|testata|krant|titel der publikation|judul publikasi|originally|first published|originally published|erstveröffentlichung|zuerst erschienen|paru dans|published in|published by|erschienen in|appeared in|where'
const labelPattern = new RegExp(
  `^[("“]?(?:${labels})\\s?[:：]\\s+(?:(?:the|der|die|das|le|la|el|in|dans|en|im) )?(?=\\S)`,
  'iu',
)
/** Codes of Factiva and of reference managers, with or without a stroke. */
const codePattern = /^(?:SN|SO|JO|JF|T2|PB|JT)\s+(?:-\s+)?(?=\p{Lu})/u
const barePattern =
  /^(?:from|aus|source|quelle|fuente|fonte|bron|sumber|published (?:in|by|at)|first published (?:in|by))\s+(?:the )?(?=["“„«]?\p{Lu})/iu

/** "Publication title: The Straits Times", "SN The Kalgoorlie Mercury" */
export const labelledOutlet = remembered((text) => {
  if (text.length > 200) {
    return null
  }
  const label = labelPattern.exec(text) ?? codePattern.exec(text)
  if (label) {
    return possible(cutName(text.slice(label[0].length), true))
  }
  const bare = barePattern.exec(text)
  const name = bare ? cutName(text.slice(bare[0].length), true) : ''
  return isWellKnown(name) ? name : null
})

function possible(name: string): null | string {
  return name && /^\p{Lu}|^\p{Ll}{1,3}\p{Lu}/u.test(name) && isPossible(name) ? name : null
}

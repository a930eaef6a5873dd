// Finds authors who have one name: "By Sokhom", or "Ponnivalavan" above "Ponnivalavan is a poet …".
import type { Vocabulary } from '../words/vocabulary.ts'

import { anyOf } from '../words/anyOf.ts'
import { isNoName, stripHonorific } from '../words/personNames.ts'
import { hasRole } from '../words/roleNouns.ts'
import { namesInstitution } from './institutions.ts'

const oneWord = /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]+$/u
/** Whoever signs for a house, and agencies. */
const house = new RegExp(
  `^${anyOf(
    'staff|admin|anon|anonymous|anonym|editors?|editorial|newsroom|agenc(?:y|ies)|agenturen|wires?|guest|author|redaktion|redaktionen|redaktie|redacción|redacci[oó]n?|redação|redacao|redazione|rédaction|redaksi|redakcja|redakti|haber|agencias?|agências?|agenzie|reuters|bloomberg|xinhua|antara|bernama|kyodo|belga|tass|interfax|ritzau|efe|ansa|lusa|dpa|wikipedia|google|amazon|facebook|twitter|courtesy|permission|post|e-?mail|phone|mail',
  )}$`,
  'iu',
)

/** `lead` says whether the line begins with a "By"; otherwise another of the lines has to begin with the name, and say more. */
export function loneName(
  text: string,
  lead: boolean,
  lines: readonly string[],
  vocabulary: Vocabulary,
): null | string {
  const name = stripHonorific(text.trim()).replace(/\.$/u, '')
  const isWord =
    oneWord.test(name) &&
    !house.test(name) &&
    !isNoName(name) &&
    !namesInstitution(name) &&
    !hasRole(name) &&
    vocabulary.lowerCount(name) === 0
  return isWord && (lead || lines.some((line) => isAbout(line, name))) ? name : null
}

function isAbout(line: string, name: string): boolean {
  return line.startsWith(`${name} `) && predicate.test(line.slice(name.length))
}

const predicate =
  /^ (?:\([^()]{2,60}\) )?(?:is|was|has|writes|teaches|works|lives|runs|ist|lehrt|arbeitet|schreibt|lebt|est|enseigne|travaille|vit|es|enseña|trabaja|vive|escribe|è|insegna|lavora|scrive|é|ensina|trabalha|escreve|mora|werkt|woont|schrijft|doceert|adalah|ialah|merupakan|mengajar|bekerja|tinggal|menulis|är|arbetar|undervisar|skriver|bor|jest|pracuje|wykłada|pisze|mieszka)(?!\p{L})/u

// Markdown with components (MDX): imports, exports, comments, and components around text or in place of it.
import type { Dialect } from './types.ts'

import { figureOf } from './figure.ts'

const statement =
  /^(?:import\s(?:[^\n]{0,300}\sfrom\s+)?['"][^'"\n]{1,300}['"];?|export\s+(?:const|default|function|let)\s[^\n]{0,1000})[ \t]*$/gm

/** A name with small letters, too: tags of HTML may be in capitals. */
const component = /<(\/?)([A-Z][\w.]{0,50}[a-z]\w{0,50})(\s[^<>]{0,2000})?>/g

/** Of a component around text: what it shows beside it, such as the title of a box. */
const words = /=\s?["'{`][^"'}`]{0,300}\p{L}{2}/u

export const components: Dialect = (text, leave) =>
  text
    .replace(statement, '')
    .replace(/\{\/\*[\s\S]{0,2000}?\*\/\}/g, '')
    .replace(component, (all, end: string, _name: string, attributes = '') =>
      end
        ? ''
        : attributes.endsWith('/')
          ? (figureOf(attributes) ?? leave(all))
          : words.test(attributes)
            ? leave(all)
            : '',
    )

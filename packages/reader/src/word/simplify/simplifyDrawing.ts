// Pictures and text boxes, in whatever form a program wrote them.
import type { SimplifyContext } from './types.ts'

import { elementsOf, make, valueOf, type XMLElement, type XMLNode } from '../xml/walk.ts'

type Inside = (parent: XMLElement, context: SimplifyContext) => XMLNode[]

/** The text of a box comes behind the paragraph that it is anchored in. */
export function simplifyDrawing(
  drawing: XMLElement,
  context: SimplifyContext,
  inside: Inside,
): XMLElement[] {
  const made: XMLElement[] = []
  const names = [valueOf(drawing, 'w:descr')]
  const read = (element: XMLElement): void => {
    const { name, attributes } = element
    if (name === 'w:txbxContent') {
      made.push(...textBox(element, context, inside))
      return
    }
    if (name === 'wp:docPr' || name === 'pic:cNvPr' || name === 'v:shape') {
      names.push(attributes.descr ?? attributes.alt ?? '')
    }
    if (name === 'a:blip' || name === 'v:imagedata') {
      made.push(...picture(element, names, context))
    }
    if (name === 'c:chart' || name === 'dgm:relIds') {
      context.losses.add('chart')
    }
    elementsOf(element).forEach(read)
  }
  elementsOf(drawing).forEach(read)
  return made
}

function textBox(element: XMLElement, context: SimplifyContext, inside: Inside): XMLElement[] {
  const own = { mark: context.openMark, role: context.role }
  const children = inside(element, context)
  Object.assign(context, { openMark: own.mark, role: own.role })
  if (children.length === 0) {
    return []
  }
  context.losses.add('text-box')
  return [make('w:pict', {}, [make('v:textbox', {}, [make('w:txbxContent', {}, children)])])]
}

/** What programs say of a picture by themselves: the name of its file, or what they think that it shows. */
const automatic =
  /automatically generated|automatisch generiert|^(?:image|picture|grafik|bild)\s?\d*$|\.(?:bmp|gif|jpe?g|png|tiff?|webp|emf|wmf)$/i

function picture(element: XMLElement, names: string[], context: SimplifyContext): XMLElement[] {
  const { 'r:embed': embedded = '', 'r:id': id = '', 'r:link': linked = '' } = element.attributes
  const relation = [embedded, id, linked].find((one) => context.relations.has(one))
  if (relation === undefined) {
    return []
  }
  const words = names.findLast((name) => name.trim() && !automatic.test(name.trim())) ?? ''
  const inner = ['pic:blipFill', 'pic:pic', 'a:graphicData', 'a:graphic'].reduce(
    (child, name) => make(name, {}, [child]),
    make('a:blip', { 'r:embed': relation }),
  )
  return [
    make('w:drawing', {}, [make('wp:inline', {}, [make('wp:docPr', { descr: words }), inner])]),
  ]
}

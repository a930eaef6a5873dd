// The lists of a Word file, without what the converter would fail on.
import { childOf, childrenOf, make, valueOf, type XMLElement } from '../xml/walk.ts'

export function simplifyNumbering(
  root: null | XMLElement,
  styles: null | XMLElement,
): null | XMLElement {
  const abstracts = new Map(
    (root ? childrenOf(root, 'w:abstractNum') : []).map((one) => [
      valueOf(one, 'w:abstractNumId'),
      one,
    ]),
  )
  const lists = (root ? childrenOf(root, 'w:num') : []).flatMap((one) => {
    const found = abstracts.get(valueOf(childOf(one, 'w:abstractNumId')))
    return found ? [{ id: valueOf(one, 'w:numId'), levels: levelsOf(found) }] : []
  })
  const byId = new Map(lists.map(({ id, levels }) => [id, levels]))
  const linked = (one: XMLElement) => byId.get(listOfStyle(styles, one)) ?? []
  const made = [...abstracts].map(([id, one]) => {
    const own = levelsOf(one)
    return make('w:abstractNum', { 'w:abstractNumId': id }, own.length > 0 ? own : linked(one))
  })
  const nums = lists.map(({ id }) => numOf(root, id))
  return root && make('w:numbering', {}, [...made, ...nums.filter((one) => one !== undefined)])
}

function levelsOf(abstract: XMLElement): XMLElement[] {
  return childrenOf(abstract, 'w:lvl').map((level) =>
    make('w:lvl', { 'w:ilvl': valueOf(level, 'w:ilvl') || '0' }, [
      make('w:numFmt', { 'w:val': valueOf(childOf(level, 'w:numFmt')) || 'decimal' }),
    ]),
  )
}

/** A list may be that of a style of lists. */
function listOfStyle(styles: null | XMLElement, abstract: XMLElement): string {
  const wanted = valueOf(childOf(abstract, 'w:numStyleLink'))
  const style = (styles ? childrenOf(styles, 'w:style') : []).find(
    (one) => wanted !== '' && valueOf(one, 'w:styleId') === wanted,
  )
  const list = childOf(childOf(style, 'w:pPr'), 'w:numPr')
  return valueOf(childOf(list, 'w:numId'))
}

function numOf(root: null | XMLElement, id: string): undefined | XMLElement {
  const found = root && childrenOf(root, 'w:num').find((one) => valueOf(one, 'w:numId') === id)
  const abstract = valueOf(childOf(found ?? undefined, 'w:abstractNumId'))
  return make('w:num', { 'w:numId': id }, [make('w:abstractNumId', { 'w:val': abstract })])
}

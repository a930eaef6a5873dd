// The places of a page that links within it lead to: ids, and names of anchors.

const places = '[id], a[name]'

export function targetOf(link: Element): string {
  return (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '')
}

export function anchorsIn(root: Element): Set<string> {
  return new Set([...root.querySelectorAll(places)].flatMap(anchorsOf))
}

/** Whether an element, or one below it, is a target. */
export function holdsTarget(element: Element, isTarget: (id: string) => boolean): boolean {
  return [element, ...element.querySelectorAll(places)].some((one) => anchorsOf(one).some(isTarget))
}

function anchorsOf(element: Element): string[] {
  return [element.id, element.getAttribute('name') ?? '']
}

// Parts of a page that its program sends hidden, behind the rest, and puts into their places with a script.

/** Pages have a few. */
const most = 200

/** React marks a place with `<template id="B:1">`, or `P:1`, and sends `<div hidden id="S:1">` later. Changes the page. */
export function revealStreamed(body: Element): void {
  for (const part of [...body.querySelectorAll('[hidden][id^="S:"]')].slice(0, most)) {
    const id = part.id.slice(2).replace(/\W/g, '')
    const place = body.querySelector(`template[id="B:${id}"], template[id="P:${id}"]`)
    if (place && !part.contains(place)) {
      dropFallback(place)
      place.replaceWith(...part.childNodes)
      part.remove()
    }
  }
}

/** What is shown while the part is under way: up to the comment that ends the place. */
function dropFallback(place: Element): void {
  const behind: ChildNode[] = []
  for (let node = place.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 8 && node.nodeValue === '/$') {
      behind.forEach((one) => one.remove())
      return
    }
    behind.push(node)
  }
}

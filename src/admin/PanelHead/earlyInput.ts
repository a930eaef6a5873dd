// Runs in the browser before any other script: keeps until the page responds a click on what opens a drawer or a menu,
// and what is pasted or dropped into an element with `data-keeps-input`. It would be lost (of a pasted article all but its
// text, for a dropped file the page itself): what the server has drawn is seen seconds before its scripts have come.
// Clicks on what writes are not kept: nobody knows any more what they are about.

/** Payload's own say by a class what they are. */
const openers = [
  'button[aria-haspopup]',
  'button[aria-expanded]',
  '.popup-button',
  '.nav-toggler',
  '.doc-drawer__toggler',
  '.list-drawer__toggler',
].join()

/** React's flag of a part of the page that it is taking over. */
const hydrating = 4096

/**
 * As text: it is part of the page. React knows what responds, or what listens for all that is in it; but it knows it
 * before it has taken over the whole part, and until then clicks there are lost, too.
 */
export const earlyInput = `(function () {
  var lastClick = null
  function responds(button) {
    var node = button.closest('[data-responds]') || button
    var key = Object.keys(node).find(function (name) { return name.indexOf('__reactFiber$') === 0 })
    var fiber = key && node[key]
    while (fiber && fiber.return && !(!fiber.alternate && fiber.flags & ${hydrating})) {
      fiber = fiber.return
    }
    var root = fiber && !fiber.return && fiber.stateNode && fiber.stateNode.current
    return Boolean(root) && !(root.memoizedState && root.memoizedState.isDehydrated)
  }
  function whenIdle(act) {
    window.requestIdleCallback ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act, 300)
  }
  function act(kept) {
    if (!kept.isDropped) {
      kept.element.removeAttribute('aria-busy')
      kept.act()
    }
  }
  function wait(kept) {
    if (kept.isDropped || !kept.element.isConnected) {
      return
    }
    if (responds(kept.element)) {
      whenIdle(function () { act(kept) })
    } else {
      setTimeout(function () { wait(kept) }, 50)
    }
  }
  /** All that was pasted and dropped, in its order, and the last click. */
  function keep(event, element, act) {
    var kept = { act: act, element: element }
    event.preventDefault()
    event.stopPropagation()
    if (event.type === 'click') {
      if (lastClick && !lastClick.isDropped) {
        lastClick.isDropped = true
        lastClick.element.removeAttribute('aria-busy')
      }
      lastClick = kept
    }
    element.setAttribute('aria-busy', 'true')
    wait(kept)
  }
  /** The element of such a kind that was meant, if it does not respond yet. */
  function unready(event, kind) {
    var element = event.target instanceof Element && event.target.closest(kind)
    return element && !responds(element) ? element : null
  }
  /** The browser empties its own as soon as the event has ended. */
  function copyOf(data) {
    var copy = new DataTransfer()
    Array.from(data.types).forEach(function (type) {
      if (type !== 'Files') { copy.setData(type, data.getData(type)) }
    })
    Array.from(data.files).forEach(function (file) { copy.items.add(file) })
    return copy
  }
  function listen(type, kind, then) {
    document.addEventListener(type, function (event) {
      var element = unready(event, kind)
      if (element) { then(event, element) }
    }, true)
  }
  listen('click', ${JSON.stringify(openers)}, function (event, opener) {
    keep(event, opener, function () { opener.click() })
  })
  listen('paste', '[data-keeps-input]', function (event) {
    var field = event.target
    var data = copyOf(event.clipboardData)
    keep(event, field, function () {
      var again = { bubbles: true, cancelable: true, clipboardData: data }
      if (field.dispatchEvent(new ClipboardEvent('paste', again))) {
        field.focus()
        document.execCommand('insertText', false, data.getData('text/plain'))
      }
    })
  })
  listen('dragover', '[data-keeps-input]', function (event) { event.preventDefault() })
  listen('drop', '[data-keeps-input]', function (event, element) {
    var again = { bubbles: true, cancelable: true, dataTransfer: copyOf(event.dataTransfer) }
    keep(event, element, function () { element.dispatchEvent(new DragEvent('drop', again)) })
  })
  document.addEventListener('click', function (event) {
    if (event.target instanceof Element && event.target.closest('.offprint-skip')) {
      var content =
        document.querySelector('main, [role=main]') || document.querySelector('.template-default__wrap')
      event.preventDefault()
      content.tabIndex = -1
      content.focus()
    }
  })
})()`

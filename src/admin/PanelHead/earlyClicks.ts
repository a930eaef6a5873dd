// Runs in the browser before any other script: keeps a click on what opens a drawer or a menu until the page responds.
// It would be lost: what the server has drawn is seen seconds before its scripts have come. Clicks on what writes are not
// kept: nobody knows any more what they are about.

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
export const earlyClicks = `(function () {
  var waiting = null
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
  function press(opener) {
    if (waiting === opener) {
      waiting = null
      opener.removeAttribute('aria-busy')
      opener.click()
    }
  }
  function wait() {
    var opener = waiting
    if (!opener || !opener.isConnected) {
      waiting = null
    } else if (responds(opener)) {
      whenIdle(function () { press(opener) })
    } else {
      setTimeout(wait, 50)
    }
  }
  document.addEventListener('click', function (event) {
    var opener = event.target instanceof Element && event.target.closest(${JSON.stringify(openers)})
    if (!opener || responds(opener)) {
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (waiting) {
      waiting.removeAttribute('aria-busy')
    }
    opener.setAttribute('aria-busy', 'true')
    var isFirst = !waiting
    waiting = opener
    if (isFirst) {
      wait()
    }
  }, true)
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

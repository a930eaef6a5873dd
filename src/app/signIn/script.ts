// Runs on the pages of sign-in: sends a form without leaving the page, so that what was typed stays. They work without it.

/** As text: it is part of the page. */
export const script = `document.addEventListener('submit', function (event) {
  var form = event.target
  var main = document.querySelector('main')
  var typed = new FormData(form)
  event.preventDefault()
  if (main.getAttribute('aria-busy') === 'true') {
    return
  }
  main.setAttribute('aria-busy', 'true')
  function done() {
    main.removeAttribute('aria-busy')
  }
  function show(html) {
    main.innerHTML = html
    main.querySelectorAll('form:last-of-type input:not([type=hidden])').forEach(function (input) {
      input.value = typed.get(input.name) || input.value
    })
    var wrong = main.querySelector('[data-focus]') || main.querySelector('[role=alert], h1')
    wrong.focus()
    if (wrong.select) {
      wrong.select()
    }
  }
  fetch(form.action, {
    body: new URLSearchParams(typed),
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    method: 'POST',
  })
    .then(function (response) { return response.json() })
    .then(function (answer) {
      if (answer.location) {
        location.replace(answer.location)
        return
      }
      if (answer.main) {
        show(answer.main)
      } else {
        main.querySelector('[role=alert]').textContent = answer.errors[0].message
      }
      done()
    })
    .catch(function () {
      main.querySelector('[role=alert]').textContent = main.dataset.failed
      done()
    })
})`

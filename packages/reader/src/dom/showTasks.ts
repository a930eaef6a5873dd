// Lists of tasks: whether one is done is said by a box, which is no text.

const most = 1000

/** Changes the page: a sign stands for each box. */
export function showTasks(root: Element): void {
  for (const box of [...root.querySelectorAll('li input[type="checkbox"]')].slice(0, most)) {
    if (box.closest('label, form') === null) {
      box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ')
    }
  }
}

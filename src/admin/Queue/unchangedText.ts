// What the preview writes in place of a text that has not changed. Plain: the page and its frame both need it.

/** Reading and comparing a long text takes longer than a keystroke may. */
export const unchangedText = '<!--unchanged-->'

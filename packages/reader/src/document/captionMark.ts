// Says in Markdown that the next paragraph is the caption of a picture that is not there: other programs show the words
// alone.
export const captionMark = '<!-- caption -->'

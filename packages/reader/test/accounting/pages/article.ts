// The article that the pages of these tests hold, in the markup of each. It is made up.

export const article = {
  affiliation: 'senior lecturer at the Institute of Tides',
  author: 'Mina Holt',
  caption: 'Ropes on the west pier, drying after the April flood.',
  cells: [
    ['Harbour', 'Ships', 'Tugs'],
    ['Averil', '212', 'eleven'],
    ['Ebbe', '96', 'four'],
  ],
  credit: 'Ana Vogt',
  date: '5 March 2026',
  day: '2026-03-05',
  dek: 'The sandbank off Averil moves every winter, and nobody is paid to say where it went.',
  heading: 'What the charts leave out',
  items: [
    'A buoy costs as much as a small car.',
    'Soundings are taken twice a year, weather permitting.',
    'Three of the nine lights have been dark since Christmas.',
  ],
  notes: [
    'Harbour Board, Minutes of the Autumn Session, page 14.',
    'Lars Wend, Sand and Its Owners, third edition.',
  ],
  paragraphs: [
    'When the first ferry of the morning leaves Averil, its captain looks at the water and not at the chart. The chart was printed nine years ago, and the bank has moved four hundred metres since then.',
    'Pilots have always known this. They keep notebooks, which they show to each other and to nobody else, and each of them holds a drawing of the channel that is younger than anything in the office of the harbour board.',
    'The board answers that soundings are expensive. It has asked the ministry for a vessel in every budget since the old one was sold, and in every budget the line was struck out again, mostly without a reason.',
    'There is a cheaper way. Fishing boats carry echo sounders already, and their owners would hand over what these record if somebody promised that the tax office would not read it, too.',
    'Other ports have done so for years. In Ebbe, where forty boats take part, the channel is drawn anew each week, and no ship has touched the ground since the scheme began.',
    'Nothing of this needs a law. It needs a letter with a stamp on it, a disk that costs less than a lunch, and a person in the office who is allowed to open the post.',
  ],
  quote: 'I would rather trust a drunk with a notebook than a sober man with that chart.',
  title: 'Nobody is asked where the sandbank went',
}

export type Article = typeof article

/** Each has to be in the text of what was read, whole. */
export const bodyLines = [...article.paragraphs, article.heading, article.quote, ...article.items]

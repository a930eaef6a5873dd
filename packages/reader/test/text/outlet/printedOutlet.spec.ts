// Which outlet the lines around a text, or a note, name.
import { describe, expect, it } from 'vitest'

import { chooseOutlets } from '../../../src/text/outlet/outletModel.ts'

const nothing = { above: [], below: [], end: [], first: '', note: [] }

describe('the outlet of printed lines', () => {
  it.each([
    ['Harbour Gazette, 3 May 2021', 'Harbour Gazette'],
    ['THE EVENING LANTERN HERALD, Tuesday, March 12, 1985', 'THE EVENING LANTERN HERALD'],
    ['Glasshouse, August 2021', 'Glasshouse'],
    ['Fenland Weekly Review | 22 March 2018', 'Fenland Weekly Review'],
    ['Sunday Mirror of Kess - Plus - 19 January 2014', 'Sunday Mirror of Kess'],
    ['The Tideway | Journal of the Guild of Pilots | Winter 2018', 'The Tideway'],
    ['Journal of Small Harbours, Vol. 12, No. 3 (2019), pp. 4-19', 'Journal of Small Harbours'],
    ['Revue des ports de mer, vol. 3, n° 2', 'Revue des ports de mer'],
    ['SN The Moorland Mercury', 'The Moorland Mercury'],
    ['Publication title: The Strait Sentinel', 'The Strait Sentinel'],
    ['Quelle: Weser-Anzeiger, 3. Mai 2011', 'Weser-Anzeiger'],
    ['Roundhouse | the magazine of the Guild of Masons', 'Roundhouse'],
    ['Kompas, 21 September 2022', 'Kompas'],
    ['© 2019 The Moor Gazette. All rights reserved.', 'The Moor Gazette'],
  ])('above: “%s” is %s', (line, outlet) => {
    expect(chooseOutlets([{ ...nothing, above: [line] }], {})).toEqual([outlet])
  })

  it.each([
    'Kess, 3 November 2016',
    'POLICY BRIEF No. 14 | OCTOBER 2020',
    'Sun 19 Feb 2023 08.00 GMT',
    'Working Paper 2018/07',
    'Vol. 22 No. 9 · 11 May 2000',
    'Opinion',
    'Many thanks for considering it,',
    'The Lamp and the Ledger: A History of Lights by Ewan Gill. Saltire, 412 pp., £25',
    'Subject: two pieces on fuel',
    'Written by Ada Osei',
  ])('above: “%s” names none', (line) => {
    expect(chooseOutlets([{ ...nothing, above: [line] }], {})).toEqual([null])
  })

  it.each([
    ['Tribune parue dans Port-Matin, le 14 janvier 2020.', 'Port-Matin'],
    [
      'Article paru dans La Gazette des petites criques, mars 2021.',
      'La Gazette des petites criques',
    ],
    ['La primera salió en El Farol cuando todavía se discutía el dragado.', 'El Farol'],
    ['Ripubblico qui l’articolo uscito ieri sul Faro, riservato agli abbonati.', 'Faro'],
    ['Zuerst erschienen in der taz vom 3. April 2019.', 'taz'],
    ['Das Feuilleton stand im Januar 2011 in der Weser Zeitung.', 'Weser Zeitung'],
    ['En deze schreef ik in het voorjaar voor Kadelijn, samen met Sjoerd.', 'Kadelijn'],
    ['Tulisan ini pernah dimuat di Majalah Teluk edisi Maret 2020.', 'Majalah Teluk'],
    ['The Scots Lantern printed it on New Year’s Eve 1996.', 'The Scots Lantern'],
    ['Last, a squib from the Sentinel of April 2004.', 'Sentinel'],
    [
      'This article was published in the Ports and Law Bulletin, issue 3 of 2020.',
      'Ports and Law Bulletin',
    ],
    ['First broadcast on RTÉ Radio 1, 4 May 2014', 'RTÉ Radio 1'],
  ])('note: “%s” is %s', (line, outlet) => {
    expect(chooseOutlets([{ ...nothing, note: [line] }], {})).toEqual([outlet])
  })

  it.each([
    ['GUWAHATI, July 18 (PTI) Ferry services resumed.', 'PTI'],
    ['JAKARTA, 3 May (Reuters) – A bank closed.', 'Reuters'],
    ['KESS, May 9 (Meridian) - A smelter closed.', null],
  ])('opening: “%s” is %s', (first, outlet) => {
    expect(chooseOutlets([{ ...nothing, first }], {})).toEqual([outlet])
  })
})

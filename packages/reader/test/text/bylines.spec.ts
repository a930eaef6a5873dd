// Bylines and biographies, as newspapers, magazines, think tanks and journals print them.
import { describe, expect, it } from 'vitest'

import { parseAuthors } from '../../src/text/byline/parseAuthors.ts'
import { publishedWhere } from '../../src/text/lines/publishedLine.ts'
import { isDate } from '../../src/text/lines/readDate.ts'
import { chooseOutlets } from '../../src/text/outlet/outletModel.ts'
import { toVocabulary } from '../../src/text/words/vocabulary.ts'

const noWords = toVocabulary([])

/** Lines, and of each person the name and "role @ institution"; "?" is whom the lines do not name. */
const bylines: [lines: string[], people: string[]][] = [
  [['By Jane Okafor, Deputy Political Editor'], ['Jane Okafor | Deputy Political Editor @ ']],
  [['By Jane Okafor in Nairobi and Tom Bell in Kampala'], ['Jane Okafor', 'Tom Bell']],
  [['JANE OKAFOR AND TOM BELL'], ['Jane Okafor', 'Tom Bell']],
  [['Words by Jane Okafor. Photographs by Tom Bell'], ['Jane Okafor']],
  [['Jane Okafor | Special to The Harbour Gazette'], ['Jane Okafor']],
  [['By Jane O’Neill-Okafor, Ph.D.'], ['Jane O’Neill-Okafor']],
  [
    ['By Dr. Aung Kyaw Moe and Prof. Siti Aminah binti Yusof'],
    ['Aung Kyaw Moe', 'Siti Aminah binti Yusof'],
  ],
  [['Von Anna-Lena Fürst und Jörg von der Heide'], ['Anna-Lena Fürst', 'Jörg von der Heide']],
  [['Par Maëlle Le Goff et Yann Kervadec'], ['Maëlle Le Goff', 'Yann Kervadec']],
  [['Por María José Peñalver y Íñigo Larrañaga'], ['María José Peñalver', 'Íñigo Larrañaga']],
  [['Di Chiara De Santis e Paolo Dell’Orto'], ['Chiara De Santis', 'Paolo Dell’Orto']],
  [['Door Anouk van den Berg en Sjoerd de Wit'], ['Anouk van den Berg', 'Sjoerd de Wit']],
  [['Oleh Budi Santoso dan Sri Wahyuni'], ['Budi Santoso', 'Sri Wahyuni']],
  [
    ['Jane Okafor, Delta Academy, and Tom Bell, University of Cork'],
    ['Jane Okafor |  @ Delta Academy', 'Tom Bell |  @ University of Cork'],
  ],
  [
    ['Jane Okafor (University of Cork) and Tom Bell (Delta Academy)'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [['Jane Okafor, Senior Fellow, Delta Academy'], ['Jane Okafor | Senior Fellow @ Delta Academy']],
  [['Jane Okafor; Tom Bell; Ann Poe'], ['Jane Okafor', 'Tom Bell', 'Ann Poe']],
  [['Text: Jane Okafor / Fotos: Tom Bell'], ['Jane Okafor']],
  [['Reporting by Jane Okafor and Tom Bell; editing by Ann Poe'], ['Jane Okafor', 'Tom Bell']],
  [
    ['Jane Okafor is a barrister at Garrick Chambers and a trustee of the Tidal Trust.'],
    ['Jane Okafor | barrister @ Garrick Chambers | trustee @ Tidal Trust'],
  ],
  [
    [
      'Jane Okafor is Professor of Public Law at the University of Cork and the author of Salt (Quay, 2019).',
    ],
    ['Jane Okafor | Professor of Public Law @ University of Cork'],
  ],
  [
    ['Jane Okafor, a former minister, is a visiting fellow at the Delta Academy.'],
    ['Jane Okafor | visiting fellow @ Delta Academy'],
  ],
  [['Jane Okafor teaches physics at Northgate School.'], ['Jane Okafor |  @ Northgate School']],
  [['Jane Okafor works for the Tidal Trust.'], ['Jane Okafor |  @ Tidal Trust']],
  [['Jane Okafor is a beekeeper in Devon.'], ['Jane Okafor | beekeeper @ ']],
  [
    ['Jane Okafor and Tom Bell are researchers at the Tidal Institute.'],
    ['Jane Okafor | researchers @ Tidal Institute', 'Tom Bell | researchers @ Tidal Institute'],
  ],
  [
    [
      'Jane Okafor is a fellow at the Tidal Institute, and Tom Bell is an analyst at the Delta Academy.',
    ],
    ['Jane Okafor | fellow @ Tidal Institute', 'Tom Bell | analyst @ Delta Academy'],
  ],
  [
    ['Jane Okafor is a Research Fellow and Tom Bell a Senior Analyst at the Port Centre.'],
    ['Jane Okafor | Research Fellow @ Port Centre', 'Tom Bell | Senior Analyst @ Port Centre'],
  ],
  [
    ['The writer is a senior lecturer at the University of Cork.'],
    ['? | senior lecturer @ University of Cork'],
  ],
  [
    ['Jana Holzer ist Professorin für Völkerrecht an der Universität Greifenstein.'],
    ['Jana Holzer | Professorin für Völkerrecht @ Universität Greifenstein'],
  ],
  [
    ['Jana Holzer leitet das Institut für Küstenforschung in Husum.'],
    ['Jana Holzer |  @ Institut für Küstenforschung'],
  ],
  [
    ['Jana Holzer lehrt Geschichte an der Universität St. Gallen.'],
    ['Jana Holzer |  @ Universität St. Gallen'],
  ],
  [
    ['Claire Morvan est chercheuse au Centre d’études maritimes.'],
    ['Claire Morvan | chercheuse @ Centre d’études maritimes'],
  ],
  [
    ['Claire Morvan est maîtresse de conférences à l’université de Brest.'],
    ['Claire Morvan | maîtresse de conférences @ université de Brest'],
  ],
  [
    ['Lucía Ferrer es profesora de Historia en la Universidad de Alcores.'],
    ['Lucía Ferrer | profesora de Historia @ Universidad de Alcores'],
  ],
  [
    ['Paolo Neri è ricercatore presso l’Istituto di studi adriatici.'],
    ['Paolo Neri | ricercatore @ Istituto di studi adriatici'],
  ],
  [
    ['Femke de Boer is hoogleraar waterrecht aan de Universiteit Noordzee.'],
    ['Femke de Boer | hoogleraar waterrecht @ Universiteit Noordzee'],
  ],
  [
    ['Budi Santoso adalah peneliti di Pusat Studi Pesisir.'],
    ['Budi Santoso | peneliti @ Pusat Studi Pesisir'],
  ],
  [['Penulis adalah dosen di Universitas Muria.'], ['? | dosen @ Universitas Muria']],
  [
    ['Jane Okafor', 'Head of Marine Risk, Aldgate Analytics'],
    ['Jane Okafor | Head of Marine Risk @ Aldgate Analytics'],
  ],
  [
    ['Jane Okafor', 'Professor of Economics', 'University of Cork'],
    ['Jane Okafor | Professor of Economics @ University of Cork'],
  ],
  [
    ['Jane Okafor and Tom Bell', 'University of Cork; Delta Academy'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor1 and Tom Bell2', '1 University of Cork', '2 Delta Academy'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor* and Tom Bell†', '*University of Cork', '† Delta Academy'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor,1 Tom Bell2', '1 University of Cork', '2 Delta Academy'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor', 'She is also a fellow at the Delta Academy.'],
    ['Jane Okafor | fellow @ Delta Academy'],
  ],
  [
    ['Jane Okafor', 'Ms. Okafor is a fellow at the Delta Academy.'],
    ['Jane Okafor | fellow @ Delta Academy'],
  ],
  [
    ['Speech by Dr Jane Okafor, Deputy Governor of the Bank of Kess'],
    ['Jane Okafor | Deputy Governor @ Bank of Kess'],
  ],
  [['From Prof Jane Okafor, Cork, Ireland'], ['Jane Okafor']],
  [['Jane Okafor Health Correspondent'], ['Jane Okafor | Health Correspondent @ ']],
  [['Posted by Jane Okafor on 3 May 2021'], ['Jane Okafor']],
  [['Translated from the French by Tom Bell'], []],
  [['Editing by Tom Bell'], []],
  [['Interview: Jane Okafor'], ['Jane Okafor']],
  [['Propos recueillis par Claire Morvan'], ['Claire Morvan']],
  [['Ein Gastbeitrag von Jana Holzer'], ['Jana Holzer']],
  [['Interview von Jana Holzer und Jörg Maas'], ['Jana Holzer', 'Jörg Maas']],
  [['Wawancara oleh Budi Santoso'], ['Budi Santoso']],
  [['Jane Okafor is the author of “Salt”.'], ['Jane Okafor']],
  [['Jane Okafor was mayor of Kess.'], ['Jane Okafor']],
  [['Pasang D.', 'Pasang D. is a cartographer.'], ['Pasang D. | cartographer @ ']],
  [['Raghunath P. V. and Ann Poe'], ['Raghunath P. V.', 'Ann Poe']],
  [['Cornelis “Kees” Abendanon'], ['Cornelis “Kees” Abendanon']],
  [
    ['By Iain Mac an Rothaich and Nur Hidayah bte Samsuri'],
    ['Iain Mac an Rothaich', 'Nur Hidayah bte Samsuri'],
  ],
  [
    ['Vusi kaNdlovu', 'Ngũgĩ wa Thiong’o'],
    ['Vusi kaNdlovu', 'Ngũgĩ wa Thiong’o'],
  ],
  [['Una Hynes and Jhoanna Mae dela Peña,'], ['Una Hynes', 'Jhoanna Mae dela Peña']],
  [['Di Paolo Neri e Suor Prospera'], ['Paolo Neri', 'Prospera']],
  [['Af Signe Holm og Lo Wall'], ['Signe Holm', 'Lo Wall']],
  [
    ['Gun Stål, docent, Umeå universitet, och Lo Wall, doktorand, Umeå universitet'],
    ['Gun Stål | docent @ Umeå universitet', 'Lo Wall | doktorand @ Umeå universitet'],
  ],
  [['By Staff'], []],
  [['Por Redação'], []],
  [['Texto: Ana Ruiz y Eva Sol Fotos: Elías Noh'], ['Ana Ruiz', 'Eva Sol']],
  [['Words and pictures by Jane Okafor'], ['Jane Okafor']],
  [['Prepared Statement of Jane Okafor'], ['Jane Okafor']],
  [
    ['Jane Okafor, Tidal Program | Date: 08.05.2019 | Tags: fisheries, Gulf of Tonkin'],
    ['Jane Okafor |  @ Tidal Program'],
  ],
  [
    ['Jane Okafor · Posted: Mar 04, 2019 6:00 AM CT | Last Updated: March 4, 2019'],
    ['Jane Okafor'],
  ],
  [
    ['Jane Okafor is with the Tidal Archive.', 'Tom Bell is at the Institute of Tides, Cork.'],
    ['Jane Okafor |  @ Tidal Archive', 'Tom Bell |  @ Institute of Tides'],
  ],
  [
    ['Wiebe Hoogterp is dijkgraaf van het Waterschap Noorderlege.'],
    ['Wiebe Hoogterp | dijkgraaf @ Waterschap Noorderlege'],
  ],
  [['Jane Okafor is a graduate of the University of Cork.'], ['Jane Okafor']],
  [
    ['Par Serigne Ka, urbaniste, enseignant à l’Institut des Métiers'],
    ['Serigne Ka | urbaniste @  | enseignant @ Institut des Métiers'],
  ],
  [
    ['Solène Le Goff', 'Chercheuse associée, Observatoire des routes et des marchés'],
    ['Solène Le Goff | Chercheuse associée @ Observatoire des routes et des marchés'],
  ],
  [
    ['R. Cusimano¹ and Ann Poe²', '¹ Università degli Studi di Palermo', '² Technion, Haifa'],
    ['R. Cusimano |  @ Università degli Studi di Palermo', 'Ann Poe |  @ Technion'],
  ],
  [
    ['Liv Holmᵃ and Tuğba Erenᵃ,ᵇ', 'a University of Cork', 'b Delta Academy'],
    ['Liv Holm |  @ University of Cork', 'Tuğba Eren |  @ University of Cork |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor1 · Tom Bell2', '1 University of Cork', '2 Delta Academy'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [
    ['Jane Okafor and Tom Bell', 'University of Cork and Delta Academy, respectively'],
    ['Jane Okafor |  @ University of Cork', 'Tom Bell |  @ Delta Academy'],
  ],
  [['Author: Jane Okafor', 'Affiliation: Port Office, Cork'], ['Jane Okafor |  @ Port Office']],
  [
    ['RATNA WATI', 'RATNA WATI Peneliti Pusat Kajian Pesisir, Madura'],
    ['Ratna Wati | Peneliti @ Pusat Kajian Pesisir'],
  ],
  [['Jane Okafor', 'Leverburgh, Isle of Harris'], ['Jane Okafor']],
]

function peopleOf(lines: string[]): string[] {
  const { authors, unnamed } = parseAuthors(lines, noWords, () => false)
  const show = ({ institution, role }: (typeof unnamed)[number]): string =>
    `${role ?? ''} @ ${institution}`
  return [
    ...authors.map(({ name, affiliations }) => [name, ...affiliations.map(show)].join(' | ')),
    ...unnamed.map((one) => `? | ${show(one)}`),
  ]
}

describe('the people', () => {
  it.each(bylines)('of %j are %j', (lines, people) => {
    expect(peopleOf(lines)).toEqual(people)
  })

  it('are all those whom “The writers” means', () => {
    const lines = ['Jane Okafor and Tom Bell', 'The writers are members of the Tidal Society.']
    const { authors } = parseAuthors(lines, noWords, () => false)
    expect(authors.map(({ affiliations }) => affiliations[0]?.institution)).toEqual([
      'Tidal Society',
      'Tidal Society',
    ])
  })

  it.each([
    'Jane Okafor, ',
    'and Jane Okafor ',
    'By ',
    '1, ',
    'J. ',
    'the Institute of ',
    '(',
    ' of the',
  ])('of a very long line of “%s” are read in no time to speak of', (part) => {
    expect(peopleOf([part.repeat(5000)]).length).toBeLessThan(10_000)
  })
})

describe('the outlet', () => {
  it.each([
    ['Published in The Straits Times, 6 August 2020', 'The Straits Times'],
    ['First published by RSIS on 12 August 2021.', 'RSIS'],
    ['This appeared in BusinessDay of 20 February 2023.', 'BusinessDay'],
    ['Zuerst erschienen in der taz vom 3. April 2019.', 'taz'],
    ['Dieser Beitrag ist zuerst im Weser-Kurier erschienen.', null],
    ['Cet article a d’abord été publié dans Ouest-France le 21 octobre 2020.', 'Ouest-France'],
    ['Tribune parue dans Ouest-Matin, le 14 janvier 2020.', 'Ouest-Matin'],
    ['Este artículo se publicó por primera vez en El País el 8 de mayo de 2019.', 'El País'],
    ['Artikel ini pertama kali terbit di Koran Tempo, 4 Juli 2018.', 'Koran Tempo'],
    ['First broadcast on RTÉ Radio 1, 4 May 2014', 'RTÉ Radio 1'],
    ['The harbour was closed in March.', null],
  ])('of the line “%s” is %s', (line, outlet) => {
    expect(publishedWhere(line)).toBe(outlet)
  })

  it.each([
    [
      'Ein älterer Text aus der Berliner Zeitung, den mir jemand geschickt hat.',
      'Berliner Zeitung',
    ],
    ['Een stuk dat in het Dagblad van het Noorden stond, over de bus.', 'Dagblad van het Noorden'],
    ['Ripubblico qui l’articolo uscito ieri sul Mattino, che è per gli abbonati.', 'Mattino'],
    ['La segunda es de Expreso y la escribí un domingo.', 'Expreso'],
    ['A piece for the Gazette, which is kind of them.', 'Gazette'],
  ])('of the note “%s” is %s', (note, outlet) => {
    const evidence = { above: [], below: [], first: '', note: [note] }
    expect(chooseOutlets([evidence], { vocabulary: noWords })).toEqual([outlet])
  })
})

describe('a date line', () => {
  it.each([
    'Manado, North Sulawesi / Thu, February 18, 2021',
    'Vinuesa (Soria) - 03 NOV 2019 - 00:07 CET',
    'Episode 88, March 10, 2020',
    'POLICY BRIEF No. 14 | OCTOBER 2020',
    'Publié le 4 juin 2019 à 08h15',
    'Rabu, 17 Mei 2023 | 07:15 WIB',
  ])('is “%s”', (line) => {
    expect(isDate(line)).toBe(true)
  })

  it.each(['Vol. 3, No. 2, March 2018', 'In March 2018 we moved.', 'Jane Okafor'])(
    'is not “%s”',
    (line) => {
      expect(isDate(line)).toBe(false)
    },
  )
})

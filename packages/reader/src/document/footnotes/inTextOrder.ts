// The order of notes: that of their first references.

/** A note that nothing refers to stays behind the note that stands before it in the list. */
export function inTextOrder<Note extends { noteId: string }>(
  notes: Note[],
  references: { noteId: string }[],
): Note[] {
  const places = new Map<string, number>()
  references.forEach(({ noteId }, index) => {
    if (!places.has(noteId)) {
      places.set(noteId, index)
    }
  })
  let place = -1
  return notes
    .map((note) => {
      place = places.get(note.noteId) ?? place
      return { note, place }
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ note }) => note)
}

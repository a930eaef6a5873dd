// Preserves the speaker of each paragraph of an interview, which the editor would drop.
import { isRecord, textOf } from './readDocument.ts'

/**
 * The editor drops fields that it does not know from a paragraph, and keeps what stands in `$`. So
 * the speaker stands in both. Where they differ, `speaker` wins: the editor never leaves both, so
 * whoever wrote a different one meant it.
 */
export function preserveSpeakers<Stored>(stored: Stored): Stored {
  if (!isRecord(stored) || !isRecord(stored.root) || !Array.isArray(stored.root.children)) {
    return stored
  }
  const children = stored.root.children.map(preserveSpeaker)
  return { ...stored, root: { ...stored.root, children } }
}

/** The speaker of a paragraph, wherever it stands; '' for a paragraph that nobody speaks. */
export function speakerOf(node: { [field: string]: unknown }): string {
  if (node.speaker !== undefined) {
    return textOf(node.speaker)
  }
  return isRecord(node.$) ? textOf(node.$.speaker) : ''
}

function preserveSpeaker(node: unknown): unknown {
  if (!isRecord(node) || node.type !== 'paragraph') {
    return node
  }
  const speaker = speakerOf(node)
  const { $: state, speaker: _speaker, ...rest } = node
  const { speaker: _stateSpeaker, ...others } = isRecord(state) ? state : {}
  const kept = speaker ? { ...others, speaker } : others
  return {
    ...rest,
    ...(Object.keys(kept).length > 0 ? { $: kept } : {}),
    ...(speaker ? { speaker } : {}),
  }
}

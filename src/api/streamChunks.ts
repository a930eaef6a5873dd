// Chunks as the body of a Response.

/** Reads ahead no more than the socket buffers. `cancel` is called if the client leaves. */
export function streamChunks(
  chunks: AsyncIterator<Uint8Array>,
  cancel: () => Promise<unknown> | void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      cancel: async () => {
        await cancel()
      },
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done) {
          controller.close()
        } else {
          controller.enqueue(value)
        }
      },
    },
    { highWaterMark: 0 },
  )
}

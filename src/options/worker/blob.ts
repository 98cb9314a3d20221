/** So much waits in this worker's memory until the browser takes it over, bytes. */
const PIECE = 8 * 1024 * 1024;

/** One file of many chunks; the browser holds what has gathered, on its own disk where it is large. */
export async function toBlob(chunks: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk as Uint8Array<ArrayBuffer>);
    size += chunk.length;
    if (size < PIECE) continue;
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...pieces, ...waiting], { type });
}

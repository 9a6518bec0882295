// The size of a JPEG, asked for as strictly as programs that show pictures are.
import type { PictureSize } from './pictureSize.ts';

/** Baseline, extended and progressive: what programs show. Lossless and arithmetic ones are for archives. */
const shownFrames = [0xc0, 0xc1, 0xc2];
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Walks the segments to the scan, by which the frame header must have come.
 * Null: no program would show the picture: a part is missing, or is of a kind that they do not know.
 */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const last = bytes.length - 2;
  const isWhole = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[last] === 0xff;
  if (!isWhole || bytes[last + 1] !== 0xd9) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: PictureSize | null = null;
  let at = 2;
  while (at + 4 <= last) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may have any number of fill bytes in front of it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > last) return null;
    if (marker === 0xda) return end < last ? size : null;
    if (isFrame(marker)) size = frameSize(view, at, end, marker);
    if (isFrame(marker) && !size) return null;
    at = end;
  }
  return null;
}

/** Source: ITU-T T.81, B.2.2: length, bits a sample, lines, samples a line, components. */
function frameSize(view: DataView, at: number, end: number, marker: number): PictureSize | null {
  if (end < at + 11 || !shownFrames.includes(marker) || view.getUint8(at + 4) !== 8) return null;
  const components = view.getUint8(at + 9);
  if (![1, 3, 4].includes(components) || end !== at + 10 + 3 * components) return null;
  return {
    format: 'jpg',
    widthPixels: view.getUint16(at + 7),
    heightPixels: view.getUint16(at + 5),
  };
}

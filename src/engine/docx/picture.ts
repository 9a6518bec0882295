// A picture in the line of the text: the only kind that Google Docs keeps in place.
import { ImageRun } from 'docx';
import { singleLine } from './text.ts';
import { TEXT_WIDTH, TWIPS_PER_CM } from './theme.ts';

const PIXELS_PER_CM = 96 / 2.54;
const WIDEST_CM = TEXT_WIDTH / TWIPS_PER_CM;
const TALLEST_CM = 21;

/** What a picture needs to be placed. */
export interface PicturePlacement {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpg';
  readonly widthCm: number;
  readonly heightCm: number;
  readonly name: string;
  readonly altText: string;
  /** Unique in the document. */
  readonly number: number;
}

/** The picture at its size, or smaller in the same proportion where the page has no room. */
export function picture(placement: PicturePlacement): ImageRun {
  const { bytes, format, widthCm, heightCm, name, altText, number } = placement;
  const scale = Math.min(1, WIDEST_CM / widthCm, TALLEST_CM / heightCm);
  const description = singleLine(altText);
  return new ImageRun({
    type: format,
    data: bytes,
    transformation: {
      width: widthCm * scale * PIXELS_PER_CM,
      height: heightCm * scale * PIXELS_PER_CM,
    },
    altText: { id: `${number}`, name: singleLine(name), title: singleLine(name), description },
  });
}

/** Whether the bytes begin as a PNG file does. */
export function isPng(bytes: Uint8Array | undefined): bytes is Uint8Array {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return bytes !== undefined && signature.every((byte, index) => bytes[index] === byte);
}
